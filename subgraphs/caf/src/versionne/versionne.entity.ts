import { Column, PrimaryColumn } from 'typeorm'

export abstract class LigneVersionnee {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ type: 'integer' })
  version!: number

  @Column({ name: 'modifie_le', type: 'timestamptz', precision: 3 })
  modifieLe!: Date
}
