import { Column, Entity, PrimaryColumn } from 'typeorm'

@Entity('commune')
export class CommuneEntity {
  @PrimaryColumn({ type: 'text' })
  code!: string

  /** Breaks ties in lists; the key is the code. */
  @Column({ type: 'uuid' })
  id!: string

  @Column({ type: 'text' })
  nom!: string

  @Column({ name: 'nom_recherche', type: 'text' })
  nomRecherche!: string

  @Column({ name: 'codes_postaux', type: 'text', array: true })
  codesPostaux!: string[]

  @Column({ type: 'integer', nullable: true })
  population!: number | null

  @Column({ type: 'text', nullable: true })
  departement!: string | null

  @Column({ type: 'text', nullable: true })
  region!: string | null

  @Column({ type: 'text' })
  source!: string

  @Column({ type: 'text', nullable: true })
  millesime!: string | null

  @Column({ name: 'modifie_le', type: 'timestamptz', precision: 3 })
  modifieLe!: Date
}
