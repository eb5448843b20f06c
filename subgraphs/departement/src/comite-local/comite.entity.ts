import { Column, Entity } from 'typeorm'
import { VersionedRow } from '../personne/personal-row.entity.js'

/** One objective of the road map: an indicator, the value aimed at, the day by which. */
export interface Objectif {
  readonly libelle: string
  readonly indicateur: string
  readonly unite: string
  readonly valeurCible: number
  readonly echeance: string
}

@Entity('comite_local')
export class ComiteEntity extends VersionedRow {
  @Column({ type: 'text' })
  nom!: string

  @Column({ name: 'territoire_id', type: 'uuid' })
  territoireId!: string

  @Column({ type: 'jsonb' })
  objectifs!: Objectif[]
}
