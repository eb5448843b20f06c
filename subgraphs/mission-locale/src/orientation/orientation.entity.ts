import {
  type EtatOrientation,
  type OrganismeReferentType,
  type StatutOrientation,
  type TypeParcours,
} from '@traitdunion/parcours'
import type { CivilDate } from '@traitdunion/subgraph'
import { Column, Entity, PrimaryColumn } from 'typeorm'

@Entity('orientation')
export class OrientationEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ name: 'personne_id', type: 'uuid' })
  personneId!: string

  @Column({ name: 'dossier_id', type: 'uuid', nullable: true })
  dossierId!: string | null

  @Column({ type: 'text' })
  parcours!: TypeParcours

  @Column({ type: 'text' })
  statut!: StatutOrientation

  @Column({ type: 'text' })
  etat!: EtatOrientation

  @Column({ name: 'organisme_referent', type: 'text' })
  organismeReferent!: OrganismeReferentType

  @Column({ name: 'decidee_le', type: 'date' })
  decideeLe!: CivilDate

  @Column({ name: 'close_le', type: 'timestamptz', precision: 3, nullable: true })
  closeLe!: Date | null

  @Column({ type: 'integer' })
  version!: number

  @Column({ name: 'modifie_le', type: 'timestamptz', precision: 3 })
  modifieLe!: Date
}
