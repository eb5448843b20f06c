import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startInventedHub } from './hub.js'

type Hub = Awaited<ReturnType<typeof startInventedHub>>

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const manifestOf = (...texts: string[]) =>
  JSON.stringify(Object.fromEntries(texts.map((text) => [`sha256:${hashOf(text)}`, text])))

const METIER = 'query Metier($code: ID!) { metier(code: $code) { libelle } }'
const PERSONNE = 'query { personne(id: "1") { nom } }'
const ORIENTER = 'mutation { orienter(id: "1") { id } }'
/** Registered before the graph lost what it asks. */
const BROKEN = '{ metiers { perdu } }'
const LARGE = `{ ${Array.from({ length: 30 }, (_, rank) => `a${rank}: metiers { code }`).join(' ')} }`

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'manifestes-'))
  await mkdir(join(folder, 'dossier'))
  await writeFile(join(folder, 'seul.json'), manifestOf(METIER))
  await writeFile(join(folder, 'dossier', 'a.json'), manifestOf(PERSONNE, ORIENTER))
  await writeFile(join(folder, 'dossier', 'b.json'), manifestOf(LARGE, BROKEN))
  await writeFile(join(folder, 'dossier', 'note.txt'), 'ce n’est pas un manifeste')
})
afterAll(() => rm(folder, { recursive: true }))

interface Sending {
  readonly token?: string | undefined
  readonly get?: boolean
}
const sendTo =
  (hub: () => Hub) =>
  async (demand: Record<string, unknown>, { token, get = false }: Sending = {}) => {
    const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}
    const asText = Object.entries(demand).map(([name, value]): [string, string] => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ])
    const answer = get
      ? await fetch(`${hub().url}/graphql?${new URLSearchParams(asText)}`, { headers })
      : await fetch(`${hub().url}/graphql`, {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify(demand),
        })
    // biome-ignore lint/suspicious/noExplicitAny: a test knows the shape it asked for
    const body = (await answer.json()) as { data?: any; errors?: any[] }
    return { status: answer.status, ...body, codes: body.errors?.map(({ extensions }) => extensions.code) ?? [] }
  }

const byId = (text: string, more: object = {}) => ({ documentId: `sha256:${hashOf(text)}`, ...more })
const byExtension = (text: string, more: object = {}) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(text) } },
  ...more,
})
const variables = { code: 'K1304' }

