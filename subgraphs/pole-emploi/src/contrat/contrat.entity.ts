import type { MotifMoinsDe15h, StatutContrat } from '@traitdunion/parcours'
import { Column, Entity } from 'typeorm'
import { SuiviPersonneEntity } from '../suivi/suivi.entity.js'
import type { MotifClotureContrat, NatureContratPoleEmploi } from './contrat.enums.js'

@Entity('contrat')
export class ContratEntity extends SuiviPersonneEntity {
  @Column({ type: 'text' })
  nature!: NatureContratPoleEmploi

  @Column({ type: 'text' })
  statut!: StatutContrat

  @Column({ type: 'date' })
  debut!: string

  @Column({ type: 'date', nullable: true })
  fin!: string | null

  @Column({ name: 'heures_par_semaine', type: 'integer', nullable: true })
  heuresParSemaine!: number | null

  @Column({ name: 'motif_moins_de_15h', type: 'text', nullable: true })
  motifMoinsDe15h!: MotifMoinsDe15h | null

  /** Day from which the month to sign runs; a PPAE has none. */
  @Column({ name: 'orientation_notifiee_le', type: 'date', nullable: true })
  orientationNotifieeLe!: string | null

  @Column({ name: 'a_signer_avant', type: 'date', nullable: true })
  aSignerAvant!: string | null

  @Column({ name: 'signe_le', type: 'date', nullable: true })
  signeLe!: string | null

  @Column({ name: 'clos_le', type: 'date', nullable: true })
  closLe!: string | null

  @Column({ name: 'motif_cloture', type: 'text', nullable: true })
  motifCloture!: MotifClotureContrat | null
}
