import { Column, Entity } from 'typeorm'
import type { TypeContratTravail } from '../offre/offre.enums.js'
import { SuiviPersonneEntity } from '../suivi/suivi.entity.js'
import type { StatutProjet } from './projet.enums.js'

/** A short ordered list that is always read and written whole. */
export interface Recherche {
  readonly codeRome: string
  readonly appellation: string | null
}

@Entity('projet_professionnel')
export class ProjetEntity extends SuiviPersonneEntity {
  @Column({ type: 'text' })
  statut!: StatutProjet

  @Column({ name: 'mobilite_km', type: 'integer', nullable: true })
  mobiliteKm!: number | null

  @Column({ name: 'types_contrat', type: 'text', array: true })
  typesContrat!: TypeContratTravail[]

  @Column({ type: 'jsonb' })
  recherches!: Recherche[]

  @Column({ name: 'defini_le', type: 'date' })
  definiLe!: string
}
