import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { NatureTerritoire } from './territoire.enum.js'

@Entity('territoire')
export class TerritoireEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ type: 'text' })
  nature!: NatureTerritoire

  @Column({ type: 'text' })
  code!: string

  @Column({ type: 'text' })
  nom!: string

  @Column({ name: 'nom_recherche', type: 'text' })
  nomRecherche!: string

  @Column({ type: 'text' })
  source!: string

  @Column({ type: 'text', nullable: true })
  millesime!: string | null

  @Column({ name: 'modifie_le', type: 'timestamptz', precision: 3 })
  modifieLe!: Date
}
