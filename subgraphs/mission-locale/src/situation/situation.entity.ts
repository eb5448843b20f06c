import type { CivilDate } from '@traitdunion/subgraph'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { type CategorieSituationJeune, type EtatSituationJeune } from './situation.enums.js'

@Entity('situation')
export class SituationEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ name: 'personne_id', type: 'uuid' })
  personneId!: string

  @Column({ name: 'dossier_id', type: 'uuid' })
  dossierId!: string

  @Column({ type: 'text' })
  categorie!: CategorieSituationJeune

  @Column({ type: 'text' })
  etat!: EtatSituationJeune

  @Column({ name: 'code_rome', type: 'text', nullable: true })
  codeRome!: string | null

  @Column({ type: 'date' })
  debut!: CivilDate

  /** Its source does not tell the first day: it is the day when it was first seen. */
  @Column({ name: 'debut_constate', type: 'boolean' })
  debutConstate!: boolean

  @Column({ type: 'date', nullable: true })
  fin!: CivilDate | null

  @Column({ type: 'integer' })
  version!: number

  @Column({ name: 'modifie_le', type: 'timestamptz', precision: 3 })
  modifieLe!: Date
}
