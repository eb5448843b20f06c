import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { Sexe, StatutAppariement } from './personne.enum.js'

@Entity('personne')
export class PersonneEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ type: 'text' })
  nom!: string

  @Column({ name: 'nom_naissance', type: 'text', nullable: true })
  nomNaissance!: string | null

  @Column({ type: 'text', array: true })
  prenoms!: string[]

  @Column({ name: 'date_naissance', type: 'date', nullable: true })
  dateNaissance!: string | null

  @Column({ name: 'date_naissance_tri', type: 'date', insert: false, update: false })
  dateNaissanceTri!: string

  @Column({ name: 'commune_naissance', type: 'text', nullable: true })
  communeNaissance!: string | null

  @Column({ type: 'text' })
  sexe!: Sexe

  @Column({ name: 'statut_appariement', type: 'text' })
  statutAppariement!: StatutAppariement

  @Column({ name: 'nom_recherche', type: 'text' })
  nomRecherche!: string

  @Column({ name: 'nom_naissance_recherche', type: 'text' })
  nomNaissanceRecherche!: string

  @Column({ name: 'prenoms_recherche', type: 'text' })
  prenomsRecherche!: string

  @Column({ name: 'modifie_le', type: 'timestamptz', precision: 3 })
  modifieLe!: Date
}
