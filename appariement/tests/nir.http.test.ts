import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import type { Enregistrement } from '@traitdunion/subgraph'
import { unNir } from '@traitdunion/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { unEnregistrement } from './fixtures/enregistrement.js'
import { type Installation, install } from './fixtures/installation.js'

describe('le NIR ne reste nulle part', () => {
  let hub: Installation
  const said: string[] = []
  const cles = [randomBytes(32)] as const
  beforeAll(async () => {
    // Everything that leaves by the standard output, by the stream or by its descriptor, at the most talkative level.
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0)
    for (const name of ['write', 'writeSync'] as const) {
      const real = fs[name] as (...args: unknown[]) => unknown
      vi.spyOn(fs, name).mockImplementation(((...args: unknown[]) => {
        if (args[0] === 1) said.push(String(args[1]))
        return real(...args)
      }) as never)
    }
    hub = await install({ logLevel: 'debug', clesNir: [cles[0]] })
  })
  afterAll(async () => {
    vi.restoreAllMocks()
    await hub.stop()
  })

  const dump = async (): Promise<string> => {
    const tables: { nom: string }[] = await hub.base.query(
      `select quote_ident(table_name) as nom from information_schema.tables where table_schema = 'public'`,
    )
    const rows = await Promise.all(tables.map(({ nom }) => hub.base.query(`select t::text as ligne from ${nom} t`)))
    return rows
      .flat()
      .map(({ ligne }: { ligne: string }) => ligne)
      .join('\n')
  }

  it('whatever its form and its field: not in the base, an answer, an event, an error or the log', async () => {
    const ordre = fc.integer({ min: 900, max: 999 })
    const nir = fc
      .record({ ordre, mois: fc.integer({ min: 1, max: 12 }), departement: fc.constantFrom('99', '2A', '2B', '974') })
      .map((wanted) => unNir({ annee: 1990, ...wanted }))
    const forme = fc.constantFrom(
      (texte: string) => texte,
      (texte: string) => texte.slice(0, 13),
      (texte: string) => texte.replace(/(.)(..)(..)(.....)(...)(..)/, '$1 $2 $3 $4 $5 $6'),
      (texte: string) => texte.slice(0, 13) + String(((Number(texte.slice(13)) + 5) % 97) + 1).padStart(2, '0'),
      (texte: string) => `7${texte.slice(1, 13)}`,
      (texte: string) => texte.replace(/(.)(..)(..)(.....)(...)(..)/, '$1_$2_$3_$4_$5_$6'),
      (texte: string) => `NIR${texte}`,
      (texte: string) => `D${texte.slice(0, 13)}`,
    )
    const champ = fc.constantFrom(
      'nir',
      'numeroDepartement',
      'numeroFranceTravail',
      'idDossierMissionLocale',
      'matricule',
      'role',
    )
    const answers: string[] = []
    const injected: string[] = []
    let lots = 0
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(nir, forme, champ), { minLength: 1, maxLength: 5 }), async (tirages) => {
        const records = tirages.map(([numero, ecrire, ou]): Enregistrement => {
          const texte = ecrire(numero)
          const net = texte.replace(/[ _]|NIR|D/g, '')
          injected.push(texte, net, net.slice(0, 13))
          const month = numero.slice(3, 5)
          if (ou === 'role') return unEnregistrement({}, { caf: { numorg: '411', matricule: '1', role: texte } })
          if (ou === 'matricule') return unEnregistrement({}, { caf: { numorg: '411', matricule: texte, role: 'DEM' } })
          return unEnregistrement({ dateNaissance: `1990-${month}-15` }, { [ou]: texte })
        })
        const { lot } = (await hub.call('POST', '/lots', { reference: `nir-${++lots}` })).body
        const path = `/lots/${lot}/enregistrements`
        const broken = JSON.stringify({ enregistrements: records }).replace('"identite"', '"identites"')
        const wrong = records.map((record, rang) => ({ ...record, cle: tirages[rang]?.[1](tirages[rang][0]) ?? '' }))
        for (const [to, body] of [
          [path, { enregistrements: records }],
          [path, broken],
          [path, broken.slice(0, -3)],
          [path, { enregistrements: wrong }],
          [`/lots/${injected[0]}/confirmer`, {}],
          [`/lots/${lot}/confirmer`, {}],
        ] as const)
          answers.push(JSON.stringify((await hub.call('POST', to, body)).body))
      }),
      { numRuns: 40 },
    )
    for (const path of ['/cas?limite=100', `/cas/${injected[0]}`, `/historique/${injected[0]}`, `/rien/${injected[0]}`])
      answers.push(JSON.stringify((await hub.steward('GET', path)).body))
    const { cas } = (await hub.steward('GET', '/cas?limite=100')).body
    for (const { id } of cas) answers.push(JSON.stringify((await hub.steward('GET', `/cas/${id}`)).body))
    answers.push(JSON.stringify(await hub.events()), JSON.stringify(await hub.events('caf')))

    expect(said.join('')).toContain('Server listening')
    const base = await dump()
    const places = { base, answers: answers.join('\n'), log: said.join('\n') }
    expect(base).toContain('NIR|')
    for (const [place, text] of Object.entries(places))
      for (const secret of new Set(injected)) if (text.includes(secret)) expect(place).toBe('without a NIR')
    // Nor does a mark leave the base.
    const marks: { nir: string }[] = await hub.base.query(
      'select distinct nir from enregistrement where nir is not null',
    )
    expect(marks.length).toBeGreaterThan(0)
    for (const { nir: mark } of marks) expect(places.answers + places.log).not.toContain(mark.slice(9))
  })

  it('an internal error tells where, never with what', async () => {
    const own = await install({ logLevel: 'debug' })
    const { lot } = (await own.call('POST', '/lots', { reference: 'panne' })).body
    await own.base.query(`alter table enregistrement add constraint panne check (contenu is null)`)
    const nir = unNir({ ordre: 952 })
    const record = unEnregistrement({ nom: 'Indiscrete' }, { nir })
    const before = said.length
    expect(await own.call('POST', `/lots/${lot}/enregistrements`, { enregistrements: [record] })).toEqual({
      status: 500,
      body: { code: 'ERREUR_INTERNE', message: expect.not.stringMatching(/Indiscrete|\d{13}/) },
    })
    const log = said.slice(before).join('')
    expect(log).toContain('"contrainte":"panne"')
    expect(log).not.toMatch(/Indiscrete|2900699/)
    await own.stop()
  })

  it('a NIR as reference of a lot is refused', async () => {
    expect(await hub.call('POST', '/lots', { reference: `NIR${unNir({ ordre: 953 })}` })).toMatchObject({
      status: 400,
      body: { code: 'CLE_INTERDITE' },
    })
  })

  it('a NIR as key of a record is refused', async () => {
    const { lot } = (await hub.call('POST', '/lots', { reference: 'cle-nir' })).body
    const enregistrements = [unEnregistrement({}, {}, unNir({ ordre: 951 }))]
    expect(await hub.call('POST', `/lots/${lot}/enregistrements`, { enregistrements })).toMatchObject({
      status: 400,
      body: { code: 'CLE_INTERDITE' },
    })
  })
})
