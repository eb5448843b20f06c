import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
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

const JSON_TYPE = 'application/json; charset=utf-8'
const RESPONSE_TYPE = 'application/graphql-response+json; charset=utf-8'

const send = async (init: RequestInit & { search?: Record<string, string> | string } = {}) => {
  const { search, ...request } = init
  const answer = await fetch(`${hub.url}/graphql${search ? `?${new URLSearchParams(search)}` : ''}`, request)
  const text = await answer.text()
  // biome-ignore lint/suspicious/noExplicitAny: a test knows the shape it asked for
  return { status: answer.status, headers: answer.headers, text, body: text ? (JSON.parse(text) as any) : undefined }
}
const post = (body: unknown, headers: Record<string, string> = {}) =>
  send({
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
const codesOf = (body: { errors: { extensions: { code: string } }[] }) => body.errors.map((one) => one.extensions.code)

describe('GraphQL over HTTP, audited by the authors of its specification', () => {
  const audits = serverAudits({ url: () => `${hub.url}/graphql` })

  it('is audited in 61 points', () => expect(audits).toHaveLength(61))

  it.each(audits.map((audit) => [`${audit.id}: ${audit.name}`, audit] as const))('%s', async (_name, audit) => {
    expect(await audit.fn()).toMatchObject({ status: 'ok' })
  })
})

describe('the type of an answer', () => {
  const WRONG = { query: '{ inconnu(code: 1) }' }

  it.each([
    ['nothing', undefined, JSON_TYPE, 400],
    ['anything', '*/*', JSON_TYPE, 400],
    ['application/json by its name', 'application/json', JSON_TYPE, 200],
    ['the type of GraphQL', 'application/graphql-response+json', RESPONSE_TYPE, 400],
    ['both alike', 'application/json, application/graphql-response+json', RESPONSE_TYPE, 400],
    ['the first rather', 'application/json, application/graphql-response+json;q=0.9', JSON_TYPE, 200],
    ['the second rather', 'application/json;q=0.9, application/graphql-response+json', RESPONSE_TYPE, 400],
    ['what a browser does', 'text/html,application/xhtml+xml,*/*;q=0.8', JSON_TYPE, 400],
    ['anything of applications', 'application/*', JSON_TYPE, 400],
    ['in capitals, with a parameter', 'Application/JSON; charset=utf-8', JSON_TYPE, 200],
  ])('follows who accepts %s, and so does the status of a wrong document', async (_what, accept, type, wrong) => {
    const headers: Record<string, string> = accept ? { accept } : {}
    const right = await post({ query: '{ metiers { code } }' }, headers)
    expect([right.status, right.headers.get('content-type')]).toEqual([200, type])
    const refused = await post({ query: '{ metier { code } }' }, headers)
    expect([refused.status, refused.headers.get('content-type')]).toEqual([wrong, type])
    expect(codesOf(refused.body)).toEqual(['GRAPHQL_VALIDATION_FAILED'])
    expect(Number(right.headers.get('content-length'))).toBe(Buffer.byteLength(right.text))
    expect((await post(WRONG, headers)).headers.get('cache-control')).toBe('no-store')
  })

  it.each(['text/html', 'application/json;q=0, application/graphql-response+json;q=0', 'application/json;q=0, */*'])(
    'cannot be %s: nothing is asked',
    async (accept) => {
      const { status, body } = await post({ query: '{ metiers { code } }' }, { accept })
      expect([status, codesOf(body)]).toEqual([406, ['TYPE_NON_ADMIS']])
      nothingWasAsked()
    },
  )
})

describe('a demand', () => {
  it.each([
    ['a batch', [{ query: '{ metiers { code } }' }]],
    ['a number', '7'],
    ['nothing', 'null'],
    ['no document', {}],
    ['an empty document', { query: '' }],
    ['a document that is no text', { query: { kind: 'Document' } }],
    ['an identifier that is no text', { documentId: 7 }],
    ['variables in text', { query: '{ metiers { code } }', variables: '{}' }],
    ['extensions in a list', { query: '{ metiers { code } }', extensions: [] }],
    ['a name that is no text', { query: '{ metiers { code } }', operationName: 1 }],
    ['a hash of another version', { extensions: { persistedQuery: { version: 2, sha256Hash: 'a' } } }],
    ['no hash', { extensions: { persistedQuery: { version: 1 } } }],
  ])('of %s is refused, and says what it lacks', async (_what, demand) => {
    const { status, body } = await post(demand)
    expect([status, codesOf(body)]).toEqual([400, ['PARAMETRES_INVALIDES']])
    expect(body.errors[0].message).toMatch(/[`«]|lot/)
    nothingWasAsked()
  })

  it.each([
    ['a document given twice', 'query={metiers{code}}&query={metiers{code}}'],
    ['variables that are no JSON', { query: '{ metiers { code } }', variables: '{' }],
    ['variables that are no object', { query: '{ metiers { code } }', variables: '[1]' }],
    ['no document', { operationName: 'A' }],
  ])('by GET of %s is refused', async (_what, search) => {
    const { status, body } = await send({ search })
    expect([status, codesOf(body)]).toEqual([400, ['PARAMETRES_INVALIDES']])
  })

  it('by GET reads what a POST would, with its variables and the operation it names', async () => {
    const query = 'query A($code: ID!) { metier(code: $code) { libelle } } query B { metiers { code } }'
    const { body } = await send({ search: { query, operationName: 'A', variables: '{"code":"K1304"}' } })
    expect(body).toEqual({ data: { metier: { libelle: 'Métier K1304' } } })
  })

  it('that does not say which operation it wants is told so', async () => {
    for (const token of [undefined, await hub.token()]) {
      const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}
      const { status, body } = await post({ query: 'query A { metiers { code } } query B { __typename }' }, headers)
      expect([status, codesOf(body)]).toEqual([400, ['OPERATION_RESOLUTION_FAILURE']])
    }
  })

  it('larger than is read, or in another form than JSON, is refused before anything', async () => {
    const large = await post({ query: `{ metiers { code } } # ${'x'.repeat(2 * 1024 * 1024)}` })
    expect([large.status, large.body.code]).toEqual([413, 'CORPS_TROP_GRAND'])
    const query = JSON.stringify({ query: '{ metiers { code } }' })
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=a']) {
      const { status, body } = await send({ method: 'POST', headers: { 'content-type': type }, body: query })
      expect([type, status, body.code]).toEqual([type, 415, 'DEMANDE_ILLISIBLE'])
    }
    nothingWasAsked()
  })

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'])('by %s is told which methods there are', async (method) => {
    const { status, headers, body } = await send({ method })
    expect([status, headers.get('allow')]).toEqual([405, 'GET, POST'])
    if (method !== 'HEAD') expect(codesOf(body)).toEqual(['METHODE_NON_ADMISE'])
  })

  it('to act by GET is told to be sent by POST, by whom it might be done', async () => {
    const search = { query: 'mutation { orienter(id: "1") { id } }' }
    const headers = { authorization: `Bearer ${await hub.token()}` }
    const answer = await send({ search, headers })
    expect([answer.status, answer.headers.get('allow'), codesOf(answer.body)]).toEqual([
      405,
      'POST',
      ['METHODE_NON_ADMISE'],
    ])
    nothingWasAsked()
  })
})

describe('a page of another site', () => {
  const ACT = JSON.stringify({ query: 'mutation { orienter(id: "1") { id } }' })

  it('makes a browser send what it likes with all its cookies: nothing is done, nothing is known', async () => {
    const token = await hub.token()
    const cookie = `token=${token}; authorization=Bearer ${token}; session=${token}; __Host-jeton=${token}`
    const simple: RequestInit[] = [
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: ACT },
      { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `query=${ACT}` },
      { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=a' }, body: '--a--' },
    ]
    for (const request of simple) {
      const { status, headers } = await send({ ...request, headers: { ...request.headers, cookie } })
      expect([status, headers.get('set-cookie')]).toEqual([415, null])
    }
    const act = await send({ search: { query: 'mutation { orienter(id: "1") { id } }' }, headers: { cookie } })
    expect([act.status, codesOf(act.body)]).toEqual([405, ['CHAMP_NON_AUTORISE']])
    const personal = await send({ search: { query: '{ personne(id: "1") { nom } }' }, headers: { cookie } })
    expect(personal.body.errors[0].extensions).toMatchObject({ code: 'CHAMP_NON_AUTORISE', raison: 'JETON_ABSENT' })
    nothingWasAsked()
  })

  it.each([
    ['what is public', { query: '{ metiers { code libelle } }' }],
    ['what is not', { query: '{ personne(id: "1") { nom } }' }],
    ['a wrong document', { query: '{ metier { code } }' }],
    ['a wrong demand', {}],
  ])('hears of %s the same whatever cookie goes along', async (_what, demand) => {
    const plain = await post(demand)
    for (const cookie of ['a=1', `authorization=Bearer ${await hub.token()}`, 'x'.repeat(4000)]) {
      const { status, text, headers } = await post(demand, { cookie })
      expect({ status, text }).toEqual({ status: plain.status, text: plain.text })
      expect(headers.get('set-cookie')).toBeNull()
    }
  })

  it('is not told by CORS that it may read', async () => {
    const { headers } = await post({ query: '{ metiers { code } }' }, { origin: 'https://ailleurs.example' })
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})