describe('a hub that registers documents', () => {
  const lines: string[] = []
  let hub: Hub
  beforeAll(async () => {
    const documentsEnregistres = [join(folder, 'seul.json'), join(folder, 'dossier')]
    hub = await startInventedHub({ lines, over: { documentsEnregistres, documentsLibres: ['maison'] } })
  })
  afterAll(() => hub.stop())
  const send = sendTo(() => hub)

  it.each([
    ['its identifier', byId],
    ['the extension of persisted queries', byExtension],
  ])('runs one named by %s, by POST and by GET, for who may read it', async (_what, named) => {
    for (const get of [false, true])
      for (const token of [undefined, await hub.token()]) {
        const answer = await send(named(METIER, { variables }), { token, get })
        expect(answer).toEqual({ status: 200, data: { metier: { libelle: 'Métier K1304' } }, codes: [] })
      }
    expect((await send(named(PERSONNE), { token: await hub.token() })).data).toEqual({ personne: { nom: 'Durand' } })
    expect((await send(named(PERSONNE))).codes).toEqual(['CHAMP_NON_AUTORISE'])
  })

  it('lets a registered act be done by POST alone', async () => {
    const token = await hub.token()
    expect((await send(byId(ORIENTER), { token, get: true })).status).toBe(405)
    expect((await send(byId(ORIENTER), { token })).data).toEqual({ orienter: { id: '1' } })
  })

  it('takes no other document from an application, nor one that its own name vouches for', async () => {
    const token = await hub.token()
    for (const query of ['{ metiers { code } }', `${PERSONNE} `, 'ce n’est pas un document'])
      expect(await send({ query }, { token })).toMatchObject({ status: 400, codes: ['DOCUMENT_NON_ENREGISTRE'] })
    expect((await send({ query: PERSONNE }, { token })).data).toEqual({ personne: { nom: 'Durand' } })
  })

  it('takes others from an application that configuration names', async () => {
    const token = await hub.token({ client_id: 'maison' })
    expect((await send({ query: '{ metiers { libelle } }' }, { token })).data).toEqual({
      metiers: [{ libelle: 'Métier A1101' }],
    })
  })

  it.each([byId, byExtension])('says of a hash that it does not know that it does not', async (named) => {
    const token = await hub.token()
    const { status, codes } = await send(named('{ metiers { libelle code } }'), { token })
    expect([status, codes]).toEqual([400, ['DOCUMENT_INCONNU']])
    for (const documentId of ['', 'sha256:', 'sha1:abc', 'constructor', '__proto__'])
      expect((await send({ documentId, query: undefined }, { token })).codes).toEqual([
        documentId === '' ? 'PARAMETRES_INVALIDES' : 'DOCUMENT_INCONNU',
      ])
  })

  it('refuses a text that is not the one of the hash beside it', async () => {
    for (const token of [undefined, await hub.token(), await hub.token({ client_id: 'maison' })])
      expect((await send(byExtension(METIER, { query: PERSONNE }), { token })).codes).toEqual(['PARAMETRES_INVALIDES'])
  })

  it('lets a document be sent along with its hash, and named by it after, by whom it may be sent', async () => {
    const query = 'query Automatique { metiers { code } }'
    const own = await hub.token({ client_id: 'maison' })
    for (const token of [own, undefined]) {
      expect(await send(byExtension(query), { token })).toMatchObject({
        codes: ['PERSISTED_QUERY_NOT_FOUND'],
        errors: [{ message: 'PersistedQueryNotFound' }],
      })
      expect((await send(byExtension(query, { query }), { token })).data).toEqual({ metiers: [{ code: 'A1101' }] })
      expect((await send(byExtension(query), { token, get: true })).data).toEqual({ metiers: [{ code: 'A1101' }] })
    }
    // What one may send opens nothing to who may send nothing.
    const other = await hub.token()
    expect((await send(byExtension(query), { token: other })).codes).toEqual(['DOCUMENT_INCONNU'])
    expect((await send(byExtension(query, { query }), { token: other })).codes).toEqual(['DOCUMENT_NON_ENREGISTRE'])
    expect((await send(byId(query), { token: own })).codes).toEqual(['DOCUMENT_INCONNU'])
  })

  it('holds the documents of strangers to lower limits than registered ones', async () => {
    expect((await send(byId(LARGE))).codes).toEqual([])
    const beyond = [
      [`{ metiers { ${Array.from({ length: 21 }, (_, rank) => `a${rank}: code`).join(' ')} } }`, 'alias'],
      [`{ ${'metiers { code } '.repeat(11)} }`, 'champsRacine'],
      [`{ metiers { ${'code '.repeat(1100)} } }`, 'lexemes'],
      [`{ metiers { code } } # ${'x'.repeat(10_000)}`, 'caracteres'],
      [`{ metiers { ${'... { '.repeat(16)} code ${'} '.repeat(16)} } }`, 'niveaux'],
      [`{ metiers { ${'code @include(if: true) '.repeat(21)} } }`, 'directives'],
      [
        `{ metiers { ${'...F '.repeat(26)} } } fragment F on Metier { ${'...G '.repeat(20)} } fragment G on Metier { code }`,
        'champs',
      ],
      [
        `{ metiers { code } } ${Array.from({ length: 11 }, (_, rank) => `fragment F${rank} on Metier { code }`).join(' ')}`,
        'fragments',
      ],
    ] as const
    const token = await hub.token({ client_id: 'maison' })
    for (const [query, limite] of beyond) {
      const { status, errors } = await send({ query })
      expect([status, errors?.[0].extensions]).toEqual([
        400,
        { code: 'DOCUMENT_TROP_COMPLEXE', limite, maximum: expect.any(Number) },
      ])
      expect(errors?.[0].message).toMatch(/^Sans jeton.*enregistré/)
      expect((await send({ query }, { token })).codes).not.toContain('DOCUMENT_TROP_COMPLEXE')
      // Read since for somebody else: it is held to the same.
      expect((await send({ query })).codes).toEqual(['DOCUMENT_TROP_COMPLEXE'])
    }
  })

  it('lets a stranger introspect as explorers do', async () => {
    for (const query of [getIntrospectionQuery(), getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true })])
      expect((await send({ query })).codes).toEqual([])
  })

  it('says at its start which registered documents its graph does not answer, and answers as the graph does', async () => {
    // The reference reads a document when it is asked for.
    if (process.env['MOTEUR'] !== 'apollo')
      expect(lines.filter((line) => line.includes(hashOf(BROKEN)))).toHaveLength(1)
    expect((await send(byId(BROKEN), { token: await hub.token() })).codes).toEqual(['GRAPHQL_VALIDATION_FAILED'])
    expect((await send(byId(BROKEN))).codes).toEqual(['CHAMP_NON_AUTORISE'])
  })

  it('writes down a registered document by its form, like any other, and none that was not taken', async () => {
    const lineOf = async (...asked: Parameters<typeof send>) => {
      lines.length = 0
      await send(...asked)
      expect(lines).toHaveLength(1)
      return JSON.parse(lines[0] as string) as { empreinte?: string; codes: string[]; application?: string }
    }
    const token = await hub.token()
    const { empreinte } = await lineOf(byId(METIER, { variables }), { token })
    expect(empreinte).toMatch(/^[\w-]{43}$/)
    expect((await lineOf({ query: METIER, variables }, { token })).empreinte).toBe(empreinte)
    const refused = await lineOf({ query: '{ metiers { code } }' }, { token })
    expect(refused).toMatchObject({ codes: ['DOCUMENT_NON_ENREGISTRE'], application: 'explorateur' })
    expect(refused.empreinte).toBeUndefined()
    expect((await lineOf({ variables: 'Navarro' })).codes).toEqual(['PARAMETRES_INVALIDES'])
  })

  it('reads its documents again in a graph that takes the place of another', async () => {
    const mended = hub.catalogue.sdl.replace(
      'oublie: String',
      'oublie: String perdu: String @donnee(categorie: "PUBLIC")',
    )
    await writeFile(hub.supergraphPath, hub.supergraphOf({ nom: 'catalogue', sdl: mended }, hub.suivi))
    const codes = async () => (await send(byId(BROKEN))).codes.join()
    await vi.waitUntil(async () => !/VALIDATION|AUTORISE/.test(await codes()), { timeout: 10_000, interval: 100 })
    expect((await send(byId(METIER, { variables }))).data).toEqual({ metier: { libelle: 'Métier K1304' } })
  })
})

describe('a hub that is told nothing of documents', () => {
  it('takes none from applications, and small ones from strangers', async () => {
    const strict = await startInventedHub({ over: { documentsLibres: [] } })
    try {
      const send = sendTo(() => strict)
      const token = await strict.token()
      expect((await send({ query: '{ metiers { code } }' }, { token })).codes).toEqual(['DOCUMENT_NON_ENREGISTRE'])
      expect((await send({ query: '{ metiers { code } }' })).codes).toEqual([])
    } finally {
      await strict.stop()
    }
  })
})
