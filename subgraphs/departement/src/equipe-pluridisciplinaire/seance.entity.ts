import { Column, Entity } from 'typeorm'
import { VersionedRow } from '../personne/personal-row.entity.js'
import type { TypeSeanceEquipe } from './equipe.enums.js'

@Entity('seance_equipe')
export class SeanceEntity extends VersionedRow {
  @Column({ name: 'territoire_id', type: 'uuid', nullable: true })
  territoireId!: string | null

  @Column({ type: 'date' })
  jour!: string

  @Column({ name: 'type_seance', type: 'text' })
  typeSeance!: TypeSeanceEquipe
}
