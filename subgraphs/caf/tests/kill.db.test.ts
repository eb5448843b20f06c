import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { startAppariement } from '@traitdunion/appariement'
import { freshDatabase } from '@traitdunion/testing'
import pg from 'pg'
import { afterAll, expect, it } from 'vitest'
import { type AccesStandIn, startAcces } from './fixtures/acces-stand-in.js'
import { countPersonnes } from './fixtures/dump.js'
import { desFoyers, type FoyerFictif, unMensuel, unQuotidien } from './fixtures/flux.js'
import { matchingConfig, sendTo, template, templateAppariement } from './fixtures/installation.js'
import { cafEnv, killAll, type Spawned, spawnRoom } from './fixtures/process.js'
import { naturalState } from './fixtures/state.js'

const FLUX = 9
const COUPS_PAR_FLUX = 6
const DOSSIERS = 300

/** The n-th flow: everybody at first, then changes, closures, arrivals, by day and by month. */
const unFlux = (rang: number): Uint8Array => {
  const tous = desFoyers(DOSSIERS + rang * 5)
  const creeLe = `2026-02-${String(rang + 3).padStart(2, '0')}`
  const touched = (foyer: FoyerFictif, place: number) =>
    place % 7 === rang % 7
      ? { ...foyer, etat: rang % 2 === 0 ? '2' : '0', sitfam: rang % 3 === 0 ? 'VIM' : 'SEF' }
      : foyer
  if (rang % 3 === 0) return unMensuel({ creeLe, foyers: tous.slice(rang * 4).map(touched) })
  return unQuotidien({ creeLe, foyers: tous.slice(-120).map(touched) })
}

/** The same flows, undisturbed. */
const reference = async (acces: AccesStandIn) => {
  const [database, matching] = [await freshDatabase(template), await freshDatabase(templateAppariement)]
  const appariement = await startAppariement(matchingConfig(acces, matching.url))
  const caf = await spawnRoom('subgraphs/caf', cafEnv(acces, database.url, appariement.url))
  for (let rang = 0; rang < FLUX; rang++)
    expect(await sendTo({ url: caf.url, acces }, unFlux(rang))).toMatchObject({ etat: 'PUBLIE' })
  const [base, baseAppariement] = [
    new pg.Pool({ connectionString: database.url }),
    new pg.Pool({ connectionString: matching.url }),
  ]
  const state = { caf: await naturalState(base), personnes: await countPersonnes(baseAppariement) }
  await caf.kill()
  await appariement.stop()
  await Promise.all([base.end(), baseAppariement.end()])
  await database.drop()
  await matching.drop()
  return state
}

/** Bytes of a file, told when a random one of them is reached. */
async function* pieces(octets: Uint8Array, at: number, onReached: () => void) {
  for (let from = 0; from < octets.length; from += 8192) {
    if (from >= at) onReached()
    yield octets.subarray(from, from + 8192)
    await pause(0)
  }
}

afterAll(killAll)

it('tué à plus de cinquante moments au hasard, un import est entier ou n’est pas, et personne ne reste caché', async () => {
  const acces = await startAcces()
  const expected = await reference(acces)

  const [database, matching] = [await freshDatabase(template), await freshDatabase(templateAppariement)]
  const base = new pg.Pool({ connectionString: database.url })
  const baseAppariement = new pg.Pool({ connectionString: matching.url })
  const envMatching = {
    LOG_NIVEAU: 'silent',
    DEPARTEMENT: '28',
    APPARIEMENT_DATABASE_URL: matching.url,
    ACCES_URL: acces.issuer,
    APPARIEMENT_CLE_NIR: randomBytes(32).toString('base64url'),
    APPARIEMENT_SOURCES: 'caf',
  }
  let appariement = await spawnRoom('appariement', { PORT: '0', ...envMatching })
  const port = new URL(appariement.url).port
  const start = () => spawnRoom('subgraphs/caf', cafEnv(acces, database.url, appariement.url))

  let coups = 0
  let caf: Spawned = await start()
  let next: Promise<Spawned> = start()
  for (let rang = 0; rang < FLUX; rang++) {
    const octets = unFlux(rang)
    const before = await naturalState(base)
    let whole: Awaited<ReturnType<typeof naturalState>> | undefined
    for (let coup = 0; coup < COUPS_PAR_FLUX; coup++) {
      let reached = () => {}
      const mark = new Promise<void>((resolve) => {
        reached = resolve
      })
      // Half of the blows fall while bytes are sent, half of them after: at reading, publication, confirmation.
      const at = coup % 2 === 0 ? Math.random() * octets.length : octets.length - 1
      const sending = sendTo({ url: caf.url, acces }, pieces(octets, at, reached)).catch(() => undefined)
      await Promise.race([mark, sending])
      if (coup % 2 === 1) await Promise.race([pause(Math.random() * 500), sending])
      const killsMatching = coups % 5 === 4
      if (killsMatching) {
        await appariement.kill()
        appariement = await spawnRoom('appariement', { ...envMatching, PORT: port })
        await sending
      }
      await caf.kill()
      coups += 1
      caf = await next
      next = start()
      // Either nothing of the flow is there, or all of it, whatever was being done.
      const now = await naturalState(base)
      if (JSON.stringify(now) !== JSON.stringify(before)) {
        whole ??= now
        expect(now).toEqual(whole)
        expect(now.imports).toHaveLength(rang + 1)
      }
    }
    const rapport = await sendTo({ url: caf.url, acces }, octets)
    expect(['PUBLIE', 'DEJA_IMPORTE']).toContain(rapport.etat)
    if (whole) expect(await naturalState(base)).toEqual(whole)
  }
  expect(coups).toBeGreaterThanOrEqual(50)
  // Blows that fell on an import at work, not beside it.
  const { rows } = await base.query("select count(*)::int as coupes from import_cnaf where code = 'INTERROMPU'")
  console.log(
    rows,
    (await base.query('select etat, code, type_flux is not null as entete, count(*) from import_cnaf group by 1,2,3'))
      .rows,
  )
  expect(rows[0].coupes).toBeGreaterThan(20)
  await expect
    .poll(() => countPersonnes(baseAppariement), { timeout: 20_000 })
    .toEqual({ ...expected.personnes, cachees: 0, lotsOuverts: 0 })
  expect(await naturalState(base)).toEqual(expected.caf)

  await caf.kill()
  await (await next).kill()
  await appariement.kill()
  await Promise.all([base.end(), baseAppariement.end()])
  await acces.stop()
  await database.drop()
  await matching.drop()
}, 900_000)
