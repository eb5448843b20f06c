import type pg from 'pg'
import type { FileFormat, Serie } from './format.js'
import type { OptionsCommunes, Rapport, Releve } from './rapport.js'

/** The row of one import, as the connection that holds the lock writes it. */
export class ImportStore {
  constructor(
    private readonly client: pg.Client,
    private readonly id: string,
    private readonly format: FileFormat,
  ) {}

  async open(application: string, { nom, tolerer, aBlanc }: OptionsCommunes): Promise<void> {
    await this.client.query(
      `/* sql: import-open */ insert into import_fichier
         (id, format, rapproche, nom, etat, a_blanc, tolerer, application, commence_le)
       values ($1, $2, $3, $4, 'EN_COURS', $5, $6, $7, clock_timestamp())`,
      [this.id, this.format.nom, this.format.rapproche, nom, aBlanc, tolerer, application],
    )
  }

  async nameSerie(entete: unknown, serie: Serie | undefined): Promise<void> {
    await this.client.query(
      '/* sql: import-serie */ update import_fichier set entete = $2, serie = $3, etabli_le = $4 where id = $1',
      [this.id, JSON.stringify(entete), serie?.nom ?? null, serie?.etabliLe ?? null],
    )
  }

  /** The import that published this very file. */
  async findPublished(empreinte: string): Promise<string | null> {
    const { rows } = await this.client.query(
      `/* sql: import-same */ select id from import_fichier where etat = 'PUBLIE' and format = $1 and empreinte = $2`,
      [this.format.nom, empreinte],
    )
    return rows[0]?.id ?? null
  }

  /** Whether a newer file of the same series is published for a sender of this one, whose records are staged. */
  async isOutdated(): Promise<boolean> {
    const { perimetres } = this.format
    const among = perimetres ? `and autre.perimetres && array(${perimetres})` : ''
    const { rows } = await this.client.query(
      `/* sql: import-newer */ select exists (
         select 1 from import_fichier lui join import_fichier autre using (format, serie)
         where lui.id = $1 and autre.etat = 'PUBLIE' and autre.etabli_le > lui.etabli_le ${among}
       ) as outdated`,
      [this.id],
    )
    return rows[0].outdated
  }

  /** Nothing of the file stays; what the matching service staged for it is to be swept. */
  async reject({ code, message }: Rapport, releve: Releve): Promise<void> {
    await this.client.query(
      `/* sql: import-reject */ with rejete as (
         update import_fichier set etat = 'REJETE', code = $2, message = $3, compteurs = $4, ecarts = $5, ecarts_tus = $6,
           termine_le = clock_timestamp() where id = $1
       ) insert into lot_a_clore (import_id, issue) select $1, 'REJETER' where $7`,
      [
        this.id,
        code,
        message,
        releve.compteurs,
        JSON.stringify(releve.ecarts),
        releve.ecartsTus,
        this.format.rapproche,
      ],
    )
  }

  /** As if it had never been asked; what the matching service staged for it is to be swept. */
  async forget(): Promise<void> {
    await this.client.query(
      `/* sql: import-forget */ with oublie as (delete from import_fichier where id = $1)
       insert into lot_a_clore (import_id, issue) select $1, 'REJETER' where $2`,
      [this.id, this.format.rapproche],
    )
  }

  /** To be called in the transaction of the publication. */
  async publish(empreinte: string, releve: Releve): Promise<void> {
    const { perimetres = 'select null::text where false', rapproche } = this.format
    await this.client.query(
      `/* sql: import-publie */ update import_fichier set etat = 'PUBLIE', empreinte = $2, compteurs = $3, ecarts = $4,
         ecarts_tus = $5, termine_le = clock_timestamp(), perimetres = array(${perimetres} order by 1) where id = $1`,
      [this.id, empreinte, releve.compteurs, JSON.stringify(releve.ecarts), releve.ecartsTus],
    )
    await this.client.query(
      `/* sql: lot-confirm */ insert into lot_a_clore (import_id, issue) select $1, 'CONFIRMER' where $2`,
      [this.id, rapproche],
    )
  }
}
