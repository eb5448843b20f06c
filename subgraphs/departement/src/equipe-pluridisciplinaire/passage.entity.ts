import { Column, Entity } from 'typeorm'
import { PersonalRow } from '../personne/personal-row.entity.js'
import type { AvisEquipe, EtapePassage, MotifPassageEquipe } from './equipe.enums.js'

@Entity('passage_equipe')
export class PassageEntity extends PersonalRow {
  @Column({ name: 'seance_id', type: 'uuid', nullable: true })
  seanceId!: string | null

  @Column({ type: 'text' })
  motif!: MotifPassageEquipe

  @Column({ type: 'text' })
  etape!: EtapePassage

  @Column({ name: 'inscrit_le', type: 'date' })
  inscritLe!: string

  @Column({ type: 'text', nullable: true })
  avis!: AvisEquipe | null

  @Column({ name: 'avis_rendu_le', type: 'date', nullable: true })
  avisRenduLe!: string | null
}
