import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startInventedHub } from './hub.js'

type Hub = Awaited<ReturnType<typeof startInventedHub>>
let hub: Hub
beforeAll(async () => {
  hub = await startInventedHub()
})
afterAll(() => hub.stop())
beforeEach(() => {
  hub.catalogue.seen.length = 0
  hub.suivi.seen.length = 0
})
const nothingWasAsked = () => expect([...hub.catalogue.seen, ...hub.suivi.seen]).toEqual([])

const FILTRE = 'query ($f: RechercheFiltre) { recherche(filtre: $f) { code } }'

describe('a stranger', () => {
  it('reads what is public', async () => {
    const { data, errors } = await hub.ask('{ metiers { code libelle } }')
    expect(errors).toBeUndefined()
    expect(data.metiers).toEqual([{ code: 'A1101', libelle: 'Métier A1101' }])
    expect(hub.catalogue.seen[0]?.passport).toMatchObject({ genre: 'anonyme', roles: [] })
  })

  it.each([
    ['a personal field', '{ personne(id: "1") { id nom } }', ['Query.personne']],
    ['a personal field beside a public one', '{ metiers { code } personne(id: "1") { nom } }', ['Query.personne']],
    ['a mutation', 'mutation { orienter(id: "1") { id } }', ['Mutation.orienter']],
    ['an alias', '{ metiers { code } x: personne(id: "1") { y: nom } }', ['Query.personne']],
    [
      'a fragment',
      '{ ...F } fragment F on Query { personne(id: "1") { ...G } } fragment G on Personne { nom }',
      ['Query.personne', 'Personne'],
    ],
    ['an interface field that one implementation protects', '{ recherche { libelle } }', ['Fiche.libelle']],
    ['an inline fragment on that implementation', '{ recherche { ... on Secret { libelle } } }', ['Secret.libelle']],
    [
      'a filter on a protected field, as a literal',
      '{ recherche(filtre: { nom: "D" }) { code } }',
      ['RechercheFiltre.nom'],
    ],
    ['a field that bears no category', '{ metiers { oublie } }', ['Metier.oublie']],
    [
      'a field hidden behind @skip',
      '{ metiers { code } personne(id: "1") @skip(if: true) { nom } }',
      ['Query.personne'],
    ],
    ['an argument more sensitive than its field', '{ metiers(pour: "1") { code } }', ['Query.metiers(pour:)']],
  ])('is refused %s, whole, before anything is fetched', async (_what, query, coordinates) => {
    const { data, errors } = await hub.ask(query)
    expect(data ?? null).toBeNull()
    expect(errors?.[0].extensions.code).toBe('CHAMP_NON_AUTORISE')
    // Only names that it wrote, each on a type that it may know: nothing of the rest.
    expect(errors?.[0].extensions.coordonnees).toEqual(coordinates)
    nothingWasAsked()
  })

  it.each<[string, string, string, object?, object?]>([
    ['a field', '{ personne(id: "1") { nom } }', '{ inconnus(id: "1") { nom } }'],
    ['a field, below which nothing is right', '{ personne { x(y: 1) } }', '{ inconnus { x(y: 1) } }'],
    ['a field of a public type', '{ metiers { oublie } }', '{ metiers { inconn } }'],
    ['a field of an interface', '{ recherche { libelle } }', '{ recherche { inconnu } }'],
    ['an argument', '{ metiers(pour: "1") { code } }', '{ metiers(rien: "1") { code } }'],
    ['a type', '{ metiers { ... on Personne { id } } }', '{ metiers { ... on Inconnue { id } } }'],
    ['an act', 'mutation { orienter(id: "1") { id } }', 'mutation { inconnue(id: "1") { id } }'],
    ['an act that lacks what it needs', 'mutation { orienter { __typename } }', 'mutation { inconnue { __typename } }'],
    ['a filter', '{ recherche(filtre: { nom: "D" }) { code } }', '{ recherche(filtre: { rie: "D" }) { code } }'],
    ['a filter in a variable', FILTRE, FILTRE, { f: { nom: 'D' } }, { f: { rie: 'D' } }],
    ['an input', 'query ($i: Essai) { metiers { code } }', 'query ($i: Aucun) { metiers { code } }'],
  ])('hears of %s that it may not read what it hears of one that is not there', async (_what, held, none, a, b) => {
    const heard = async (query: string, variables?: object) => {
      const { status, data, errors } = await hub.ask(query, { variables })
      expect(errors).toHaveLength(1)
      const { coordonnees, ...extensions } = errors?.[0].extensions ?? {}
      return { status, data, message: errors?.[0].message, extensions, count: coordonnees.length }
    }
    const answer = await heard(held, a)
    expect(answer).toEqual(await heard(none, b))
    expect(answer).toMatchObject({ status: 200, data: null, extensions: { code: 'CHAMP_NON_AUTORISE' }, count: 1 })
  })

  it('hears the same of an act by GET, and of an operation that it does not name well', async () => {
    const get = async (query: string, operationName = '') => {
      const answer = await fetch(`${hub.url}/graphql?${new URLSearchParams({ query, operationName })}`)
      return [answer.status, ((await answer.json()) as { errors: { extensions: object }[] }).errors[0]?.extensions]
    }
    const acts = ['orienter(id: "1") { id }', 'orienter { id }', 'inconnue { id }'].map((act) => `mutation { ${act} }`)
    for (const act of acts)
      expect(await get(act)).toEqual([405, expect.objectContaining({ code: 'CHAMP_NON_AUTORISE' })])
    for (const field of ['personne(id: "1")', 'inconnue(id: "1")'])
      expect(await get(`query A { ${field} { nom } }`, 'B')).toEqual([
        200,
        expect.objectContaining({ code: 'CHAMP_NON_AUTORISE' }),
      ])
  })

  it('hears what is wrong with what it may read, as the public schema says it', async () => {
    const { status, data, errors } = await hub.ask('{ metier { code } }')
    expect([status, data]).toEqual([400, undefined])
    expect(errors).toEqual([
      expect.objectContaining({
        message: 'Field "metier" argument "code" of type "ID!" is required, but it was not provided.',
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      }),
    ])
  })

  it('is refused a protected filter given by a variable', async () => {
    const query = 'query ($f: RechercheFiltre) { recherche(filtre: $f) { code } }'
    const { errors } = await hub.ask(query, { variables: { f: { nom: 'D' } } })
    expect(errors?.[0].extensions.coordonnees).toEqual(['RechercheFiltre.nom'])
    nothingWasAsked()
    expect((await hub.ask(query, { variables: { f: { code: 'x' } } })).errors).toBeUndefined()
  })

  it('sees only the public schema by introspection, and no suggestion of the rest', async () => {
    const { data } = await hub.ask('{ __schema { types { name fields { name } } mutationType { name } } }')
    const names = JSON.stringify(data)
    expect(names).toContain('metiers')
    for (const hidden of ['personne', 'nom', 'oublie', 'orienter', 'Personne'])
      expect(names).not.toContain(`"${hidden}"`)
    const { errors } = await hub.ask('{ personn }')
    expect(JSON.stringify(errors)).not.toMatch(/Did you mean|personne/)
  })

  it('is refused introspection mixed with data', async () => {
    const { errors } = await hub.ask('{ __schema { types { name } } metiers { code } }')
    expect(errors?.[0].extensions.code).toBe('INTROSPECTION_MELANGEE')
    nothingWasAsked()
  })
})

