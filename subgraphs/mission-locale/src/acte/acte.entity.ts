import type { CivilDate } from '@traitdunion/subgraph'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { TypeActeMissionLocale } from './acte.enums.js'

@Entity('acte')
export class ActeEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ name: 'personne_id', type: 'uuid' })
  personneId!: string

  @Column({ name: 'dossier_id', type: 'uuid' })
  dossierId!: string

  @Column({ type: 'text' })
  type!: TypeActeMissionLocale

  @Column({ name: 'realise_le', type: 'date' })
  realiseLe!: CivilDate

  @Column({ name: 'duree_minutes', type: 'integer', nullable: true })
  dureeMinutes!: number | null

  @Column({ name: 'conseiller_id', type: 'uuid', nullable: true })
  conseillerId!: string | null

  @Column({ type: 'integer' })
  version!: number

  @Column({ name: 'modifie_le', type: 'timestamptz', precision: 3 })
  modifieLe!: Date
}
