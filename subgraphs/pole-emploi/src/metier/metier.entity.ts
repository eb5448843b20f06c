import { Column, Entity, PrimaryColumn } from 'typeorm'
import { SuiviEntity } from '../suivi/suivi.entity.js'
import type { NiveauTension } from './metier.enums.js'

@Entity('metier')
export class MetierEntity {
  @PrimaryColumn({ name: 'code_rome', type: 'text' })
  codeRome!: string

  @Column({ type: 'text' })
  libelle!: string

  @Column({ name: 'domaine_code', type: 'text' })
  domaineCode!: string

  @Column({ name: 'domaine_libelle', type: 'text' })
  domaineLibelle!: string

  @Column({ name: 'grand_domaine', type: 'text' })
  grandDomaine!: string

  /** Of the fiche or of one of its tensions, which have no list of their own. */
  @Column({ name: 'modifie_le', type: 'timestamptz', precision: 3 })
  modifieLe!: Date
}

@Entity('tension_metier')
export class TensionMetierEntity extends SuiviEntity {
  @Column({ name: 'code_rome', type: 'text' })
  codeRome!: string

  @Column({ name: 'territoire_id', type: 'text' })
  territoireId!: string

  @Column({ type: 'integer' })
  annee!: number

  @Column({ type: 'text' })
  niveau!: NiveauTension

  @Column({ type: 'text' })
  source!: string
}
