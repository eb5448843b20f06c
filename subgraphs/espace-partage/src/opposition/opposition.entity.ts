import type { CivilDate } from '@traitdunion/subgraph'
import { Column, Entity, PrimaryColumn } from 'typeorm'

@Entity('opposition')
export class OppositionEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ name: 'personne_id', type: 'uuid' })
  personneId!: string

  @Column({ name: 'opposee_le', type: 'date' })
  opposeeLe!: CivilDate

  @Column({ name: 'levee_le', type: 'date', nullable: true })
  leveeLe!: CivilDate | null

  @Column({ type: 'integer' })
  version!: number

  @Column({ name: 'modifie_le', type: 'timestamptz', precision: 3 })
  modifieLe!: Date
}
