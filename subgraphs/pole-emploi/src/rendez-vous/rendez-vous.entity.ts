import type { ModaliteRendezVous, StatutRendezVous } from '@traitdunion/parcours'
import { Column, Entity } from 'typeorm'
import { SuiviPersonneEntity } from '../suivi/suivi.entity.js'
import type { FormeRendezVous, InitiateurRendezVous, MotifRendezVousPoleEmploi } from './rendez-vous.enums.js'

@Entity('rendez_vous')
export class RendezVousEntity extends SuiviPersonneEntity {
  @Column({ type: 'timestamptz', precision: 3 })
  debut!: Date

  @Column({ name: 'duree_minutes', type: 'integer' })
  dureeMinutes!: number

  @Column({ type: 'text' })
  modalite!: ModaliteRendezVous

  @Column({ type: 'text' })
  statut!: StatutRendezVous

  @Column({ type: 'text' })
  motif!: MotifRendezVousPoleEmploi

  @Column({ type: 'text' })
  forme!: FormeRendezVous

  @Column({ type: 'text' })
  initiateur!: InitiateurRendezVous

  @Column({ name: 'agence_id', type: 'uuid', nullable: true })
  agenceId!: string | null
}
