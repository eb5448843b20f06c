import { Column, PrimaryColumn } from 'typeorm'

/** What every table of this subgraph has: a random key, a version, an instant of modification. */
export abstract class VersionedRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ type: 'integer' })
  version!: number

  @Column({ name: 'modifie_le', type: 'timestamptz', precision: 3 })
  modifieLe!: Date
}

/** A row that belongs to a person, under the identifier by which it came. */
export abstract class PersonalRow extends VersionedRow {
  @Column({ name: 'personne_id', type: 'uuid' })
  personneId!: string
}
