import type { SourceDonnee } from '@traitdunion/parcours'
import { Column, Entity, PrimaryColumn } from 'typeorm'

@Entity('organisme_referent')
export class OrganismeReferentEntity {
  @PrimaryColumn({ name: 'personne_id', type: 'uuid' })
  personneId!: string

  @PrimaryColumn({ type: 'text' })
  source!: SourceDonnee

  /** The source withdrew its value; the instant stays, so that an older value cannot come back. */
  @Column({ type: 'boolean' })
  vide!: boolean

  @Column({ name: 'organisation_id', type: 'uuid', nullable: true })
  organisationId!: string | null

  @Column({ name: 'professionnel_id', type: 'uuid', nullable: true })
  professionnelId!: string | null

  @Column({ type: 'date', nullable: true })
  depuis!: string | null

  @Column({ name: 'recue_le', type: 'timestamptz', precision: 3 })
  recueLe!: Date

  @Column({ type: 'integer' })
  version!: number
}
