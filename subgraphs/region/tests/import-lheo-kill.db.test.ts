import {
  type AccesStandIn,
  freshDatabase,
  holdTable,
  killAll,
  PIECE,
  pieces,
  type Spawned,
  spawnRoom,
  startAccesStandIn,
  untilBlocked,
} from '@traitdunion/testing'
import pg from 'pg'
import { afterAll, expect, it } from 'vitest'
import { action, catalogue, enUtf8, formation, session } from '../fixtures/lheo/composer.js'
import { type Answer, regionEnv, sendTo, template } from './fixtures/installation.js'
import { naturalState } from './fixtures/natural-state.js'

const FORMATIONS = 150

/** Tables in the order in which a catalogue needs them: held, each is a place where its import can be killed. */
const LIEUX = ['import_fichier', 'secret_local', 'certification', 'formation', 'financeur_session', 'quarantaine']

/** The n-th catalogue: everything at first, then changes, arrivals and withdrawals. */
const unCatalogue = (rang: number): Uint8Array =>
  enUtf8(
    catalogue({
      formations: Array.from({ length: FORMATIONS }, (_, i) => i + rang * 5).map((numero) =>
        formation({
          numero: `24_${numero}`,
          intitule: numero % 7 === rang ? 'Changée (fictive)' : 'Aide à domicile (fictive)',
          actions: [
            action({
              sessions: [session({ etat: numero % 3 === rang ? '2' : '1' }), session({ numero: `S${2 + rang}` })],
            }),
          ],
        }),
      ),
    }),
  )

const complet = { complet: 'oui' }

afterAll(killAll)

/** The same catalogues, undisturbed. */
const reference = async (acces: AccesStandIn): Promise<readonly string[]> => {
  const database = await freshDatabase(template)
  const region = await spawnRoom('subgraphs/region', regionEnv(acces, database.url))
  for (const rang of [0, 1])
    expect(await sendTo({ url: region.url, acces }, unCatalogue(rang), complet)).toMatchObject({ etat: 'PUBLIE' })
  const pool = new pg.Pool({ connectionString: database.url })
  const state = await naturalState(pool)
  await region.kill()
  await pool.end()
  await database.drop()
  return state
}

it('tué en chemin, l’import d’un catalogue est entier ou n’est pas', async () => {
  const acces = await startAccesStandIn('region')
  const expected = await reference(acces)
  const database = await freshDatabase(template)
  const base = new pg.Pool({ connectionString: database.url })
  const start = () => spawnRoom('subgraphs/region', regionEnv(acces, database.url))
  let region: Spawned = await start()
  let coups = 0

  const send = (octets: Uint8Array | AsyncIterable<Uint8Array>): Promise<Answer | undefined> =>
    sendTo({ url: region.url, acces }, octets, complet).catch(() => undefined)
  const killRegion = async () => {
    await region.kill()
    coups += 1
  }

  const whileSending = async (octets: Uint8Array) => {
    let onReached = () => {}
    const reached = new Promise<void>((resolve) => {
      onReached = resolve
    })
    const sending = send(pieces(octets, octets.length - 3 * PIECE, onReached))
    await Promise.race([reached, sending])
    await killRegion()
    await sending
    region = await start()
  }
  /** At the statement that needs a table. The tidying of the import that died before may need it too: then once more. */
  const atTable = async (octets: Uint8Array, lieu: string) => {
    for (let essai = 0; essai < 20; essai++) {
      const release = await holdTable(database.url, lieu)
      const sending = send(octets)
      const isBlocked = await untilBlocked(base, 'import-lheo', sending)
      if (isBlocked) await killRegion()
      await release()
      await sending
      if (!isBlocked) continue
      region = await start()
      return
    }
    expect.unreachable(`nothing needs ${lieu}`)
  }

  for (const rang of [0, 1]) {
    const octets = unCatalogue(rang)
    const avant = await naturalState(base)
    await whileSending(octets)
    expect(await naturalState(base)).toEqual(avant)
    for (const lieu of rang === 0 ? LIEUX.slice(0, 3) : LIEUX.slice(3)) {
      await atTable(octets, lieu)
      expect(await naturalState(base), lieu).toEqual(avant)
    }
    expect(await send(octets)).toMatchObject({ etat: 'PUBLIE' })
  }

  expect(coups).toBe(8)
  expect(await naturalState(base)).toEqual(expected)
  const { rows } = await base.query(`select count(*)::int as reste from import_fichier where etat = 'EN_COURS'`)
  expect(rows).toEqual([{ reste: 0 }])
  await killAll()
  await base.end()
  await acces.stop()
  await database.drop()
}, 300_000)
