import type { CivilDate } from '@traitdunion/subgraph'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { EtatRecrutement } from './session.enums.js'

@Entity('session_formation')
export class SessionEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ name: 'action_id', type: 'uuid' })
  actionId!: string

  @Column({ name: 'numero_session', type: 'text' })
  numeroSession!: string

  @Column({ type: 'date' })
  debut!: CivilDate

  @Column({ type: 'date', nullable: true })
  fin!: CivilDate | null

  @Column({ name: 'etat_recrutement', type: 'text' })
  etatRecrutement!: EtatRecrutement

  @Column({ type: 'integer', nullable: true })
  places!: number | null

  @Column({ name: 'retiree_le', type: 'timestamptz', precision: 3, nullable: true })
  retireeLe!: Date | null

  @Column({ type: 'integer' })
  version!: number

  @Column({ name: 'modifie_le', type: 'timestamptz', precision: 3 })
  modifieLe!: Date
}
