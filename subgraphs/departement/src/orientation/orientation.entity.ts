import type { EtatOrientation, OrganismeReferentType, StatutOrientation, TypeParcours } from '@traitdunion/parcours'
import { Column, Entity, PrimaryColumn } from 'typeorm'

@Entity('orientation')
export class OrientationEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ name: 'personne_id', type: 'uuid' })
  personneId!: string

  @Column({ type: 'text' })
  parcours!: TypeParcours

  @Column({ type: 'text' })
  statut!: StatutOrientation

  @Column({ type: 'text' })
  etat!: EtatOrientation

  @Column({ name: 'organisme_referent', type: 'text' })
  organismeReferent!: OrganismeReferentType

  @Column({ type: 'text', nullable: true })
  motif!: string | null

  @Column({ name: 'decidee_le', type: 'date' })
  decideeLe!: string

  @Column({ name: 'close_le', type: 'timestamptz', nullable: true })
  closeLe!: Date | null

  @Column({ type: 'integer' })
  version!: number

  @Column({ name: 'modifie_le', type: 'timestamptz', precision: 3 })
  modifieLe!: Date
}
