import type { StatutContrat } from '@traitdunion/parcours'
import type { CivilDate } from '@traitdunion/subgraph'
import { Column, Entity, PrimaryColumn } from 'typeorm'

@Entity('contrat_engagement_jeune')
export class ContratJeuneEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ name: 'personne_id', type: 'uuid' })
  personneId!: string

  @Column({ name: 'dossier_id', type: 'uuid' })
  dossierId!: string

  @Column({ name: 'parcours_id', type: 'uuid' })
  parcoursId!: string

  @Column({ type: 'text' })
  statut!: StatutContrat

  @Column({ type: 'date' })
  debut!: CivilDate

  @Column({ type: 'date' })
  fin!: CivilDate

  @Column({ name: 'heures_hebdomadaires', type: 'integer' })
  heuresHebdomadaires!: number

  @Column({ name: 'signe_le', type: 'date', nullable: true })
  signeLe!: CivilDate | null

  @Column({ type: 'integer' })
  version!: number

  @Column({ name: 'modifie_le', type: 'timestamptz', precision: 3 })
  modifieLe!: Date
}
