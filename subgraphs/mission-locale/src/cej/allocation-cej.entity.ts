import type { CivilDate } from '@traitdunion/subgraph'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { ClasseAllocationCej } from './cej.enums.js'

@Entity('allocation_cej')
export class AllocationCejEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ name: 'parcours_id', type: 'uuid' })
  parcoursId!: string

  @Column({ type: 'text' })
  classe!: ClasseAllocationCej

  @Column({ type: 'date' })
  depuis!: CivilDate
}
