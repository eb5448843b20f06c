import type { CivilDate } from '@traitdunion/subgraph'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { EtatDossierMissionLocale } from './dossier.enums.js'

@Entity('dossier')
export class DossierEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ name: 'personne_id', type: 'uuid', nullable: true })
  personneId!: string | null

  @Column({ name: 'id_dossier', type: 'text' })
  idDossier!: string

  @Column({ name: 'structure_code', type: 'text' })
  structureCode!: string

  @Column({ name: 'structure_nom', type: 'text' })
  structureNom!: string

  @Column({ name: 'conseiller_id', type: 'uuid', nullable: true })
  conseillerId!: string | null

  @Column({ name: 'ouvert_le', type: 'date' })
  ouvertLe!: CivilDate

  @Column({ name: 'cloture_le', type: 'date', nullable: true })
  clotureLe!: CivilDate | null

  @Column({ type: 'text' })
  etat!: EtatDossierMissionLocale

  @Column({ name: 'cle_appariement', type: 'text' })
  cleAppariement!: string

  @Column({ type: 'integer' })
  version!: number

  @Column({ name: 'modifie_le', type: 'timestamptz', precision: 3 })
  modifieLe!: Date
}
