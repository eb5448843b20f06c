import type { CivilDate } from '@traitdunion/subgraph'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { MotifFinCej } from './cej.enums.js'

@Entity('parcours_cej')
export class ParcoursCejEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ name: 'personne_id', type: 'uuid' })
  personneId!: string

  @Column({ name: 'dossier_id', type: 'uuid' })
  dossierId!: string

  @Column({ type: 'date' })
  debut!: CivilDate

  @Column({ name: 'fin_prevue', type: 'date' })
  finPrevue!: CivilDate

  @Column({ name: 'fin_reelle', type: 'date', nullable: true })
  finReelle!: CivilDate | null

  @Column({ name: 'motif_fin', type: 'text', nullable: true })
  motifFin!: MotifFinCej | null

  @Column({ name: 'conseiller_id', type: 'uuid', nullable: true })
  conseillerId!: string | null

  @Column({ type: 'integer' })
  version!: number

  @Column({ name: 'modifie_le', type: 'timestamptz', precision: 3 })
  modifieLe!: Date
}
