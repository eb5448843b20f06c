import type { EnumValueOf } from '@traitdunion/glossary'
import { Column, Entity } from 'typeorm'
import { LigneVersionnee } from '../versionne/versionne.entity.js'

@Entity('membre_foyer')
export class MembreFoyerEntity extends LigneVersionnee {
  @Column({ name: 'foyer_id', type: 'uuid' })
  foyerId!: string

  /** Key of the record at its source, a digest: see `import-cnaf/source-key.ts`. */
  @Column({ type: 'text' })
  cle!: string

  /** Null until a steward has decided who it is. */
  @Column({ name: 'personne_id', type: 'uuid', nullable: true })
  personneId!: string | null

  @Column({ type: 'text' })
  role!: EnumValueOf<'RolePersonne'>

  @Column({ name: 'role_code_source', type: 'text' })
  roleCodeSource!: string

  @Column({ name: 'a_charge', type: 'boolean' })
  aCharge!: boolean

  @Column({ type: 'boolean' })
  responsable!: boolean

  @Column({ type: 'date' })
  depuis!: string

  @Column({ type: 'date', nullable: true })
  jusqua!: string | null
}
