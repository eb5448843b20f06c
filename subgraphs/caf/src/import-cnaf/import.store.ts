import type pg from 'pg'
import type { EnteteFlux } from '../flux-cnaf/index.js'
import type { OptionsImport, Rapport, Releve } from './rapport.js'

/** The rows of imports, as the connection that holds the lock writes them. */
export class ImportStore {
  constructor(private readonly client: pg.Client) {}

  async secret(): Promise<string> {
    const { rows } = await this.client.query(
      `/* sql: secret-cle-source */ select valeur from secret_local where nom = 'cle-source'`,
    )
    return rows[0].valeur
  }

  async open(id: string, application: string, { nom, tolerer, aBlanc }: OptionsImport): Promise<void> {
    await this.client.query(
      `/* sql: import-open */ insert into import_cnaf (id, nom, etat, a_blanc, tolerer, application, commence_le)
       values ($1, $2, 'EN_COURS', $3, $4, $5, clock_timestamp())`,
      [id, nom, aBlanc, tolerer, application],
    )
  }

  async nameFlux(id: string, { type, creeLe, creeA, dateReference }: EnteteFlux): Promise<void> {
    await this.client.query(
      '/* sql: import-flux */ update import_cnaf set type_flux = $2, flux_le = $3, date_reference = $4 where id = $1',
      [id, type, `${creeLe} ${creeA}`, dateReference],
    )
  }

  /** The import that published this very file. */
  async findPublished(empreinte: string): Promise<string | null> {
    const { rows } = await this.client.query(
      `/* sql: import-same */ select id from import_cnaf where etat = 'PUBLIE' and empreinte = $1`,
      [empreinte],
    )
    return rows[0]?.id ?? null
  }

  /** Whether a newer flow of the same type is published for an organism of this one (its records are staged). */
  async isOutdated(id: string): Promise<boolean> {
    const { rows } = await this.client.query(
      `/* sql: import-newer */ select exists (
         select 1 from import_cnaf lui join import_cnaf autre on autre.type_flux = lui.type_flux
         where lui.id = $1 and autre.etat = 'PUBLIE' and autre.flux_le > lui.flux_le
           and autre.organismes && array(select distinct fonorg || numorg from etape_dossier)
       ) as outdated`,
      [id],
    )
    return rows[0].outdated
  }

  /** Nothing of the file stays; what the matching service staged for it is to be swept. */
  async reject(id: string, { code, message }: Rapport, releve: Releve): Promise<void> {
    await this.client.query(
      `/* sql: import-reject */ with rejete as (
         update import_cnaf set etat = 'REJETE', code = $2, message = $3, compteurs = $4, ecarts = $5, ecarts_tus = $6,
           termine_le = clock_timestamp() where id = $1
       ) insert into lot_a_clore (import_id, issue) values ($1, 'REJETER')`,
      [id, code, message, releve.compteurs, JSON.stringify(releve.ecarts), releve.ecartsTus],
    )
  }

  /** As if it had never been asked; what the matching service staged for it is to be swept. */
  async forget(id: string): Promise<void> {
    await this.client.query(
      `/* sql: import-forget */ with oublie as (delete from import_cnaf where id = $1)
       insert into lot_a_clore (import_id, issue) values ($1, 'REJETER')`,
      [id],
    )
  }
}
