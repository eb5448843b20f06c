import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GRAPHS } from './graphs/index.js'
import { shownOf, type ThreeExecutors, threeExecutors } from './three-executors.js'

describe.each(GRAPHS.map((graph) => [graph.name, graph] as const))('the graph %s', (_name, graph) => {
  let executors: ThreeExecutors
  beforeAll(async () => {
    executors = await threeExecutors(graph)
  })
  afterAll(() => executors.close())

  it.each(Object.entries(graph.operations))('is answered as a monolith would: %s', async (_question, operation) => {
    const [text, variables = {}] = typeof operation === 'string' ? [operation] : operation
    const document = executors.read(text)
    if (!document) throw new Error(`Not valid: ${text}`)
    const expected = await executors.monolith(document, variables)
    expect(expected.errors).toBeUndefined()
    expect(shownOf(await executors.natif(document, variables))).toEqual(shownOf(expected))
  })
})
