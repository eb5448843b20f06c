import type pg from 'pg'
import type { EtapeDossier, EtapePersonne } from './etape.js'

/**
 * Staging tables of one import. They are temporary: they belong to the connection that holds the lock, and nothing of
 * them is left when it ends, whatever ended it.
 */
const TABLES = `
  create temp table etape_dossier (
    fonorg text, numorg text, matricule text, numero_demande text, empreinte text, date_demande date,
    situation_familiale text, situation_familiale_code text, situation_familiale_depuis date,
    sans_domicile_fixe boolean, commune text, adresse jsonb,
    etat text, etat_code_source text, etat_le date, etat_le_premier date, foyer_soumis boolean,
    refus jsonb, fin jsonb, natures jsonb, suspensions jsonb, calcul jsonb, origine text, nombre_a_charge integer,
    mutation jsonb
  );
  create temp table etape_personne (
    fonorg text, numorg text, matricule text, numero_demande text, cle text, personne_id uuid,
    role text, role_code_source text, a_charge boolean, responsable boolean, depuis date, jusqua date,
    soumis boolean, entree_le date, ressources jsonb
  );
  create temp table etape_quarantaine (
    ligne integer, enregistrement text, champ text, nature_valeur text, code text, message text, empreinte text
  );
`

export interface EtapeQuarantaine {
  readonly ligne: number
  readonly enregistrement: string
  readonly champ: string
  readonly nature_valeur: string
  readonly code: string
  readonly message: string
  readonly empreinte: string | null
}

/** The only file that fills the staging tables. One statement a batch, whatever its size. */
export class StagingStore {
  private constructor(private readonly client: pg.Client) {}

  static async open(client: pg.Client): Promise<StagingStore> {
    await client.query(TABLES)
    return new StagingStore(client)
  }

  async addDossiers(dossiers: readonly EtapeDossier[], personnes: readonly EtapePersonne[]): Promise<void> {
    await this.add('etape_dossier', dossiers)
    await this.add('etape_personne', personnes)
  }

  addQuarantaine(ecarts: readonly EtapeQuarantaine[]): Promise<void> {
    return this.add('etape_quarantaine', ecarts)
  }

  private async add(table: string, rows: readonly object[]): Promise<void> {
    if (rows.length === 0) return
    await this.client.query(
      `/* sql: etape-add */ insert into ${table} select * from json_populate_recordset(null::${table}, $1::json)`,
      [JSON.stringify(rows)],
    )
  }
}
