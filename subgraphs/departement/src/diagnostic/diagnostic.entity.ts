import type { ThemeFrein } from '@traitdunion/parcours'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { PersonalRow } from '../personne/personal-row.entity.js'
import type { GroupeDsp, ReponseCodee, VoletDsp } from './nomenclature-dsp.js'

@Entity('diagnostic')
export class DiagnosticEntity extends PersonalRow {
  @Column({ name: 'etabli_le', type: 'date' })
  etabliLe!: string

  @Column({ name: 'professionnel_id', type: 'uuid', nullable: true })
  professionnelId!: string | null

  @Column({ type: 'jsonb' })
  reponses!: ReponseCodee[]
}

@Entity('frein')
export class FreinEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ name: 'diagnostic_id', type: 'uuid' })
  diagnosticId!: string

  @Column({ type: 'text' })
  theme!: ThemeFrein

  /** Which field of the graph shows it, hence who may read it. */
  @Column({ type: 'text' })
  volet!: VoletDsp

  @Column({ name: 'groupe_source', type: 'text', nullable: true })
  groupeSource!: GroupeDsp | null

  @Column({ name: 'code_source', type: 'text', nullable: true })
  codeSource!: string | null

  @Column({ type: 'text' })
  libelle!: string

  @Column({ name: 'ouvert_le', type: 'date' })
  ouvertLe!: string

  @Column({ name: 'clos_le', type: 'date', nullable: true })
  closLe!: string | null
}
