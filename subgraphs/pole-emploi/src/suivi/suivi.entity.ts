import { Column, PrimaryColumn } from 'typeorm'

/** What every row that lives has: a random key, a version, the instant of its last change. */
export abstract class SuiviEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ type: 'integer' })
  version!: number

  @Column({ name: 'modifie_le', type: 'timestamptz', precision: 3 })
  modifieLe!: Date
}

/** A row of one person, kept under the identifier with which it came. */
export abstract class SuiviPersonneEntity extends SuiviEntity {
  @Column({ name: 'personne_id', type: 'uuid' })
  personneId!: string
}
