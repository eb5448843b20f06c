import { Column, Entity, PrimaryColumn } from 'typeorm'

@Entity('organisme_formation')
export class OrganismeEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ type: 'text' })
  siret!: string

  @Column({ name: 'numero_activite', type: 'text', nullable: true })
  numeroActivite!: string | null

  @Column({ type: 'text' })
  nom!: string

  @Column({ name: 'nom_recherche', type: 'text' })
  nomRecherche!: string

  @Column({ type: 'integer' })
  version!: number

  @Column({ name: 'modifie_le', type: 'timestamptz', precision: 3 })
  modifieLe!: Date
}
