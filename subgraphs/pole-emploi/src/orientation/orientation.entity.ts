import type { EtatOrientation, OrganismeReferentType, StatutOrientation, TypeParcours } from '@traitdunion/parcours'
import { Column, Entity } from 'typeorm'
import { SuiviPersonneEntity } from '../suivi/suivi.entity.js'
import type { OrigineOrientation } from './orientation.enums.js'

@Entity('orientation')
export class OrientationEntity extends SuiviPersonneEntity {
  @Column({ type: 'text' })
  parcours!: TypeParcours

  @Column({ type: 'text' })
  statut!: StatutOrientation

  @Column({ type: 'text' })
  etat!: EtatOrientation

  @Column({ name: 'organisme_referent', type: 'text' })
  organismeReferent!: OrganismeReferentType

  @Column({ type: 'text', nullable: true })
  origine!: OrigineOrientation | null

  @Column({ name: 'decidee_le', type: 'date' })
  decideeLe!: string

  @Column({ name: 'close_le', type: 'timestamptz', precision: 3, nullable: true })
  closeLe!: Date | null
}
