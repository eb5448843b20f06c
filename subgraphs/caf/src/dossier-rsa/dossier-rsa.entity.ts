import type { EnumValueOf } from '@traitdunion/glossary'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { LigneVersionnee } from '../versionne/versionne.entity.js'

export interface FinStockee {
  readonly le: string
  readonly motif: string
  readonly moisAnterieur: boolean
}

export interface NatureStockee {
  readonly natpf: string
  readonly natpfLibelle?: string
  readonly sousNatpf: string
  readonly sousNatpfLibelle?: string
  readonly debut: string
  readonly fin?: string
  readonly montantVerseCentimes?: number
  readonly dernierVersementLe?: string
}

/** Amounts of the last calculation, in cents, under the names of `CalculDroitRsa`. */
export type CalculStocke = Readonly<Record<string, string | number>>

export interface MutationStockee {
  readonly sens: 'ARRIVEE' | 'DEPART'
  readonly fonorg: string
  readonly numorg: string
  readonly le: string
}

@Entity('dossier_rsa')
export class DossierRsaEntity extends LigneVersionnee {
  @Column({ name: 'foyer_id', type: 'uuid' })
  foyerId!: string

  @Column({ type: 'text' })
  fonorg!: string

  @Column({ type: 'text' })
  numorg!: string

  @Column({ type: 'text' })
  matricule!: string

  @Column({ name: 'numero_demande', type: 'text' })
  numeroDemande!: string

  @Column({ name: 'date_demande', type: 'date' })
  dateDemande!: string

  @Column({ type: 'text' })
  etat!: EnumValueOf<'EtatDroitRsa'>

  @Column({ name: 'etat_code_source', type: 'text', nullable: true })
  etatCodeSource!: string | null

  @Column({ name: 'etat_depuis', type: 'date' })
  etatDepuis!: string

  @Column({ name: 'foyer_soumis', type: 'boolean', nullable: true })
  foyerSoumis!: boolean | null

  @Column({ type: 'jsonb', nullable: true })
  refus!: { readonly le: string; readonly motif: string } | null

  @Column({ type: 'jsonb', nullable: true })
  fin!: FinStockee | null

  @Column({ type: 'jsonb' })
  natures!: readonly NatureStockee[]

  @Column({ type: 'jsonb', nullable: true })
  calcul!: CalculStocke | null

  @Column({ type: 'text', nullable: true })
  origine!: string | null

  @Column({ name: 'nombre_a_charge', type: 'integer', nullable: true })
  nombreACharge!: number | null

  @Column({ type: 'jsonb', nullable: true })
  mutation!: MutationStockee | null
}

@Entity('suspension_rsa')
export class SuspensionRsaEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ name: 'dossier_id', type: 'uuid' })
  dossierId!: string

  @Column({ type: 'text' })
  objet!: 'DROIT' | 'VERSEMENT'

  @Column({ type: 'text' })
  motif!: string

  @Column({ type: 'date' })
  depuis!: string

  @Column({ type: 'date', nullable: true })
  jusqua!: string | null
}

@Entity('etat_constate')
export class EtatConstateEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ name: 'dossier_id', type: 'uuid' })
  dossierId!: string

  @Column({ type: 'text' })
  etat!: EnumValueOf<'EtatDroitRsa'>

  @Column({ name: 'etat_code_source', type: 'text', nullable: true })
  etatCodeSource!: string | null

  @Column({ type: 'date' })
  depuis!: string

  @Column({ name: 'constate_le', type: 'date' })
  constateLe!: string

  @Column({ type: 'date', nullable: true })
  jusqua!: string | null
}
