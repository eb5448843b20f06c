import { writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startInventedHub } from './hub.js'

type Hub = Awaited<ReturnType<typeof startInventedHub>>
let hub: Hub
beforeAll(async () => {
  hub = await startInventedHub()
})
afterAll(() => hub.stop())

describe('the supergraph', () => {
  it('is swapped while requests go on, and a bad one leaves the old one served', async () => {
    const both = hub.supergraphOf(hub.catalogue, hub.suivi)
    const wider = hub.catalogue.sdl.replace('type Query {', 'type Query { nouveau: String @donnee(categorie: "PUBLIC")')
    let failures = 0
    let running = true
    const client = async () => {
      while (running) if ((await hub.ask('{ metiers { code } }')).errors) failures += 1
    }
    const clients = [client(), client()]
    const knows = async (field: string) =>
      JSON.stringify(await hub.ask('{ __schema { queryType { fields { name } } } }')).includes(`"${field}"`)
    try {
      await writeFile(hub.supergraphPath, hub.supergraphOf({ nom: 'catalogue', sdl: wider }, hub.suivi))
      await vi.waitUntil(() => knows('nouveau'), { timeout: 10_000, interval: 100 })
      hub.lines.length = 0
      await writeFile(hub.supergraphPath, 'type Query {')
      await vi.waitUntil(() => hub.lines.some((line) => line.includes('"moteur"')), { timeout: 10_000 })
      expect(await knows('nouveau')).toBe(true)
      await writeFile(hub.supergraphPath, both)
      await vi.waitUntil(async () => !(await knows('nouveau')), { timeout: 10_000, interval: 100 })
    } finally {
      running = false
      await Promise.all(clients)
    }
    expect(failures).toBe(0)
  })
})

describe('the engine', () => {
  it('sends nothing to its maker', () => {
    expect(process.env['APOLLO_TELEMETRY_DISABLED']).toBe('true')
  })
})

describe('the access log', () => {
  const lines: string[] = []
  let logged: Hub
  beforeAll(async () => {
    logged = await startInventedHub({ lines })
  })
  afterAll(() => logged.stop())

  const lineOf = async (query: string, options: Parameters<Hub['ask']>[1] = {}) => {
    lines.length = 0
    await logged.ask(query, options)
    expect(lines).toHaveLength(1)
    return { text: lines[0] as string, ...(JSON.parse(lines[0] as string) as { empreinte?: string; codes: string[] }) }
  }

  it('keeps nothing of what its caller may choose, and is short whatever is sent', async () => {
    const long = 'n'.repeat(1_500_000)
    for (const query of [
      `query ${long} { metiers { code } }`,
      `query Navarro { metiers(recherche: "Navarro") { code Navarro: libelle } }`,
      'query Navarro($Navarro: String) { metiers(recherche: $Navarro) { ...Navarro } } fragment Navarro on Metier { code }',
      '{ Navarro }',
      `{ ${long} }`,
    ]) {
      const { text } = await lineOf(query, { variables: { Navarro: 'Navarro' } })
      expect(text).not.toMatch(/Navarro|nnnnnnnn/)
      expect(text.length).toBeLessThan(500)
    }
  })

  it('tells operations apart by their form, never by a value or a name that could be found again', async () => {
    const digest = async (query: string) => (await lineOf(query)).empreinte
    const first = await digest('query A { metiers(recherche: "Durand") { a: code } }')
    expect(first).toMatch(/^[\w-]{43}$/)
    expect(await digest('query B { metiers(recherche: "Navarro") { b: code } }')).toBe(first)
    expect(await digest('{ metiers(recherche: "x") { libelle } }')).not.toBe(first)
    expect(await digest('{ metiers { code } }')).not.toBe(first)
    expect(await digest('{ inconnu }')).toBeUndefined()
    expect(await digest('290069999990143')).toBeUndefined()
  })
})

// Last: it takes a subgraph away, then acces.
describe('a dead subgraph', () => {
  it('costs its own fields only, and its address stays inside', async () => {
    await hub.catalogue.close()
    const { data, errors } = await hub.ask('{ personne(id: "1") { nom metierVise { code libelle } } }', {
      token: await hub.token(),
    })
    expect(data.personne).toEqual({ nom: 'Durand', metierVise: { code: 'K1304', libelle: null } })
    expect(errors?.[0].extensions.code).toBe('SOUS_GRAPHE_INDISPONIBLE')
    expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|ECONN|stack/)
  })
})

describe('acces out of reach', () => {
  it('is not called a bad token: what is public is answered, the rest says why not', async () => {
    // Nothing listens on port 9: keys that cannot be read.
    const silent = await startInventedHub({ accesAt: () => 'http://127.0.0.1:9' })
    try {
      const token = await silent.token()
      expect((await silent.ask('{ metiers { code } }', { token })).errors).toBeUndefined()
      const { errors } = await silent.ask('{ personne(id: "1") { nom } }', { token })
      expect(errors?.[0].extensions).toMatchObject({ code: 'CHAMP_NON_AUTORISE', raison: 'ACCES_INDISPONIBLE' })
    } finally {
      await silent.stop()
    }
  })
})

describe('acces reached at an address that ends with a slash', () => {
  it('is asked for its keys where they are', async () => {
    const slashed = await startInventedHub({ accesAt: (issuer) => `${issuer}/` })
    try {
      const { data, errors } = await slashed.ask('{ personne(id: "1") { nom } }', { token: await slashed.token() })
      expect(errors).toBeUndefined()
      expect(data.personne).toEqual({ nom: 'Durand' })
    } finally {
      await slashed.stop()
    }
  })
})
