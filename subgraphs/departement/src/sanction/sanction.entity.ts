import { Column, Entity } from 'typeorm'
import { PersonalRow } from '../personne/personal-row.entity.js'
import type { EtatSanction } from './sanction.enums.js'

@Entity('sanction')
export class SanctionEntity extends PersonalRow {
  @Column({ name: 'passage_id', type: 'uuid' })
  passageId!: string

  @Column({ name: 'taux_pourcent', type: 'integer' })
  tauxPourcent!: number

  @Column({ name: 'duree_mois', type: 'integer' })
  dureeMois!: number

  /** What the cap was read from; null on sanctions decided before it was kept. */
  @Column({ name: 'foyer_plusieurs_personnes', type: 'boolean', nullable: true })
  foyerPlusieursPersonnes!: boolean | null

  @Column({ type: 'integer' })
  rang!: number

  @Column({ name: 'manquement_notifie_le', type: 'date' })
  manquementNotifieLe!: string

  @Column({ name: 'observations_avant', type: 'date' })
  observationsAvant!: string

  @Column({ name: 'decidee_le', type: 'date' })
  decideeLe!: string

  @Column({ type: 'date' })
  debut!: string

  @Column({ type: 'date' })
  fin!: string

  @Column({ type: 'text' })
  etat!: EtatSanction

  @Column({ name: 'levee_le', type: 'date', nullable: true })
  leveeLe!: string | null
}
