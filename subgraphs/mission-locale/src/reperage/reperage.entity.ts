import type { CivilDate } from '@traitdunion/subgraph'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { type EtatReperage, type OrigineReperage } from './reperage.enums.js'

@Entity('reperage')
export class ReperageEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ name: 'personne_id', type: 'uuid', nullable: true })
  personneId!: string | null

  @Column({ type: 'text' })
  etat!: EtatReperage

  @Column({ type: 'text' })
  origine!: OrigineReperage

  @Column({ name: 'consentement_contact', type: 'boolean' })
  consentementContact!: boolean

  @Column({ name: 'signale_le', type: 'date' })
  signaleLe!: CivilDate

  @Column({ name: 'conclu_le', type: 'date', nullable: true })
  concluLe!: CivilDate | null

  @Column({ name: 'code_commune', type: 'text', nullable: true })
  codeCommune!: string | null

  @Column({ name: 'conseiller_id', type: 'uuid', nullable: true })
  conseillerId!: string | null

  @Column({ type: 'text', nullable: true })
  nom!: string | null

  @Column({ type: 'text', nullable: true })
  prenom!: string | null

  @Column({ name: 'date_naissance', type: 'date', nullable: true })
  dateNaissance!: CivilDate | null

  @Column({ type: 'text', nullable: true })
  telephone!: string | null

  @Column({ type: 'text', nullable: true })
  courriel!: string | null

  @Column({ name: 'cle_appariement', type: 'text' })
  cleAppariement!: string

  @Column({ type: 'integer' })
  version!: number

  @Column({ name: 'modifie_le', type: 'timestamptz', precision: 3 })
  modifieLe!: Date
}