/** Short to write: each fragment stands twice in the one before. */
const doubling = (steps: number) =>
  Array.from(
    { length: steps },
    (_, i) => `fragment F${i} on Query { a${i}: __typename ...F${i + 1} ... { ...F${i + 1} } }`,
  ).join(' ')

describe('a token', () => {
  const PERSONNE = '{ personne(id: "1") { nom metierVise { libelle } } }'
  const ORIENTER = 'mutation { orienter(id: "1") { id } }'

  it('of acces for the hub opens the graph, and its bearer is in the passport', async () => {
    const { data, errors } = await hub.ask(PERSONNE, {
      token: await hub.token(),
      headers: { finalite: 'ORIENTATION' },
    })
    expect(errors).toBeUndefined()
    expect(data.personne).toEqual({ nom: 'Durand', metierVise: { libelle: 'Métier K1304' } })
    expect(hub.suivi.seen[0]?.passport).toMatchObject({
      genre: 'agent',
      partenaire: 'departement',
      agent: 'a1',
      roles: ['referent'],
      finalite: 'ORIENTATION',
    })
  })

  it.each([
    ['of another audience', () => hub.token({}, { aud: 'urn:traitdunion:import:caf' })],
    ['that has expired', () => hub.token({}, { exp: Math.floor(Date.now() / 1000) - 60 })],
    ['of another type', () => hub.token({}, { typ: 'JWT' })],
    ['signed by a stranger', async () => hub.token({}, { key: await hub.strangerKey() })],
    ['without a partner', () => hub.token({ partenaire: undefined })],
    [
      'without signature',
      async () =>
        `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.${(await hub.token()).split('.')[1]}.`,
    ],
    ['that is no token', async () => 'abc'],
  ])('%s makes its bearer a stranger, and says why', async (_what, make) => {
    const { errors } = await hub.ask(PERSONNE, { token: await make() })
    expect(errors?.[0].extensions).toMatchObject({ code: 'CHAMP_NON_AUTORISE', raison: 'JETON_INVALIDE' })
    nothingWasAsked()
  })

  it.each<[string, object, string, string | undefined]>([
    ['a query', { scope: 'openid hub:lire' }, PERSONNE, undefined],
    ['a query', { scope: 'hub:ecrire' }, PERSONNE, 'hub:lire'],
    ['what is public', { scope: 'openid' }, '{ metiers { code } }', 'hub:lire'],
    ['the schema', { scope: undefined }, '{ __schema { queryType { name } } }', 'hub:lire'],
    ['a query, by a scope that only begins so', { scope: 'hub:lire-tout' }, PERSONNE, 'hub:lire'],
    ['a mutation', { scope: 'hub:ecrire' }, ORIENTER, undefined],
    ['a mutation', { scope: 'hub:lire' }, ORIENTER, 'hub:ecrire'],
    ['a mutation', { scope: undefined }, ORIENTER, 'hub:ecrire'],
  ])('opens %s if it holds %j', async (_what, claims, query, scope) => {
    const { data, errors } = await hub.ask(query, { token: await hub.token(claims) })
    if (scope === undefined) {
      expect(errors).toBeUndefined()
      return
    }
    expect(data).toBeNull()
    expect(errors?.[0].extensions).toMatchObject({ code: 'SCOPE_MANQUANT', scope })
    expect(errors?.[0].message).toContain(`« ${scope} »`)
    nothingWasAsked()
  })

  it('just past its end is good as long as clocks may differ, each time it is shown', async () => {
    const exp = Math.floor(Date.now() / 1000) + 60
    const token = await hub.token({}, { exp })
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      for (const [late, raison] of [
        [3, undefined],
        [3, undefined],
        [6, 'JETON_INVALIDE'],
      ] as const) {
        vi.setSystemTime((exp + late) * 1000)
        const { errors } = await hub.ask(PERSONNE, { token })
        expect(errors?.[0].extensions.raison).toBe(raison)
      }
    } finally {
      vi.useRealTimers()
    }
  })

  it('that names an agent or a purpose in headers of its own is not believed', async () => {
    await hub.ask(PERSONNE, {
      token: await hub.token(),
      headers: { finalite: 'CURIOSITE', 'x-passeport': 'faux', 'x-agent': 'autre' },
    })
    expect(hub.suivi.seen[0]?.passport.finalite).toBeUndefined()
    expect(hub.suivi.seen[0]?.passport.agent).toBe('a1')
  })
})

