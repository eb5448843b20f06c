import type { CivilDate } from '@traitdunion/subgraph'
import { Column, Entity, PrimaryColumn } from 'typeorm'

@Entity('semaine_cej')
export class SemaineCejEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ name: 'parcours_id', type: 'uuid' })
  parcoursId!: string

  @Column({ type: 'date' })
  lundi!: CivilDate

  @Column({ name: 'heures_realisees', type: 'double precision' })
  heuresRealisees!: number
}
