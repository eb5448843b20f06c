import type { ThemeFrein } from '@traitdunion/parcours'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { SuiviPersonneEntity } from '../suivi/suivi.entity.js'
import type {
  AutonomieNumerique,
  EtatContrainte,
  ImpactContrainte,
  PouvoirAgir,
  ValeurBesoin,
  ValeurObjectif,
  ValeurSituation,
} from './diagnostic.enums.js'
import type { Nature, Sensibilite } from './referentiel.js'

@Entity('diagnostic')
export class DiagnosticEntity extends SuiviPersonneEntity {
  @Column({ name: 'etabli_le', type: 'date' })
  etabliLe!: string

  @Column({ name: 'remplace_le', type: 'timestamptz', precision: 3, nullable: true })
  remplaceLe!: Date | null

  @Column({ name: 'code_rome', type: 'text', nullable: true })
  codeRome!: string | null

  @Column({ name: 'autonomie_numerique', type: 'text' })
  autonomieNumerique!: AutonomieNumerique

  @Column({ name: 'pouvoir_agir', type: 'text' })
  pouvoirAgir!: PouvoirAgir
}

@Entity('besoin_diagnostic')
export class BesoinEntity {
  @PrimaryColumn({ name: 'diagnostic_id', type: 'uuid' })
  diagnosticId!: string

  @PrimaryColumn({ type: 'text' })
  code!: string

  @Column({ type: 'text' })
  valeur!: ValeurBesoin
}

@Entity('contrainte')
export class ContrainteEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ name: 'diagnostic_id', type: 'uuid' })
  diagnosticId!: string

  @Column({ type: 'text' })
  theme!: ThemeFrein

  @Column({ type: 'text' })
  etat!: EtatContrainte

  @Column({ name: 'est_prioritaire', type: 'boolean' })
  estPrioritaire!: boolean

  @Column({ type: 'text', nullable: true })
  impact!: ImpactContrainte | null

  @Column({ name: 'ouverte_le', type: 'date', nullable: true })
  ouverteLe!: string | null

  @Column({ name: 'close_le', type: 'date', nullable: true })
  closeLe!: string | null
}

@Entity('contrainte_element')
export class ElementEntity {
  @PrimaryColumn({ name: 'contrainte_id', type: 'uuid' })
  contrainteId!: string

  @PrimaryColumn({ type: 'text' })
  nature!: Nature

  @PrimaryColumn({ type: 'text' })
  code!: string

  @Column({ type: 'text' })
  theme!: ThemeFrein

  @Column({ type: 'text' })
  sensibilite!: Sensibilite

  @Column({ type: 'text' })
  valeur!: ValeurSituation | ValeurObjectif
}