describe('the door', () => {
  it('reads no cookie: a token in a cookie opens nothing', async () => {
    const token = await hub.token()
    const { errors, headers } = await hub.ask('{ personne(id: "1") { nom } }', {
      headers: { cookie: `authorization=Bearer ${token}; token=${token}` },
    })
    expect(errors?.[0].extensions).toMatchObject({ code: 'CHAMP_NON_AUTORISE', raison: 'JETON_ABSENT' })
    expect(headers.get('set-cookie')).toBeNull()
  })

  it('never exposes _entities nor _service, even to a known caller', async () => {
    const token = await hub.token()
    for (const query of ['{ _service { sdl } }', '{ _entities(representations: []) { __typename } }']) {
      const { status, errors } = await hub.ask(query, { token })
      expect(status).toBe(400)
      expect(errors?.[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
    }
  })

  it('gives no value back in a refusal, not even to whoever sent it', async () => {
    const token = await hub.token()
    const asked = [
      await hub.ask('query n290069999990143 { personne(id: 290069999990143.5) { n290069999990143 } }', { token }),
      await hub.ask('{ 290069999990143 }', { token }),
    ]
    const address = await fetch(`${hub.url}/290069999990143?nom=290069999990143`)
    expect(address.status).toBe(404)
    const texts = [...asked.map(({ errors }) => JSON.stringify(errors)), await address.text()]
    for (const text of texts) expect(text).not.toContain('29006999')
    expect(texts.at(-1)).toContain('ROUTE_INCONNUE')
  })

  it.each([
    ['too deep', `{ personne(id: "1") ${'{ metierVise '.repeat(21)}{ code }${' }'.repeat(21)} }`],
    ['too many aliases', `{ ${Array.from({ length: 101 }, (_, i) => `a${i}: __typename`).join(' ')} }`],
    ['too many roots', `{ ${Array.from({ length: 31 }, () => '__typename').join(' ')} }`],
    ['doubled by its fragments', `{ ...F0 } ${doubling(40)} fragment F40 on Query { __typename }`],
    ['the schema described many times over', '{ __schema { types { a: fields { name } b: fields { name } } } }'],
  ])('refuses a document that is %s', async (_what, query) => {
    for (const token of [undefined, await hub.token()]) {
      const { status, data, errors } = await hub.ask(query, token ? { token } : {})
      expect(status).toBe(400)
      expect(data).toBeUndefined()
      expect(errors?.[0].extensions.code).toBe('DOCUMENT_TROP_COMPLEXE')
    }
    nothingWasAsked()
  })

  it('refuses a document of too many tokens before it is read to its end', async () => {
    const { status, data } = await hub.ask(`{ ${'__typename '.repeat(10_001)} }`, { token: await hub.token() })
    expect(status).toBe(400)
    expect(data).toBeUndefined()
    nothingWasAsked()
  })

  it('refuses a mutation by GET', async () => {
    const answer = await fetch(
      `${hub.url}/graphql?query=${encodeURIComponent('mutation { orienter(id: "1") { id } }')}`,
      {
        headers: { authorization: `Bearer ${await hub.token()}` },
      },
    )
    expect(answer.status).toBe(405)
    nothingWasAsked()
  })

  it('lets no cache keep an answer, whatever it is', async () => {
    const answers = [
      await hub.ask('{ metiers { code } }'),
      await hub.ask('{ personne(id: "1") { nom } }', { token: await hub.token() }),
      await hub.ask('{ inconnu }'),
      await fetch(`${hub.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }),
    ]
    for (const { headers } of answers) expect(headers.get('cache-control')).toBe('no-store')
  })

  it('serves an explorer that sends its forms nowhere and is framed nowhere', async () => {
    const { headers } = await fetch(`${hub.url}/explorateur/supergraphe.graphql`)
    for (const rule of ["default-src 'none'", "form-action 'none'", "frame-ancestors 'none'", "base-uri 'none'"])
      expect(headers.get('content-security-policy')).toContain(rule)
  })

  it('follows nothing: a subscription is refused, and told so', async () => {
    for (const token of [undefined, await hub.token()]) {
      const { status, errors } = await hub.ask('subscription { __typename }', token ? { token } : {})
      expect([status, errors?.map(({ extensions }) => extensions.code)]).toEqual([400, ['ABONNEMENT_ABSENT']])
      expect(errors?.[0].message).toMatch(/modifieDepuis/)
    }
  })

  it.each([
    ['braces', `${'{ a '.repeat(4900)}${'}'.repeat(4900)}`],
    ['lists', `{ metier(code: ${'['.repeat(4900)}${']'.repeat(4900)}) { code } }`],
    ['objects', `{ metier(code: ${'{ a: '.repeat(3000)}1${'}'.repeat(3000)}) { code } }`],
  ])('refuses thousands of %s within one another before they are parsed', async (_what, query) => {
    const { status, errors } = await hub.ask(query)
    expect([status, errors?.map(({ extensions }) => extensions.code)]).toEqual([400, ['DOCUMENT_TROP_COMPLEXE']])
    expect((await hub.ask('{ metiers { code } }')).errors).toBeUndefined()
  })

  it('says its health without a token', async () => {
    expect((await fetch(`${hub.url}/sante`)).status).toBe(200)
    expect((await fetch(`${hub.url}/pret`)).status).toBe(200)
  })
})
