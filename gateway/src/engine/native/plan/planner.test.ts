import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { readFileSync } from 'node:fs'
import type { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FIRST, type Planner, plannerWhenAsked, SECOND, startPlanner } from './planner.js'
import { readPlan } from './read-plan.js'

const supergraph = readFileSync(new URL('../../../../../schema/published/supergraph.graphql', import.meta.url), 'utf8')
const SHORT = '{ communes { edges { node { nom } } } }'
/** Values of our own kinds, of one subgraph and of several. */
const SCALARS = [
  '{ personnes { edges { node { dateNaissance modifieLe } } } }',
  '{ personne(id: "p") { modifieLe actesMissionLocale { realiseLe } prestationsPoleEmploi { modifieLe } } }',
]
/** Far more than any limit lets through: it takes a planner seconds. */
const LONG = `{ ${Array.from({ length: 3000 }, (_, i) => `a${i}: personne(id: "${i}") { id actesMissionLocale { id } }`).join(' ')} }`

describe.each([
  ['first', FIRST],
  ['second', SECOND],
])('the %s planner', { timeout: 120_000 }, (_name, thread) => {
  let planner: Planner | undefined
  afterEach(() => planner?.close())

  it('plans, and refuses what it cannot read', async () => {
    planner = await startPlanner(thread, supergraph, { loadMs: 60_000, planMs: 5000 })
    expect(await planner.plan(SHORT)).toMatchObject({ kind: 'QueryPlan', node: { kind: 'Fetch' } })
    for (const document of SCALARS) expect(readPlan(await planner.plan(document))).toBeDefined()
    await expect(planner.plan('{ inconnu }')).rejects.toMatchObject({ extensions: { code: 'PLAN_IMPOSSIBLE' } })
  })

  it('does not load what is no supergraph', async () => {
    await expect(startPlanner(thread, 'type Query {', { loadMs: 60_000, planMs: 5000 })).rejects.toThrow()
  })

  it('gives up a plan over its time, settles what waited behind it, and plans no more once closed', async () => {
    planner = await startPlanner(thread, supergraph, { loadMs: 60_000, planMs: 50 })
    const long = planner.plan(LONG)
    const short = planner.plan(SHORT).then(
      () => 'planned',
      ({ extensions }) => extensions.code,
    )
    await expect(long).rejects.toMatchObject({ extensions: { code: 'PLAN_TROP_LONG' } })
    // On a busy machine its own time may be over too.
    expect(['planned', 'PLAN_TROP_LONG']).toContain(await short)
    await planner.close()
    await expect(planner.plan(SHORT)).rejects.toMatchObject({ extensions: { code: 'PLAN_IMPOSSIBLE' } })
  })
})

describe('a planner that starts when it is asked', { timeout: 60_000 }, () => {
  /** A thread that never says anything. */
  const SILENT = new URL('data:text/javascript,setInterval(() => {}, 1000)')
  const threads = new Set<Worker>()
  let begun = 0
  const onThread = (message: unknown) => {
    const { worker } = message as { readonly worker: Worker }
    begun += 1
    threads.add(worker)
    worker.once('exit', () => threads.delete(worker))
  }
  beforeEach(() => {
    begun = 0
    subscribe('worker_threads', onThread)
  })
  afterEach(async () => {
    unsubscribe('worker_threads', onThread)
    await vi.waitUntil(() => threads.size === 0, { timeout: 10_000 })
  })
  const codeOf = (plan: Promise<unknown>) => plan.then(String, ({ extensions }) => extensions.code)

  it('tells who waits that it takes too long to start, and starts again for the next', async () => {
    const planner = plannerWhenAsked(SILENT, supergraph, { loadMs: 200, planMs: 60_000 })
    expect(begun).toBe(0)
    const waiting = Promise.all([codeOf(planner.plan(SHORT)), codeOf(planner.plan('{ inconnu }'))])
    expect(await waiting).toEqual(['PLAN_TROP_LONG', 'PLAN_TROP_LONG'])
    expect(begun).toBe(1)
    await vi.waitUntil(() => threads.size === 0)
    expect(await codeOf(planner.plan(SHORT))).toBe('PLAN_TROP_LONG')
    expect(begun).toBe(2)
  })

  it('is closed while it starts, and whoever waits is told', async () => {
    const planner = plannerWhenAsked(SILENT, supergraph, { loadMs: 60_000, planMs: 60_000 })
    const waiting = codeOf(planner.plan(SHORT))
    await planner.close()
    expect(await waiting).toBe('PLAN_IMPOSSIBLE')
    expect(await codeOf(planner.plan(SHORT))).toBe('PLAN_IMPOSSIBLE')
    expect(begun).toBe(1)
  })

  it('does not start again on a supergraph that it cannot read', async () => {
    const planner = plannerWhenAsked(FIRST, 'type Query {', { loadMs: 60_000, planMs: 60_000 })
    expect(await codeOf(planner.plan(SHORT))).toBe('PLAN_IMPOSSIBLE')
    expect(await codeOf(planner.plan(SHORT))).toBe('PLAN_IMPOSSIBLE')
    expect(begun).toBe(1)
  })
})
