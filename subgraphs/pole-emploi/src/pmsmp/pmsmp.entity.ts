import type { StatutPmsmp } from '@traitdunion/parcours'
import { Column, Entity } from 'typeorm'
import { SuiviPersonneEntity } from '../suivi/suivi.entity.js'
import type { ObjectifPmsmp, SignatairePmsmp } from './pmsmp.enums.js'
import type { Signature } from './pmsmp-suite.rules.js'

@Entity('convention_pmsmp')
export class ConventionPmsmpEntity extends SuiviPersonneEntity {
  @Column({ type: 'text' })
  statut!: StatutPmsmp

  @Column({ type: 'text' })
  siret!: string

  @Column({ name: 'nom_etablissement', type: 'text' })
  nomEtablissement!: string

  @Column({ name: 'code_rome', type: 'text' })
  codeRome!: string

  @Column({ type: 'date' })
  debut!: string

  @Column({ type: 'date' })
  fin!: string

  @Column({ type: 'text' })
  objectif!: ObjectifPmsmp

  @Column({ name: 'renouvelle_id', type: 'uuid', nullable: true })
  renouvelleId!: string | null

  @Column({ type: 'text', array: true })
  signataires!: SignatairePmsmp[]

  @Column({ type: 'jsonb' })
  signatures!: Signature[]

  @Column({ name: 'acceptee_le', type: 'date', nullable: true })
  accepteeLe!: string | null
}
