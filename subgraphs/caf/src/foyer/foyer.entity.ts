import type { EnumValueOf } from '@traitdunion/glossary'
import { Column, Entity } from 'typeorm'
import { LigneVersionnee } from '../versionne/versionne.entity.js'

/** The postal lines of the last address, as the sender writes them. */
export interface AdresseStockee {
  readonly depuis?: string
  readonly pays?: string
  readonly type?: string
  readonly etat?: string
  readonly lignes: readonly string[]
  readonly codePostal?: string
  readonly commune?: string
}

@Entity('foyer')
export class FoyerEntity extends LigneVersionnee {
  @Column({ type: 'text' })
  fonorg!: string

  @Column({ type: 'text' })
  numorg!: string

  @Column({ type: 'text' })
  matricule!: string

  @Column({ name: 'situation_familiale', type: 'text' })
  situationFamiliale!: EnumValueOf<'SituationFamiliale'>

  @Column({ name: 'situation_familiale_code', type: 'text' })
  situationFamilialeCode!: string

  @Column({ name: 'situation_familiale_depuis', type: 'date' })
  situationFamilialeDepuis!: string

  @Column({ name: 'sans_domicile_fixe', type: 'boolean' })
  sansDomicileFixe!: boolean

  @Column({ type: 'text', nullable: true })
  commune!: string | null

  @Column({ type: 'jsonb', nullable: true })
  adresse!: AdresseStockee | null
}
