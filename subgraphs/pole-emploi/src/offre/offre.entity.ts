import { Column, Entity } from 'typeorm'
import { SuiviEntity } from '../suivi/suivi.entity.js'
import type { EtatOffre, ExperienceExigee, TypeContratTravail } from './offre.enums.js'

@Entity('offre')
export class OffreEntity extends SuiviEntity {
  @Column({ name: 'numero_offre', type: 'text' })
  numeroOffre!: string

  @Column({ type: 'text' })
  intitule!: string

  @Column({ name: 'code_rome', type: 'text' })
  codeRome!: string

  @Column({ type: 'text', nullable: true })
  appellation!: string | null

  @Column({ name: 'type_contrat', type: 'text' })
  typeContrat!: TypeContratTravail

  @Column({ name: 'duree_mois', type: 'integer', nullable: true })
  dureeMois!: number | null

  @Column({ name: 'heures_par_semaine', type: 'integer', nullable: true })
  heuresParSemaine!: number | null

  @Column({ name: 'code_commune', type: 'text', nullable: true })
  codeCommune!: string | null

  @Column({ type: 'text', nullable: true })
  lieu!: string | null

  @Column({ type: 'text' })
  experience!: ExperienceExigee

  @Column({ name: 'nombre_postes', type: 'integer' })
  nombrePostes!: number

  @Column({ name: 'accessible_th', type: 'boolean' })
  accessibleTH!: boolean

  @Column({ name: 'publiee_le', type: 'date' })
  publieeLe!: string

  @Column({ type: 'text' })
  etat!: EtatOffre
}
