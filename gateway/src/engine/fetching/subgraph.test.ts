import { randomBytes } from 'node:crypto'
import Fastify from 'fastify'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type HubContext, makeContext } from '../../pipeline/context.js'
import { makePassportOf } from '../../pipeline/passports.js'
import type { Caller } from '../../pipeline/stages.js'
import { requester } from './request.js'
import { openSubgraph, type Subgraph, type SubgraphParts } from './subgraph.js'

const OUT = { extensions: { code: 'SOUS_GRAPHE_INDISPONIBLE', sousGraphe: 'un' } }
const SATURATED = { extensions: { code: 'SOUS_GRAPHE_SATURE', sousGraphe: 'un' } }

interface Given {
  readonly status: number
  readonly body: string
  readonly headers?: Record<string, string>
}

const DATA: Given = { status: 200, body: '{"data":{"x":{"y":1}}}' }

/** In order, the last one for good; undefined: it never answers. */
let answers: readonly (Given | undefined)[]
const asked: { readonly body: { query: string }; readonly portee: string }[] = []
const elsewhere: string[] = []
let url: string
const app = Fastify({ forceCloseConnections: true })
/** Answers what was kept waiting. */
let release: () => void = () => {}
let released: Promise<void>

beforeAll(async () => {
  app.post('/graphql', async (request, reply) => {
    asked.push({ body: request.body as { query: string }, portee: request.headers['x-portee'] as string })
    const answer = answers[Math.min(asked.length, answers.length) - 1]
    if (!answer) await released
    const { status, body, headers } = answer ?? DATA
    return reply
      .code(status)
      .headers(headers ?? {})
      .send(body)
  })
  app.post('/ailleurs', async (request) => {
    elsewhere.push(request.url)
    return { data: { x: 1 } }
  })
  url = await app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => app.close())

let subgraph: Subgraph
const open = (parts: Partial<SubgraphParts> = {}) => {
  subgraph = openSubgraph({
    nom: 'un',
    url,
    porteeKey: randomBytes(32),
    deadlineMs: 2000,
    atOnce: 64,
    waiting: 64,
    ...parts,
  })
}
beforeEach(() => {
  asked.length = 0
  answers = [DATA]
  released = new Promise((resolve) => {
    release = resolve
  })
  open()
})
afterEach(async () => {
  release()
  await subgraph.close()
})

const stranger: Caller = { kind: 'etranger', raison: 'JETON_ABSENT' }
const known: Caller = {
  kind: 'connu',
  genre: 'agent',
  application: 'a',
  partenaire: 'caf',
  roles: [],
  scopes: new Set(),
}
const issuer = { issue: async () => ({ token: 'passeport', expiresAt: 0 }) }
const LATER = 60_000
const contextOf = (caller: Caller = stranger, deadline = Date.now() + LATER): HubContext =>
  makeContext(caller, makePassportOf(issuer), 'v', new AbortController().signal, deadline)
const ask = (query = '{x}', context = contextOf(), gone?: AbortSignal) =>
  subgraph.ask(requester({ query })('{}'), context, gone)

describe('a subgraph, asked over HTTP', () => {
  it.each([200, 400, 500])('is heard whatever its status (%i), if it answers in GraphQL', async (status) => {
    answers = [{ status, body: '{"data":null,"errors":[{"message":"non"}]}' }]
    const { data, errors } = await ask()
    expect(data).toBeNull()
    expect(errors).toEqual([
      { message: expect.stringContaining('« un »'), extensions: { code: 'SOUS_GRAPHE_EN_ERREUR' } },
    ])
  })

  it.each([
    ['what is no JSON', 200, '<html>'],
    ['JSON that is no answer', 200, '{"ok":true}'],
    ['no object', 200, 'null'],
    ['that it refuses our passport', 401, '{"errors":[]}'],
    ['more than we take', 200, `{"data":"${'x'.repeat(33 * 1024 * 1024)}"}`],
  ])('is out when it answers %s', async (_what, status, body) => {
    answers = [{ status, body }]
    await expect(ask()).rejects.toMatchObject(OUT)
    expect(asked).toHaveLength(1)
  })

  it.each([301, 302, 307, 308])('is out when it sends us elsewhere (%i), and nobody is asked there', async (status) => {
    answers = [{ status, body: '{"data":{"x":1}}', headers: { location: '/ailleurs' } }]
    await expect(ask()).rejects.toMatchObject(OUT)
    expect(elsewhere).toEqual([])
  })

  it('is left when nobody waits any more', async () => {
    answers = [undefined]
    const gone = new AbortController()
    const leaving = ask('{x}', contextOf(), gone.signal)
    gone.abort()
    await expect(leaving).rejects.toMatchObject(OUT)
    // And not asked for who has left before.
    asked.length = 0
    await expect(ask('{x}', contextOf(), gone.signal)).rejects.toMatchObject(OUT)
    expect(asked).toEqual([])
  })

  it('is out when its deadline passes', async () => {
    open({ deadlineMs: 50 })
    answers = [undefined]
    await expect(ask()).rejects.toMatchObject(OUT)
  })
})

describe('the deadline of a fetch', () => {
  const told = () => Number(asked.at(-1)?.portee.split(';')[1])

  it('is the subgraph’s own, or what is left of the operation’s, and the portée says so', async () => {
    const before = Date.now()
    await ask()
    expect(told()).toBeGreaterThanOrEqual(before + 2000)
    expect(told()).toBeLessThanOrEqual(Date.now() + 2000)
    const soon = Date.now() + 1500
    await ask('{x}', contextOf(stranger, soon))
    expect(told()).toBe(soon)
  })

  it('that has passed costs no fetch, and is no fault of the subgraph', async () => {
    await expect(ask('{x}', contextOf(stranger, Date.now()))).rejects.toMatchObject({
      extensions: { code: 'TEMPS_EPUISE', sousGraphe: 'un' },
    })
    expect(asked).toEqual([])
  })

  it('ends the operation’s fetch although the subgraph would have had more time', async () => {
    open({ deadlineMs: LATER })
    answers = [undefined]
    await expect(ask('{x}', contextOf(stranger, Date.now() + 200))).rejects.toMatchObject(OUT)
  })
})

describe('what failed', () => {
  const busy = (headers = {}) => ({ status: 503, body: 'occupé', headers })

  it.each([
    ['a query', 'query A { x }'],
    ['a short query', '{ x }'],
  ])('is asked again: %s', async (_what, query) => {
    answers = [busy(), { ...busy(), status: 502 }, DATA]
    expect(await ask(query)).toEqual({ data: { x: { y: 1 } } })
    expect(asked.map(({ body }) => body.query)).toEqual([query, query, query])
  })

  it.each([
    ['an act', 'mutation A { x }', busy()],
    ['what may be one', 'fragment F on Q { x } mutation A { ...F }', busy()],
    ['what asks to wait beyond the deadline', '{ x }', busy({ 'retry-after': '3600' })],
    ['what answered that it is wrong', '{ x }', { status: 500, body: 'faute' }],
  ])('is not asked again: %s', async (_what, query, answer) => {
    answers = [answer, DATA]
    await expect(ask(query)).rejects.toMatchObject(OUT)
    expect(asked).toHaveLength(1)
  })

  it('is not asked again without end', async () => {
    answers = [busy()]
    await expect(ask()).rejects.toMatchObject(OUT)
    expect(asked).toHaveLength(3)
  })

  it('is not asked again for who has left', async () => {
    answers = [busy({ 'retry-after': '1' })]
    const gone = new AbortController()
    const leaving = ask('{ x }', contextOf(), gone.signal)
    await vi.waitUntil(() => asked.length === 1)
    gone.abort()
    await expect(leaving).rejects.toMatchObject(OUT)
    expect(asked).toHaveLength(1)
  })
})

describe('the same fetch at once', () => {
  /** Each asks while the first is under way. */
  const together = async (asks: readonly (() => Promise<unknown>)[]) => {
    answers = [undefined]
    const waiting = asks.map((one) => one())
    await vi.waitUntil(() => asked.length > 0)
    release()
    return Promise.all(waiting)
  }

  it('is made once for strangers, and no one’s answer is changed by another', async () => {
    const [one, two, three] = (await together([() => ask(), () => ask(), () => ask()])) as {
      data: { x: { y: number } }
    }[]
    expect(asked).toHaveLength(1)
    if (one) one.data.x.y = 2
    if (two) two.data.x.y = 3
    expect(three).toEqual({ data: { x: { y: 1 } } })
  })

  it('is made once in one request, for whomever', async () => {
    const context = contextOf(known)
    await together([() => ask('{x}', context), () => ask('{x}', context)])
    expect(asked).toHaveLength(1)
  })

  it.each([
    ['two known callers', () => ask('{x}', contextOf(known)), () => ask('{x}', contextOf(known))],
    ['a known caller and a stranger', () => ask('{x}', contextOf(known)), () => ask()],
    ['another query', () => ask('{x}'), () => ask('{y}')],
    ['an act', () => ask('mutation {x}'), () => ask('mutation {x}')],
    [
      'other variables',
      () => subgraph.ask(requester({ query: '{x}' })('{"a":1}'), contextOf()),
      () => subgraph.ask(requester({ query: '{x}' })('{"a":2}'), contextOf()),
    ],
  ])('is made for each: %s', async (_what, one, two) => {
    await together([one, two])
    expect(asked).toHaveLength(2)
  })

  it('is not ended by the one who leaves', async () => {
    answers = [undefined]
    const gone = new AbortController()
    const leaving = ask('{x}', contextOf(), gone.signal)
    const staying = ask()
    await vi.waitUntil(() => asked.length === 1)
    gone.abort()
    await expect(leaving).rejects.toMatchObject(OUT)
    release()
    expect(await staying).toEqual({ data: { x: { y: 1 } } })
  })
})

describe('a subgraph asked more than it takes', () => {
  it('keeps few waiting and refuses the others at once, and nothing is lost of what it was asked', async () => {
    open({ atOnce: 1, waiting: 1 })
    answers = [undefined]
    const [first, second] = [ask('{a}'), ask('{b}')]
    await expect(ask('{c}')).rejects.toMatchObject(SATURATED)
    await vi.waitUntil(() => asked.length === 1)
    release()
    expect(await Promise.all([first, second])).toEqual([{ data: { x: { y: 1 } } }, { data: { x: { y: 1 } } }])
    expect(asked.map(({ body }) => body.query)).toEqual(['{a}', '{b}'])
  })
})

describe('a subgraph that is out', () => {
  const rules = { slotMs: 1000, slots: 10, minimum: 3, rate: 0.5, openMs: 1000 }
  const said: string[] = []
  let now = 0
  beforeEach(() => {
    said.length = 0
    now = 0
    open({ rules, now: () => now, chance: () => 0.5, onChange: (etat) => said.push(etat) })
  })
  const fails = async (times: number, query = 'mutation {x}') => {
    for (let i = 0; i < times; i++) await expect(ask(query)).rejects.toMatchObject(OUT)
  }

  it('is no longer asked, then tried once, then asked again', async () => {
    answers = [{ status: 500, body: 'faute' }]
    await fails(3)
    expect(said).toEqual(['coupe'])
    await fails(5)
    expect(asked).toHaveLength(3)
    answers = [DATA]
    now += rules.openMs
    expect(await ask()).toEqual({ data: { x: { y: 1 } } })
    expect(await ask()).toEqual({ data: { x: { y: 1 } } })
    expect(said).toEqual(['coupe', 'retabli'])
  })

  it('tells at once those who stood in line when it was found out', async () => {
    open({ rules, atOnce: 1, waiting: 10, onChange: (etat) => said.push(etat) })
    answers = [{ status: 500, body: 'faute' }]
    await Promise.all(Array.from({ length: 10 }, () => fails(1)))
    expect(asked).toHaveLength(3)
    expect(said).toEqual(['coupe'])
  })

  it.each([
    ['errors in GraphQL', { status: 200, body: '{"data":null,"errors":[{"message":"non"}]}' }],
    ['that the document is wrong', { status: 400, body: '{"errors":[{"message":"non"}]}' }],
  ])('is not one that answers %s', async (_what, answer) => {
    answers = [answer]
    for (let i = 0; i < 10; i++) expect((await ask('mutation {x}')).errors).toHaveLength(1)
    expect([asked.length, said]).toEqual([10, []])
  })

  it('is not one that was left, nor one that had too little time', async () => {
    answers = [undefined]
    for (let i = 0; i < 5; i++) {
      const gone = new AbortController()
      const leaving = ask('{x}', contextOf(), gone.signal)
      await vi.waitUntil(() => asked.length === i + 1)
      gone.abort()
      await expect(leaving).rejects.toMatchObject(OUT)
      await expect(ask('mutation {x}', contextOf(stranger, Date.now() + 100))).rejects.toMatchObject(OUT)
      asked.length = i + 1
    }
    expect(said).toEqual([])
  })

  it('is one that does not answer in its time', async () => {
    open({ rules, deadlineMs: 200, onChange: (etat) => said.push(etat) })
    answers = [undefined]
    await fails(3)
    expect(said).toEqual(['coupe'])
  })
})
