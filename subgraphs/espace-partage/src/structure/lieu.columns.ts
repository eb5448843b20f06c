import { Column } from 'typeorm'

/** Where a structure receives or a service is given, as data·inclusion describes it. */
export abstract class LieuColumns {
  @Column({ type: 'text', nullable: true })
  adresse!: string | null

  @Column({ name: 'complement_adresse', type: 'text', nullable: true })
  complementAdresse!: string | null

  @Column({ name: 'code_postal', type: 'text', nullable: true })
  codePostal!: string | null

  @Column({ name: 'code_commune', type: 'text', nullable: true })
  codeCommune!: string | null

  @Column({ name: 'nom_commune', type: 'text', nullable: true })
  nomCommune!: string | null

  @Column({ type: 'double precision', nullable: true })
  longitude!: number | null

  @Column({ type: 'double precision', nullable: true })
  latitude!: number | null

  @Column({ type: 'text', nullable: true })
  telephone!: string | null

  @Column({ type: 'text', nullable: true })
  courriel!: string | null

  @Column({ name: 'horaires_accueil', type: 'text', nullable: true })
  horairesAccueil!: string | null

  @Column({ name: 'lien_source', type: 'text', nullable: true })
  lienSource!: string | null
}
