import { type AccesStandIn, startAccesStandIn } from '@traitdunion/testing'
import { expect } from 'vitest'
import { type Departement, startDepartement } from '../start-departement.js'

export interface ExportRoom {
  readonly hub: Departement
  readonly sql: Departement['sql']
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>
  readonly jeton: AccesStandIn['token']
  readonly stop: () => Promise<void>
}

/** The département's subgraph over a database of its own, and an application that takes exports. */
export const startExportRoom = async (): Promise<ExportRoom> => {
  const acces = await startAccesStandIn('departement')
  const hub = await startDepartement(undefined, {
    acces: { issuer: acces.issuer, clientId: 'sous-graphe-departement', key: acces.applicationKey },
  })
  return {
    hub,
    sql: hub.sql,
    jeton: acces.token,
    get: async (path, headers = {}) =>
      fetch(`${hub.url}/exports/${path}`, { headers: { authorization: `Bearer ${await acces.token()}`, ...headers } }),
    stop: async () => {
      await hub.stop()
      await acces.stop()
    },
  }
}

/** What every export refuses, and how. */
export const expectRefusals = async ({ hub, jeton }: ExportRoom, path: string): Promise<void> => {
  const ask = async (headers: Record<string, string>, query = '') => {
    const answer = await fetch(`${hub.url}/exports/${path}${query}`, { headers })
    const { code, message } = (await answer.json()) as { code: string; message: string }
    expect(message).toBeTruthy()
    return [answer.status, code]
  }
  const bearer = async (wanted = {}) => ({ authorization: `Bearer ${await jeton(wanted)}` })
  const plus = path.includes('?') ? '&' : '?'
  expect(await ask({})).toEqual([401, 'JETON_ABSENT'])
  expect(await ask(await bearer({ audience: 'urn:traitdunion:evenements' }))).toEqual([401, 'JETON_INVALIDE'])
  expect(await ask(await bearer({ partenaire: 'caf' }))).toEqual([403, 'ACTION_INTERDITE'])
  for (const query of [
    'modifieDepuis=hier',
    'modifieDepuis=2026-01-01T00:00:00',
    'modifieDepuis=0000-01-01T00:00:00Z',
    'modifiedepuis=2026-01-01T00:00:00Z',
  ])
    expect(await ask(await bearer(), `${plus}${query}`), query).toEqual([400, 'EXPORT_INVALIDE'])
}

interface Ligne {
  readonly [colonne: string]: unknown
}

/** Writes rows of a table, with what every row has. */
export const insertRows = async (
  { sql }: Pick<ExportRoom, 'sql'>,
  table: string,
  ...lignes: readonly Ligne[]
): Promise<void> => {
  for (const ligne of lignes) {
    const noms = Object.keys(ligne)
    await sql(
      `insert into ${table} (${noms.join(', ')}) values (${noms.map((_, rang) => `$${rang + 1}`).join(', ')})`,
      Object.values(ligne),
    )
  }
}

const DEADLOCK = '40P01'

/** Nothing is left in these tables. The room looks at them beside us: whoever of the two is sent away begins again. */
export const empty = async (room: ExportRoom, tables: string): Promise<void> => {
  for (;;)
    try {
      await room.sql(`truncate ${tables} cascade`)
      return
    } catch (error) {
      if ((error as { code?: string }).code !== DEADLOCK) throw error
    }
}
