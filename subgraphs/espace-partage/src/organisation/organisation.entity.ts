import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { TypeOrganisation } from './organisation.enum.js'

@Entity('organisation')
export class OrganisationEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ type: 'text', nullable: true })
  siret!: string | null

  @Column({ type: 'text' })
  nom!: string

  @Column({ name: 'nom_recherche', type: 'text' })
  nomRecherche!: string

  @Column({ type: 'text' })
  type!: TypeOrganisation

  @Column({ name: 'code_safir', type: 'text', nullable: true })
  codeSafir!: string | null

  @Column({ name: 'est_sensible', type: 'boolean' })
  estSensible!: boolean

  @Column({ name: 'code_commune', type: 'text', nullable: true })
  codeCommune!: string | null

  @Column({ type: 'integer' })
  version!: number

  @Column({ name: 'modifie_le', type: 'timestamptz', precision: 3 })
  modifieLe!: Date
}
