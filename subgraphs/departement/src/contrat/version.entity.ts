import type { MotifMoinsDe15h, ThemeFrein } from '@traitdunion/parcours'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { EtatAction } from './contrat.enums.js'

@Entity('version_contrat')
export class VersionEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ name: 'contrat_id', type: 'uuid' })
  contratId!: string

  @Column({ type: 'integer' })
  numero!: number

  @Column({ type: 'date' })
  debut!: string

  @Column({ type: 'date' })
  fin!: string

  @Column({ name: 'motif_moins_de_15h', type: 'text', nullable: true })
  motifMoinsDe15h!: MotifMoinsDe15h | null

  @Column({ name: 'droits_et_devoirs', type: 'text' })
  droitsEtDevoirs!: string

  @Column({ name: 'voies_recours', type: 'text' })
  voiesRecours!: string

  /** SHA-256 of the canonical content, once proposed. */
  @Column({ type: 'text', nullable: true })
  empreinte!: string | null

  @Column({ name: 'proposee_le', type: 'date', nullable: true })
  proposeeLe!: string | null

  @Column({ name: 'signee_personne_le', type: 'date', nullable: true })
  signeePersonneLe!: string | null

  @Column({ name: 'signee_organisme_le', type: 'date', nullable: true })
  signeeOrganismeLe!: string | null
}

@Entity('action_contrat')
export class ActionEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ name: 'version_id', type: 'uuid' })
  versionId!: string

  @Column({ type: 'integer' })
  rang!: number

  @Column({ type: 'text' })
  libelle!: string

  @Column({ type: 'text' })
  theme!: ThemeFrein

  @Column({ name: 'organisation_id', type: 'uuid', nullable: true })
  organisationId!: string | null

  @Column({ name: 'heures_hebdomadaires', type: 'real' })
  heuresHebdomadaires!: number

  @Column({ type: 'date' })
  debut!: string

  @Column({ type: 'date', nullable: true })
  fin!: string | null

  @Column({ type: 'text' })
  etat!: EtatAction
}
