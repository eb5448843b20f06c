import { Column, Entity } from 'typeorm'
import { LigneVersionnee } from '../versionne/versionne.entity.js'

export interface MoisStocke {
  readonly mois: string
  readonly heures?: number
  readonly details: readonly {
    readonly nature: string
    readonly montantCentimes: number
    readonly abattement?: string
  }[]
}

@Entity('ressources_trimestre')
export class RessourcesTrimestreEntity extends LigneVersionnee {
  @Column({ name: 'foyer_id', type: 'uuid' })
  foyerId!: string

  @Column({ type: 'text' })
  cle!: string

  @Column({ name: 'personne_id', type: 'uuid', nullable: true })
  personneId!: string | null

  @Column({ type: 'date' })
  debut!: string

  @Column({ type: 'date' })
  fin!: string

  @Column({ type: 'boolean' })
  nulles!: boolean

  @Column({ type: 'jsonb' })
  mois!: readonly MoisStocke[]
}
