import type { ModaliteRendezVous, StatutRendezVous } from '@traitdunion/parcours'
import { Column, Entity } from 'typeorm'
import { VersionedRow } from '../personne/personal-row.entity.js'
import type { MotifRendezVousDepartement } from './rendez-vous.enums.js'

@Entity('rendez_vous')
export class RendezVousEntity extends VersionedRow {
  /** Absent until somebody says who an appointment of rdv-insertion is with. */
  @Column({ name: 'personne_id', type: 'uuid', nullable: true })
  personneId!: string | null

  @Column({ name: 'professionnel_id', type: 'uuid', nullable: true })
  professionnelId!: string | null

  @Column({ type: 'timestamptz', precision: 3 })
  debut!: Date

  @Column({ name: 'duree_minutes', type: 'integer' })
  dureeMinutes!: number

  @Column({ type: 'text' })
  modalite!: ModaliteRendezVous

  @Column({ type: 'text' })
  motif!: MotifRendezVousDepartement

  @Column({ type: 'text' })
  statut!: StatutRendezVous

  @Column({ type: 'text', nullable: true })
  lieu!: string | null
}
