import { compose } from '@traitdunion/composition'
import { parse } from 'graphql'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadNativeGraph, type NativeGraph } from './native-graph.js'

const SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { fiche: Fiche secret: Int }
  type Fiche @key(fields: "id") { id: ID! nom: String }
`

describe('a graph that was prepared', () => {
  let graph: NativeGraph
  beforeEach(async () => {
    const composition = compose([{ nom: 'un', sdl: SDL }])
    if (composition.kind === 'refusee') throw new Error(composition.fautes.join())
    graph = await loadNativeGraph(composition.supergraph, 1000)
  })
  afterEach(() => graph.close())

  const prepared = parse('query A { fiche { nom } } query B { fiche { id } }')
  const ask = async (document = prepared, operationName = 'A') =>
    graph.execute({ document, operationName, ask: async () => ({ data: { fiche: { id: '1', nom: 'x' } } }) })

  it('needs no planner any more for the operations of the document', async () => {
    await graph.prepare(prepared)
    await graph.close()
    expect(await ask()).toEqual({ data: '{"fiche":{"nom":"x"}}', errors: [] })
    expect(await ask(prepared, 'B')).toEqual({ data: '{"fiche":{"id":"1"}}', errors: [] })
    const { data, errors } = await ask(parse('query A { secret }'))
    expect(data).toBe('null')
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['PLAN_IMPOSSIBLE'])
  })

  it('hears of what cannot be planned', async () => {
    await graph.close()
    await expect(graph.prepare(prepared)).rejects.toMatchObject({ extensions: { code: 'PLAN_IMPOSSIBLE' } })
  })
})
