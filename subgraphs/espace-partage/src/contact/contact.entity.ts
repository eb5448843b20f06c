import type { SourceDonnee } from '@traitdunion/parcours'
import { Column, Entity, PrimaryColumn } from 'typeorm'

@Entity('contact')
export class ContactEntity {
  @PrimaryColumn({ name: 'personne_id', type: 'uuid' })
  personneId!: string

  @PrimaryColumn({ type: 'text' })
  source!: SourceDonnee

  /** The source withdrew its value; the instant stays, so that an older value cannot come back. */
  @Column({ type: 'boolean' })
  vide!: boolean

  @Column({ type: 'text', array: true })
  adresse!: string[]

  @Column({ name: 'code_postal', type: 'text', nullable: true })
  codePostal!: string | null

  @Column({ name: 'code_commune', type: 'text', nullable: true })
  codeCommune!: string | null

  @Column({ type: 'text', nullable: true })
  telephone!: string | null

  @Column({ type: 'text', nullable: true })
  courriel!: string | null

  @Column({ name: 'recue_le', type: 'timestamptz', precision: 3 })
  recueLe!: Date

  @Column({ type: 'integer' })
  version!: number
}
