import { startAppariement } from '@traitdunion/appariement'
import { freshDatabase, killAll, spawnRoom, startAccesStandIn } from '@traitdunion/testing'
import pg from 'pg'
import { afterAll, expect, it } from 'vitest'
import { enWindows1252, flux } from '../fixtures/flux-cnaf/composer.js'
import { mensuel } from '../fixtures/flux-cnaf/exemples.js'
import { mutations } from '../fixtures/flux-cnaf/mutations.js'
import { dump } from './fixtures/dump.js'
import { foyers } from './fixtures/flux.js'
import { matchingConfig, sendTo, template, templateAppariement } from './fixtures/installation.js'
import { cafEnv } from './fixtures/process.js'

afterAll(killAll)

/** Personal values of the example flow: names, first names, numbers, days, places. */
const valuesOf = (...champs: readonly string[]) => [
  ...new Set(
    champs.flatMap((champ) =>
      [...mensuel.matchAll(new RegExp(`<${champ}>([^<]{3,})</${champ}>`, 'g'))].map(([, lu]) => lu!),
    ),
  ),
]
const IDENTITE = valuesOf('NOM', 'NOMNAI', 'PRENOM', 'PRENOM2', 'NOMCOMNAI', 'DTNAI', 'NIR')
const TOUTES = [...IDENTITE, ...valuesOf('MATRICULE', 'NUMDEMRSA', 'NOMVOIE', 'MTNATRESSMEN', 'IDASSEDIC'), 'ZORBLAX']
const NIRS = valuesOf('NIR').flatMap((nir) => [nir, nir.slice(0, 13)])

it('un rapport, une quarantaine, un journal ne disent jamais une valeur du fichier', async () => {
  const [database, matching] = [await freshDatabase(template), await freshDatabase(templateAppariement)]
  const acces = await startAccesStandIn('caf')
  const appariement = await startAppariement(matchingConfig(acces, matching.url))
  const env = { ...cafEnv(acces, database.url, appariement.url), LOG_NIVEAU: 'debug' }
  const caf = await spawnRoom('subgraphs/caf', env)
  const base = new pg.Pool({ connectionString: database.url })
  const send = (octets: Uint8Array, query = {}) => sendTo({ url: caf.url, acces }, octets, { query })

  const rapports: object[] = []
  for (const { kind, octets } of mutations)
    rapports.push(await send(octets(), kind === 'ecart' ? { tolerer: '9', aBlanc: 'oui' } : {}))
  // The marker stands where a number, a date, a code, an element, an attribute is expected.
  for (const champ of [
    'DTNAI',
    'SEXE',
    'MTNATRESSMEN',
    'TOPVALIEC',
    'NUMDEMRSA',
    'ETATDOSRSA',
    'NIR',
    'RGADR',
    'DTCREAFLUX',
    'TYPEFLUX',
  ]) {
    const marque = mensuel.replace(new RegExp(`<${champ}>[^<]*`), `<${champ}>ZORBLAX`)
    rapports.push(await send(enWindows1252(marque)), await send(enWindows1252(marque), { tolerer: '9' }))
  }
  for (const marque of [
    '<ZORBLAX>1</ZORBLAX>',
    '<SEXE zorblax="ZORBLAX">1</SEXE>',
    'ZORBLAX',
    '</ZORBLAX>',
    '&ZORBLAX;',
  ])
    rapports.push(
      await send(enWindows1252(mensuel.replace('<Prestations>', `${marque}<Prestations>`)), { tolerer: '9' }),
    )

  const told = [
    ['rapports', JSON.stringify(rapports)],
    ['imports', JSON.stringify((await dump(base))['import_fichier'])],
    ['quarantaine', JSON.stringify((await dump(base))['quarantaine'])],
    ['journal', caf.said()],
  ] as const
  for (const [where, text] of told)
    for (const value of TOUTES) expect(text.includes(value), `${where} : ${value}`).toBe(false)
  expect((await dump(base))['quarantaine']).not.toEqual([])

  // What is published holds no identity at all: that belongs to espace-partage, by the matching service.
  await send(enWindows1252(flux({ type: 'M', creeLe: '2026-05-01', foyers: Object.values(foyers) })), {
    autoriserClotures: 'oui',
  })
  const avortement = flux({
    type: 'J',
    creeLe: '2026-05-02',
    foyers: [{ ...foyers.entrant, evenements: ['INTGRO', 'HOSPLA'] }],
  })
  expect(await send(enWindows1252(avortement))).toMatchObject({ etat: 'PUBLIE' })
  const tables = JSON.stringify(await dump(base))
  for (const value of [...IDENTITE.filter((lu) => !/^\d{4}-/.test(lu)), ...NIRS, 'INTGRO', 'HOSPLA', '2025-09-15'])
    expect(tables.includes(value), value).toBe(false)
  for (const naissance of valuesOf('DTNAI')) expect(tables.includes(naissance), naissance).toBe(false)
  const chezAppariement = new pg.Pool({ connectionString: matching.url })
  const leur = JSON.stringify(await dump(chezAppariement))
  for (const nir of NIRS) expect(leur.includes(nir)).toBe(false)

  await caf.kill()
  await appariement.stop()
  await Promise.all([base.end(), chezAppariement.end()])
  await acces.stop()
  await database.drop()
  await matching.drop()
}, 120_000)
