import type { StatutContrat } from '@traitdunion/parcours'
import { Column, Entity } from 'typeorm'
import { PersonalRow } from '../personne/personal-row.entity.js'
import type { MotifClotureContrat } from './contrat.enums.js'

@Entity('contrat')
export class ContratEntity extends PersonalRow {
  @Column({ name: 'orientation_id', type: 'uuid' })
  orientationId!: string

  @Column({ type: 'text' })
  statut!: StatutContrat

  /** Day from which the month to sign runs. */
  @Column({ name: 'orientation_notifiee_le', type: 'date' })
  orientationNotifieeLe!: string

  @Column({ name: 'a_signer_avant', type: 'date' })
  aSignerAvant!: string

  /** Of the version in force, or of the latest before there is one. */
  @Column({ type: 'date' })
  debut!: string

  @Column({ type: 'date' })
  fin!: string

  @Column({ name: 'signe_le', type: 'date', nullable: true })
  signeLe!: string | null

  @Column({ name: 'clos_le', type: 'date', nullable: true })
  closLe!: string | null

  @Column({ name: 'motif_cloture', type: 'text', nullable: true })
  motifCloture!: MotifClotureContrat | null
}
