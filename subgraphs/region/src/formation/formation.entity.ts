import { Column, Entity, PrimaryColumn } from 'typeorm'

@Entity('formation')
export class FormationEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ name: 'numero_formation', type: 'text' })
  numeroFormation!: string

  @Column({ type: 'text' })
  intitule!: string

  @Column({ type: 'text' })
  objectif!: string

  @Column({ type: 'text' })
  contenu!: string

  @Column({ name: 'resultats_attendus', type: 'text', nullable: true })
  resultatsAttendus!: string | null

  @Column({ type: 'boolean' })
  certifiante!: boolean

  @Column({ name: 'code_niveau_entree', type: 'text', nullable: true })
  codeNiveauEntree!: string | null

  @Column({ name: 'code_niveau_sortie', type: 'text', nullable: true })
  codeNiveauSortie!: string | null

  @Column({ type: 'text', array: true })
  formacodes!: string[]

  @Column({ type: 'text', array: true })
  nsf!: string[]

  @Column({ type: 'text', array: true })
  romes!: string[]

  @Column({ name: 'organisme_id', type: 'uuid' })
  organismeId!: string

  @Column({ name: 'intitule_recherche', type: 'text' })
  intituleRecherche!: string

  @Column({ type: 'text' })
  empreinte!: string

  @Column({ type: 'integer' })
  version!: number

  @Column({ name: 'modifie_le', type: 'timestamptz', precision: 3 })
  modifieLe!: Date
}
