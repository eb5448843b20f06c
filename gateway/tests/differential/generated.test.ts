import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anyOperation } from './any-operation.js'
import { GRAPHS } from './graphs/index.js'
import { shownOf, type ThreeExecutors, threeExecutors } from './three-executors.js'

/** Operations drawn for each graph: some hundreds, the same each time; as many others as one likes by hand. */
const COUNT = Number(process.env['OPERATIONS'] ?? 200)
const SEED = Number(process.env['GRAINE'] ?? 2026)

describe.each(GRAPHS.map((graph) => [graph.name, graph] as const))('any operation on %s', (_name, graph) => {
  let executors: ThreeExecutors
  beforeAll(async () => {
    executors = await threeExecutors(graph)
  })
  afterAll(() => executors.close())

  const kinds = () => (executors.schema.getMutationType() ? (['query', 'mutation'] as const) : (['query'] as const))

  it('is answered as a monolith would, or refused whole with a listed code', { timeout: 3_600_000 }, async () => {
    let asked = 0
    let refused = 0
    for (const kind of kinds())
      await fc.assert(
        fc.asyncProperty(anyOperation(executors.schema, kind), async ({ text, variables }) => {
          const document = executors.read(text)
          fc.pre(document !== undefined)
          const expected = await executors.monolith(document as never, variables)
          fc.pre(expected.errors === undefined)
          asked += 1
          const found = await executors.natif(document as never, variables)
          const code = found.errors?.[0]?.extensions?.code
          if (found.data === null && /^(PLAN_IMPOSSIBLE|CALCUL_NON_SERVI)$/.test(code)) {
            refused += 1
            return
          }
          expect(shownOf(found)).toEqual(shownOf(expected))
        }),
        { numRuns: COUNT, seed: SEED, maxSkipsPerRun: 1000 },
      )
    expect(asked).toBeGreaterThanOrEqual(COUNT)
    expect(refused / asked).toBeLessThanOrEqual(graph.refused ?? 0)
  })
})
