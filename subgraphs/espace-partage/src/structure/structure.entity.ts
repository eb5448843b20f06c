import { Column, Entity, PrimaryColumn } from 'typeorm'
import { LieuColumns } from './lieu.columns.js'

@Entity('structure')
export class StructureEntity extends LieuColumns {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ name: 'identifiant_source', type: 'text' })
  identifiantSource!: string

  @Column({ type: 'text' })
  source!: string

  @Column({ type: 'text' })
  nom!: string

  @Column({ type: 'text', nullable: true })
  description!: string | null

  @Column({ type: 'text' })
  recherche!: string

  @Column({ type: 'text', nullable: true })
  siret!: string | null

  @Column({ name: 'site_web', type: 'text', nullable: true })
  siteWeb!: string | null

  @Column({ name: 'accessibilite_lieu', type: 'text', nullable: true })
  accessibiliteLieu!: string | null

  @Column({ name: 'reseaux_porteurs', type: 'text', array: true })
  reseauxPorteurs!: string[]

  @Column({ name: 'est_sensible', type: 'boolean' })
  estSensible!: boolean

  @Column({ name: 'date_maj', type: 'date' })
  dateMaj!: string

  /** Since when its producer no longer offers it. */
  @Column({ name: 'retire_le', type: 'timestamptz', precision: 3, nullable: true })
  retireLe!: Date | null

  @Column({ type: 'integer' })
  version!: number

  @Column({ name: 'modifie_le', type: 'timestamptz', precision: 3 })
  modifieLe!: Date
}
