import type { OrganismeReferentType, TypeParcours } from '@traitdunion/parcours'
import { Column, Entity } from 'typeorm'
import { PersonalRow } from '../personne/personal-row.entity.js'
import type { EtatReorientation } from './reorientation.enums.js'

@Entity('reorientation')
export class ReorientationEntity extends PersonalRow {
  /** Orientation in force when it was asked. */
  @Column({ name: 'orientation_id', type: 'uuid' })
  orientationId!: string

  @Column({ name: 'orientation_decidee_id', type: 'uuid', nullable: true })
  orientationDecideeId!: string | null

  @Column({ name: 'passage_id', type: 'uuid', nullable: true })
  passageId!: string | null

  @Column({ name: 'organisme_souhaite', type: 'text' })
  organismeSouhaite!: OrganismeReferentType

  @Column({ name: 'parcours_souhaite', type: 'text' })
  parcoursSouhaite!: TypeParcours

  @Column({ type: 'text' })
  motif!: string

  @Column({ type: 'text' })
  etat!: EtatReorientation

  @Column({ name: 'demandee_le', type: 'date' })
  demandeeLe!: string

  @Column({ name: 'decidee_le', type: 'date', nullable: true })
  decideeLe!: string | null

  @Column({ name: 'motif_decision', type: 'text', nullable: true })
  motifDecision!: string | null
}
