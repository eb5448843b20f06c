import { Column, Entity, PrimaryColumn } from 'typeorm'
import { type ModaliteEnseignement, type ModaliteEntreesSorties } from './action.enums.js'

@Entity('action_formation')
export class ActionEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ name: 'formation_id', type: 'uuid' })
  formationId!: string

  @Column({ name: 'numero_action', type: 'text' })
  numeroAction!: string

  @Column({ name: 'modalites_enseignement', type: 'text' })
  modalitesEnseignement!: ModaliteEnseignement

  @Column({ name: 'modalites_entrees_sorties', type: 'text' })
  modalitesEntreesSorties!: ModaliteEntreesSorties

  @Column({ type: 'text', nullable: true })
  rythme!: string | null

  @Column({ name: 'conditions_specifiques', type: 'text', nullable: true })
  conditionsSpecifiques!: string | null

  @Column({ name: 'publics_vises', type: 'text', array: true })
  publicsVises!: string[]

  @Column({ name: 'code_commune', type: 'text', nullable: true })
  codeCommune!: string | null

  @Column({ name: 'code_postal', type: 'text', nullable: true })
  codePostal!: string | null

  @Column({ name: 'heures_centre', type: 'integer', nullable: true })
  heuresCentre!: number | null

  @Column({ name: 'heures_entreprise', type: 'integer', nullable: true })
  heuresEntreprise!: number | null

  @Column({ name: 'prise_en_charge_frais', type: 'boolean' })
  priseEnChargeFrais!: boolean

  @Column({ name: 'retiree_le', type: 'timestamptz', precision: 3, nullable: true })
  retireeLe!: Date | null

  @Column({ type: 'integer' })
  version!: number

  @Column({ name: 'modifie_le', type: 'timestamptz', precision: 3 })
  modifieLe!: Date
}
