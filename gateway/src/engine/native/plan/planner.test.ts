import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { FIRST, type Planner, SECOND, startPlanner } from './planner.js'
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
    planner = await startPlanner(thread, supergraph, 5000)
    expect(await planner.plan(SHORT)).toMatchObject({ kind: 'QueryPlan', node: { kind: 'Fetch' } })
    for (const document of SCALARS) expect(readPlan(await planner.plan(document))).toBeDefined()
    await expect(planner.plan('{ inconnu }')).rejects.toMatchObject({ extensions: { code: 'PLAN_IMPOSSIBLE' } })
  })

  it('does not load what is no supergraph', async () => {
    await expect(startPlanner(thread, 'type Query {', 5000)).rejects.toThrow()
  })

  it('gives up a plan over its time, settles what waited behind it, and plans no more once closed', async () => {
    planner = await startPlanner(thread, supergraph, 50)
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
