import { randomBytes } from 'node:crypto'
import { startAppariement } from '@traitdunion/appariement'
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
import { countPersonnes } from './fixtures/dump.js'
import { desFoyers, type FoyerFictif, unMensuel, unQuotidien } from './fixtures/flux.js'
import { type Answer, matchingConfig, sendTo, template, templateAppariement } from './fixtures/installation.js'
import { cafEnv } from './fixtures/process.js'
import { naturalState } from './fixtures/state.js'

const FLUX = 9
const COUPS_PAR_FLUX = 6
const DOSSIERS = 90

/** Tables of the subgraph in the order in which an import needs them: held, each is a place where it can be killed. */
const LIEUX = [
  'import_fichier',
  'secret_local',
  'rattachement_recu',
  'foyer',
  'membre_foyer',
  'ressources_trimestre',
  'dossier_rsa',
  'etat_constate',
  'suspension_rsa',
  'droits_et_devoirs',
  'evenement_sortant',
  'quarantaine',
  'lot_a_clore',
]
/** Tables of the matching service, held while persons are matched. */
const LIEUX_APPARIEMENT = ['lot', 'personne', 'enregistrement']

/** The n-th flow: everybody at first, then changes, closures, arrivals, by day and by month. */
const unFlux = (rang: number): Uint8Array => {
  const tous = desFoyers(DOSSIERS + rang * 5)
  const creeLe = `2026-02-${String(rang + 3).padStart(2, '0')}`
  const touched = (foyer: FoyerFictif, place: number) =>
    place % 7 === rang % 7
      ? { ...foyer, etat: rang % 2 === 0 ? '2' : '0', sitfam: rang % 3 === 0 ? 'VIM' : 'SEF' }
      : foyer
  if (rang % 3 === 0) return unMensuel({ creeLe, foyers: tous.slice(rang * 4).map(touched) })
  return unQuotidien({ creeLe, foyers: tous.slice(-40).map(touched) })
}

afterAll(killAll)

/** The same flows, undisturbed. */
const reference = async (acces: AccesStandIn) => {
  const [database, matching] = [await freshDatabase(template), await freshDatabase(templateAppariement)]
  const appariement = await startAppariement(matchingConfig(acces, matching.url))
  const caf = await spawnRoom('subgraphs/caf', cafEnv(acces, database.url, appariement.url))
  for (let rang = 0; rang < FLUX; rang++)
    expect(await sendTo({ url: caf.url, acces }, unFlux(rang))).toMatchObject({ etat: 'PUBLIE' })
  const pools = [database.url, matching.url].map((connectionString) => new pg.Pool({ connectionString }))
  const state = { caf: await naturalState(pools[0]!), personnes: await countPersonnes(pools[1]!) }
  await caf.kill()
  await appariement.stop()
  await Promise.all(pools.map((pool) => pool.end()))
  await database.drop()
  await matching.drop()
  return state
}

