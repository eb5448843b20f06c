import { type ModaliteRendezVous, type StatutRendezVous } from '@traitdunion/parcours'
import { Column, Entity, PrimaryColumn } from 'typeorm'

@Entity('rendez_vous')
export class RendezVousEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ name: 'personne_id', type: 'uuid' })
  personneId!: string

  @Column({ name: 'dossier_id', type: 'uuid', nullable: true })
  dossierId!: string | null

  @Column({ type: 'timestamptz', precision: 3 })
  debut!: Date

  @Column({ name: 'duree_minutes', type: 'integer' })
  dureeMinutes!: number

  @Column({ type: 'text' })
  modalite!: ModaliteRendezVous

  @Column({ type: 'text' })
  statut!: StatutRendezVous

  @Column({ name: 'conseiller_id', type: 'uuid', nullable: true })
  conseillerId!: string | null

  @Column({ type: 'integer' })
  version!: number

  @Column({ name: 'modifie_le', type: 'timestamptz', precision: 3 })
  modifieLe!: Date
}
