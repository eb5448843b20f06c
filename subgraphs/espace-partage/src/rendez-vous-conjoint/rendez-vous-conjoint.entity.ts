import type { ModaliteRendezVous } from '@traitdunion/parcours'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { ResultatRendezVous } from './rendez-vous-conjoint.rules.js'

@Entity('rendez_vous_conjoint')
export class RendezVousConjointEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ name: 'personne_id', type: 'uuid' })
  personneId!: string

  @Column({ name: 'organisateur_id', type: 'uuid' })
  organisateurId!: string

  @Column({ type: 'timestamptz', precision: 3 })
  debut!: Date

  @Column({ name: 'duree_minutes', type: 'integer' })
  dureeMinutes!: number

  @Column({ type: 'text' })
  modalite!: ModaliteRendezVous

  @Column({ type: 'text', nullable: true })
  objet!: string | null

  @Column({ type: 'text', nullable: true })
  lieu!: string | null

  @Column({ type: 'boolean' })
  annule!: boolean

  @Column({ type: 'integer' })
  version!: number

  @Column({ name: 'modifie_le', type: 'timestamptz', precision: 3 })
  modifieLe!: Date
}

@Entity('rendez_vous_conjoint_participant')
export class ParticipantEntity {
  @PrimaryColumn({ name: 'rendez_vous_id', type: 'uuid' })
  rendezVousId!: string

  @PrimaryColumn({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string

  @Column({ name: 'professionnel_id', type: 'uuid', nullable: true })
  professionnelId!: string | null

  @Column({ type: 'text', nullable: true })
  resultat!: ResultatRendezVous | null

  @Column({ name: 'renseigne_le', type: 'timestamptz', nullable: true })
  renseigneLe!: Date | null
}
