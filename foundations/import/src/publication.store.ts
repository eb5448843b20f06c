import type pg from 'pg'
import type { Etape, FileFormat, Refusal } from './format.js'
import type { ImportStore } from './import.store.js'
import { markLate, takeLate } from './late-faults.store.js'
import type { Releve } from './rapport.js'
import { beyond } from './read-records.js'

interface LotAPublier {
  readonly importId: string
  readonly empreinte: string
  readonly entete: unknown
  readonly options: unknown
  /** Records in fault that may go to quarantine. */
  readonly tolerer: number
  readonly format: FileFormat
  readonly store: ImportStore
  readonly releve: Releve
}

/** A file without a date of its own is of the day when it comes. */
const ETAPE_IMPORT = `/* sql: etape-import */ create temp table etape_import as
  select etabli_le, coalesce(etabli_le, commence_le at time zone 'Europe/Paris')::date as jour, commence_le,
    date_trunc('milliseconds', clock_timestamp()) as maintenant
  from import_fichier where id = `

/**
 * Publishes what is staged: the tables of the graph, the state of the import and what must be told to the matching
 * service move together, or not at all.
 */
export const publishStaged = async (client: pg.Client, lot: LotAPublier): Promise<Refusal | null> => {
  const { format, store, releve, entete, options, tolerer, importId, empreinte } = lot
  const run = async (etapes: readonly Etape[]) => {
    for (const { sql, compteur } of etapes) {
      const { rowCount } = await client.query(sql)
      if (compteur) releve.count(compteur, rowCount ?? 0)
    }
  }
  const lus = new Set(Object.keys(releve.compteurs))
  await client.query('begin')
  try {
    await client.query(`${ETAPE_IMPORT}${client.escapeLiteral(importId)}`)
    await client.query('/* sql: etape-quarantaine-index */ create index on etape_quarantaine (empreinte)')
    await markLate(client)
    const refused =
      (await format.publish({ client, entete, options, count: releve.count, run })) ??
      (await lateRefusal(client, lot, tolerer))
    if (refused) {
      await client.query('rollback')
      releve.forgetAllBut(lus)
      return refused
    }
    await replaceQuarantaine(client, lot)
    await store.publish(empreinte, releve)
    await client.query('commit')
    return null
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

/** Faults that only the database shows count as those of the reading. */
const lateRefusal = async (client: pg.Client, { format, releve }: LotAPublier, tolerer: number) => {
  const { ecarts, enregistrements } = await takeLate(client)
  if (ecarts.length === 0) return null
  for (const ecart of ecarts) releve.tell(ecart)
  releve.count('ecarts', ecarts.length)
  releve.compteurs[`${format.enregistrements}EnEcart`] = enregistrements
  return enregistrements > tolerer ? beyond(enregistrements, tolerer, format) : null
}

/** A record told anew, well or badly, takes its former faults away. */
const replaceQuarantaine = async (client: pg.Client, { importId, format, releve }: LotAPublier) => {
  const told = [format.references, 'select empreinte from etape_quarantaine'].filter(Boolean).join(' union ')
  const { rowCount } = await client.query(
    `/* sql: quarantaine-clear */ delete from quarantaine q where q.format = $1 and q.empreinte in (${told})`,
    [format.nom],
  )
  releve.count('ecartsLeves', rowCount ?? 0)
  await client.query(
    `/* sql: quarantaine-insert */ insert into quarantaine
       (import_id, format, ligne, enregistrement, champ, nature_valeur, code, message, empreinte)
     select $1, $2, ligne, enregistrement, champ, nature_valeur, code, message, empreinte from etape_quarantaine
     order by ligne`,
    [importId, format.nom],
  )
}
