import type { SourceDonnee } from '@traitdunion/parcours'
import { Column, Entity, PrimaryColumn } from 'typeorm'

@Entity('evenement_parcours')
export class EvenementEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ name: 'personne_id', type: 'uuid' })
  personneId!: string

  @Column({ type: 'text' })
  nature!: string

  @Column({ type: 'text' })
  source!: SourceDonnee

  @Column({ name: 'survenu_le', type: 'timestamptz', precision: 3 })
  survenuLe!: Date

  /** Of the index, not of the event, which never changes: when it came in. */
  @Column({ name: 'recu_le', type: 'timestamptz', precision: 3 })
  modifieLe!: Date

  @Column({ name: 'objet_type', type: 'text' })
  objetType!: string

  @Column({ name: 'objet_id', type: 'uuid' })
  objetId!: string
}
