import { Column, Entity } from 'typeorm'
import { SuiviPersonneEntity } from '../suivi/suivi.entity.js'
import type { StatutPrestation } from './prestation.enums.js'

@Entity('prestation')
export class PrestationEntity extends SuiviPersonneEntity {
  @Column({ name: 'code_action', type: 'text' })
  codeAction!: string

  @Column({ type: 'text' })
  statut!: StatutPrestation

  @Column({ name: 'prescrite_le', type: 'date' })
  prescriteLe!: string

  @Column({ type: 'date', nullable: true })
  debut!: string | null

  @Column({ type: 'date', nullable: true })
  fin!: string | null
}
