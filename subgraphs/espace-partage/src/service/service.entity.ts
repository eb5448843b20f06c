import { Column, Entity, PrimaryColumn } from 'typeorm'
import { LieuColumns } from '../structure/lieu.columns.js'
import type {
  FraisService,
  ModeAccueil,
  ModeMobilisation,
  PersonneMobilisatrice,
  PublicService,
  TypeService,
} from './service.enum.js'

@Entity('service')
export class ServiceEntity extends LieuColumns {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ name: 'identifiant_source', type: 'text' })
  identifiantSource!: string

  @Column({ type: 'text' })
  source!: string

  @Column({ name: 'structure_id', type: 'uuid' })
  structureId!: string

  @Column({ type: 'text' })
  nom!: string

  @Column({ type: 'text' })
  description!: string

  @Column({ type: 'text' })
  recherche!: string

  @Column({ type: 'text', nullable: true })
  type!: TypeService | null

  @Column({ type: 'text', array: true })
  thematiques!: string[]

  @Column({ type: 'text', nullable: true })
  frais!: FraisService | null

  @Column({ name: 'frais_precisions', type: 'text', nullable: true })
  fraisPrecisions!: string | null

  @Column({ type: 'text', array: true })
  publics!: PublicService[]

  @Column({ name: 'publics_precisions', type: 'text', nullable: true })
  publicsPrecisions!: string | null

  @Column({ name: 'conditions_acces', type: 'text', nullable: true })
  conditionsAcces!: string | null

  @Column({ name: 'modes_accueil', type: 'text', array: true })
  modesAccueil!: ModeAccueil[]

  @Column({ name: 'zone_eligibilite', type: 'text', array: true })
  zoneEligibilite!: string[]

  @Column({ name: 'lien_mobilisation', type: 'text', nullable: true })
  lienMobilisation!: string | null

  @Column({ name: 'modes_mobilisation', type: 'text', array: true })
  modesMobilisation!: ModeMobilisation[]

  @Column({ name: 'mobilisable_par', type: 'text', array: true })
  mobilisablePar!: PersonneMobilisatrice[]

  @Column({ name: 'mobilisation_precisions', type: 'text', nullable: true })
  mobilisationPrecisions!: string | null

  @Column({ name: 'volume_horaire_hebdomadaire', type: 'double precision', nullable: true })
  volumeHoraireHebdomadaire!: number | null

  @Column({ name: 'nombre_semaines', type: 'integer', nullable: true })
  nombreSemaines!: number | null

  @Column({ name: 'contact_nom_prenom', type: 'text', nullable: true })
  contactNomPrenom!: string | null

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
