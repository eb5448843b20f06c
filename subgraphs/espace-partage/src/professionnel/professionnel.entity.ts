import { Column, Entity, PrimaryColumn } from 'typeorm'

@Entity('professionnel')
export class ProfessionnelEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ type: 'text' })
  nom!: string

  @Column({ type: 'text' })
  prenom!: string

  @Column({ name: 'nom_recherche', type: 'text' })
  nomRecherche!: string

  @Column({ type: 'text', nullable: true })
  fonction!: string | null

  @Column({ type: 'text', nullable: true })
  courriel!: string | null

  @Column({ type: 'text', nullable: true })
  telephone!: string | null

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string

  @Column({ type: 'integer' })
  version!: number

  @Column({ name: 'modifie_le', type: 'timestamptz', precision: 3 })
  modifieLe!: Date
}
