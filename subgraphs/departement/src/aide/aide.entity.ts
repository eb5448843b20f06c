import { Column, Entity } from 'typeorm'
import { PersonalRow } from '../personne/personal-row.entity.js'
import type { EtatAide } from './aide.enums.js'

@Entity('aide_accordee')
export class AideEntity extends PersonalRow {
  @Column({ name: 'dispositif_code', type: 'text' })
  dispositifCode!: string

  @Column({ name: 'montant_centimes', type: 'integer' })
  montantCentimes!: number

  @Column({ name: 'accordee_le', type: 'date' })
  accordeeLe!: string

  @Column({ type: 'text' })
  etat!: EtatAide
}
