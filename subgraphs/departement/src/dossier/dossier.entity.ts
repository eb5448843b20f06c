import { Column, Entity } from 'typeorm'
import { VersionedRow } from '../personne/personal-row.entity.js'
import type { EtatDossierDepartement, IssueAppariement } from './dossier.enums.js'

@Entity('dossier')
export class DossierEntity extends VersionedRow {
  /** Absent until the matching service says who it is. */
  @Column({ name: 'personne_id', type: 'uuid', nullable: true })
  personneId!: string | null

  /** Key under which the matching service knows this record. */
  @Column({ name: 'cle_appariement', type: 'text' })
  cleAppariement!: string

  @Column({ name: 'issue_appariement', type: 'text' })
  issueAppariement!: IssueAppariement

  @Column({ name: 'numero_departement', type: 'text' })
  numeroDepartement!: string

  @Column({ name: 'ouvert_le', type: 'date' })
  ouvertLe!: string

  @Column({ type: 'text' })
  etat!: EtatDossierDepartement
}