it('tué à plus de cinquante moments, un import est entier ou n’est pas, et personne ne reste caché', async () => {
  const acces = await startAccesStandIn('caf')
  const expected = await reference(acces)

  const [database, matching] = [await freshDatabase(template), await freshDatabase(templateAppariement)]
  const base = new pg.Pool({ connectionString: database.url })
  const baseAppariement = new pg.Pool({ connectionString: matching.url })
  const matchingEnv = {
    LOG_NIVEAU: 'silent',
    DEPARTEMENT: '28',
    APPARIEMENT_DATABASE_URL: matching.url,
    ACCES_URL: acces.issuer,
    APPARIEMENT_CLE_NIR: randomBytes(32).toString('base64url'),
    APPARIEMENT_SOURCES: 'caf',
  }
  let appariement = await spawnRoom('appariement', { PORT: '0', ...matchingEnv })
  const { port } = new URL(appariement.url)
  const start = () => spawnRoom('subgraphs/caf', cafEnv(acces, database.url, appariement.url))
  // The next process is already starting while one is at work: a restart takes no time, as a supervisor would have it.
  let caf: Spawned = await start()
  let next = start()
  next.catch(() => {})
  let coups = 0

  const killCaf = async () => {
    await caf.kill()
    coups += 1
    caf = await next
    next = start()
    next.catch(() => {})
  }
  const killAppariement = async () => {
    await appariement.kill()
    coups += 1
    appariement = await spawnRoom('appariement', { ...matchingEnv, PORT: port })
  }
  const send = (octets: Uint8Array | AsyncIterable<Uint8Array>): Promise<Answer | undefined> =>
    sendTo({ url: caf.url, acces }, octets).catch(() => undefined)

  /** While bytes are sent, at any of them but the last. */
  const whileSending = async (octets: Uint8Array) => {
    let onReached = () => {}
    const reached = new Promise<void>((resolve) => {
      onReached = resolve
    })
    const sending = send(pieces(octets, Math.random() * (octets.length - 2 * PIECE), onReached))
    await Promise.race([reached, sending])
    await killCaf()
    await sending
  }
  /**
   * Kills where a file needs what is held. The tidying of the import that died before may need it too, and holds its
   * place meanwhile: the file is then turned away, and sent again.
   */
  const whereHeld = async (
    octets: Uint8Array,
    hold: () => Promise<() => Promise<void>>,
    [pool, who]: readonly [pg.Pool, string],
    kill: () => Promise<void>,
  ) => {
    for (let essai = 0; essai < 20; essai++) {
      const release = await hold()
      const sending = send(octets)
      const isBlocked = await untilBlocked(pool, who, sending)
      if (isBlocked) await kill()
      await release()
      await sending
      if (isBlocked) return
    }
    expect.unreachable('nothing needs what is held')
  }
  /** At the statement that needs a table. */
  const atTable = (octets: Uint8Array, lieu: string) =>
    whereHeld(octets, () => holdTable(database.url, lieu), [base, 'import-cnaf'], killCaf)
  /** While the matching service is asked, which dies or not with us. */
  const whileMatching = (octets: Uint8Array, lieu: string, kill: () => Promise<void>) =>
    whereHeld(octets, () => holdTable(matching.url, lieu), [baseAppariement, ''], kill)
  const countPublies = async () =>
    (await base.query(`select count(*)::int as n from import_fichier where etat = 'PUBLIE'`)).rows[0].n
  /** Published, and not yet said to the matching service. */
  const beforeConfirming = async (octets: Uint8Array, rang: number) => {
    const releaseUs = await holdTable(database.url, 'quarantaine')
    const sending = send(octets)
    expect(await untilBlocked(base, 'import-cnaf', sending)).toBe(true)
    const releaseThem = await holdTable(matching.url, 'lot')
    await releaseUs()
    await expect.poll(countPublies, { timeout: 20_000 }).toBe(rang + 1)
    expect(await untilBlocked(baseAppariement, '', sending)).toBe(true)
    await killCaf()
    await releaseThem()
    await sending
  }

  let lieu = 0
  for (let rang = 0; rang < FLUX; rang++) {
    const octets = unFlux(rang)
    const avant = JSON.stringify(await naturalState(base))
    for (let coup = 0; coup < COUPS_PAR_FLUX - 1; coup++) {
      if (coup === 0) await whileSending(octets)
      else if (coup === 1) await whileMatching(octets, LIEUX_APPARIEMENT[rang % 3]!, killCaf)
      else await atTable(octets, LIEUX[lieu++ % LIEUX.length]!)
      expect(JSON.stringify(await naturalState(base)) === avant, `flux ${rang}, coup ${coup}`).toBe(true)
    }
    if (rang % 3 === 0) await whileMatching(octets, LIEUX_APPARIEMENT[rang % 2]!, killAppariement)
    else await beforeConfirming(octets, rang)
    const rapport = await send(octets)
    expect(['PUBLIE', 'DEJA_IMPORTE']).toContain(rapport?.etat)
    if (rang % 3 !== 0) expect(rapport?.etat).toBe('DEJA_IMPORTE')
  }

  expect(coups).toBeGreaterThanOrEqual(50)
  await expect
    .poll(() => countPersonnes(baseAppariement), { timeout: 20_000 })
    .toEqual({ ...expected.personnes, cachees: 0, lotsOuverts: 0 })
  expect(await naturalState(base)).toEqual(expected.caf)
  const { rows } = await base.query(`select count(*)::int as reste from import_fichier where etat = 'EN_COURS'`)
  expect(rows).toEqual([{ reste: 0 }])

  await killAll()
  await Promise.all([base.end(), baseAppariement.end()])
  await acces.stop()
  await database.drop()
  await matching.drop()
}, 1_800_000)
