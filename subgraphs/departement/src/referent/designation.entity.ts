import { Column, Entity } from 'typeorm'
import { PersonalRow } from '../personne/personal-row.entity.js'
import type { RoleAccompagnement } from './designation.enums.js'

@Entity('designation_referent')
export class DesignationEntity extends PersonalRow {
  @Column({ name: 'professionnel_id', type: 'uuid' })
  professionnelId!: string

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string

  @Column({ type: 'text' })
  role!: RoleAccompagnement

  @Column({ type: 'date' })
  debut!: string

  /** Last day, included. */
  @Column({ type: 'date', nullable: true })
  fin!: string | null
}
