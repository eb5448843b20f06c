import type { CivilDate } from '@traitdunion/subgraph'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { type MotifRefusPositionnement, type StatutPositionnement } from './positionnement.enums.js'

@Entity('positionnement')
export class PositionnementEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ name: 'personne_id', type: 'uuid' })
  personneId!: string

  @Column({ name: 'session_id', type: 'uuid' })
  sessionId!: string

  @Column({ type: 'text' })
  statut!: StatutPositionnement

  @Column({ name: 'prescripteur_id', type: 'uuid' })
  prescripteurId!: string

  @Column({ name: 'positionne_le', type: 'date' })
  positionneLe!: CivilDate

  @Column({ name: 'statut_le', type: 'date' })
  statutLe!: CivilDate

  @Column({ name: 'entre_le', type: 'date', nullable: true })
  entreLe!: CivilDate | null

  @Column({ name: 'motif_refus', type: 'text', nullable: true })
  motifRefus!: MotifRefusPositionnement | null

  @Column({ name: 'attestation_inscription', type: 'boolean' })
  attestationInscription!: boolean

  @Column({ type: 'integer' })
  version!: number

  @Column({ name: 'modifie_le', type: 'timestamptz', precision: 3 })
  modifieLe!: Date
}
