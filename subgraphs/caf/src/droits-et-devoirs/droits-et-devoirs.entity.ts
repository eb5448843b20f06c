import { Column, Entity } from 'typeorm'
import { LigneVersionnee } from '../versionne/versionne.entity.js'

@Entity('droits_et_devoirs')
export class DroitsEtDevoirsEntity extends LigneVersionnee {
  @Column({ name: 'dossier_id', type: 'uuid' })
  dossierId!: string

  @Column({ type: 'text' })
  cle!: string

  @Column({ name: 'personne_id', type: 'uuid', nullable: true })
  personneId!: string | null

  @Column({ type: 'boolean' })
  soumis!: boolean

  @Column({ type: 'date' })
  depuis!: string

  @Column({ name: 'entree_le', type: 'date', nullable: true })
  entreeLe!: string | null
}
