import { Column, Entity, PrimaryColumn } from 'typeorm'

@Entity('financeur_session')
export class FinanceurEntity {
  @PrimaryColumn({ name: 'session_id', type: 'uuid' })
  sessionId!: string

  @PrimaryColumn({ type: 'text' })
  code!: string

  @Column({ name: 'places_financees', type: 'integer', nullable: true })
  placesFinancees!: number | null
}
