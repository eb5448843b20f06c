import { Column, Entity } from 'typeorm'
import { SuiviEntity } from '../suivi/suivi.entity.js'
import type {
  AllocationChomage,
  CategorieInscription,
  CategorieStatistique,
  MotifCessation,
} from './inscription.enums.js'
import type { IssueAppariement } from './inscription.type.js'

@Entity('inscription')
export class InscriptionEntity extends SuiviEntity {
  @Column({ name: 'personne_id', type: 'uuid', nullable: true })
  personneId!: string | null

  /** Key of the record at the matching service: what a later decision of a steward names. */
  @Column({ name: 'cle_rapprochement', type: 'text' })
  cleRapprochement!: string

  @Column({ name: 'issue_appariement', type: 'text' })
  issueAppariement!: IssueAppariement

  @Column({ name: 'numero_france_travail', type: 'text', nullable: true })
  numeroFranceTravail!: string | null

  @Column({ type: 'text' })
  categorie!: CategorieInscription

  @Column({ name: 'categorie_statistique', type: 'text', nullable: true })
  categorieStatistique!: CategorieStatistique | null

  @Column({ name: 'inscrite_le', type: 'date' })
  inscriteLe!: string

  @Column({ name: 'cessee_le', type: 'date', nullable: true })
  cesseeLe!: string | null

  @Column({ name: 'motif_cessation', type: 'text', nullable: true })
  motifCessation!: MotifCessation | null

  @Column({ type: 'text' })
  allocation!: AllocationChomage

  @Column({ name: 'agence_id', type: 'uuid', nullable: true })
  agenceId!: string | null
}
