import type { SourceDonnee } from '@traitdunion/parcours'
import type { CivilDate } from '@traitdunion/subgraph'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { StatutRectification } from './demande-rectification.type.js'

@Entity('demande_rectification')
export class DemandeRectificationEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ name: 'personne_id', type: 'uuid' })
  personneId!: string

  @Column({ type: 'text' })
  source!: SourceDonnee

  @Column({ type: 'text' })
  coordonnee!: string

  @Column({ name: 'objet_id', type: 'uuid', nullable: true })
  objetId!: string | null

  @Column({ type: 'text' })
  demande!: string

  @Column({ name: 'demandee_le', type: 'date' })
  demandeeLe!: CivilDate

  @Column({ name: 'echeance_le', type: 'date' })
  echeanceLe!: CivilDate

  @Column({ type: 'text' })
  statut!: StatutRectification

  @Column({ type: 'text', nullable: true })
  reponse!: string | null

  @Column({ name: 'repondue_le', type: 'date', nullable: true })
  repondueLe!: CivilDate | null

  @Column({ type: 'integer' })
  version!: number

  @Column({ name: 'modifie_le', type: 'timestamptz', precision: 3 })
  modifieLe!: Date
}
