import { createHash } from 'node:crypto'
import '../../src/engine/apollo/no-telemetry.js'
import { ApolloGateway } from '@apollo/gateway'
import { compose } from '@traitdunion/composition'
import { buildSchema, type DocumentNode, execute, getOperationAST, parse, validate } from 'graphql'
import { loadNativeGraph } from '../../src/engine/native/native-graph.js'
import type { InventedGraph } from './invented-graph.js'
import { makeSubgraph, sdlOf } from './subgraph.js'

// biome-ignore lint/suspicious/noExplicitAny: a test knows the shape it asked for
export type Answer = { readonly data?: any; readonly errors?: readonly any[] }

type Run = (document: DocumentNode, variables: Record<string, unknown>) => Promise<Answer>

const plain = (answer: unknown) => JSON.parse(JSON.stringify(answer)) as Answer

const silent = { debug() {}, info() {}, warn() {}, error() {} }

/** One invented graph behind three executors: both engines over its subgraphs, and the monolith, which decides. */
export const threeExecutors = async (graph: InventedGraph) => {
  const composition = compose(Object.entries(graph.subgraphs).map(([nom, sdl]) => ({ nom, sdl: sdlOf(sdl) })))
  if (composition.kind === 'refusee') throw new Error(composition.fautes.join('\n'))
  const { supergraph, api } = composition
  const schema = buildSchema(api)
  const subgraphs = new Map(Object.entries(graph.subgraphs).map(([nom, sdl]) => [nom, makeSubgraph(sdl)]))
  const down = new Set<string>()
  const ask = async (nom: string, world: ReturnType<InventedGraph['world']>, request: never) => {
    if (down.has(nom)) throw new Error('down')
    const subgraph = subgraphs.get(nom)
    if (!subgraph) throw new Error(nom)
    return subgraph(world, request)
  }

  const monolith: Run = async (document, variables) => {
    const world = graph.world()
    const rootValue = getOperationAST(document)?.operation === 'mutation' ? world.Mutation : world.Query
    return plain(await execute({ schema, document, variableValues: variables, rootValue, contextValue: world }))
  }

  const native = await loadNativeGraph(supergraph, 2000)
  const natif: Run = async (document, variables) => {
    const world = graph.world()
    return plain(
      await native.execute({ document, variables, ask: (nom, request) => ask(nom, world, request as never) }),
    )
  }

  const gateway = new ApolloGateway({
    supergraphSdl: supergraph,
    buildService: ({ name }) => ({
      process: ({ request, context }) => ask(name, context as never, request as never),
    }),
    logger: silent,
  })
  const { executor } = await gateway.load()
  const apollo: Run = async (document, variables) => {
    const operation = getOperationAST(document)
    const queryHash = createHash('sha256').update(JSON.stringify(document)).digest('hex')
    const request = { variables }
    const asked = { document, operation, request, queryHash, context: graph.world(), logger: silent, metrics: {} }
    return plain(await executor(asked as never))
  }

  return {
    schema,
    supergraph,
    nativeSchema: native.schema,
    /** @returns undefined when it is no valid operation of the graph */
    read: (text: string) => {
      const document = parse(text)
      return validate(schema, document).length === 0 ? document : undefined
    },
    monolith,
    natif,
    apollo,
    down,
    close: async () => {
      await native.close()
      await gateway.stop()
    },
  }
}

export type ThreeExecutors = Awaited<ReturnType<typeof threeExecutors>>

/** What is compared: data with the order of its keys, errors by their place. */
export const shownOf = ({ data, errors = [] }: Answer) => ({
  data: JSON.stringify(data ?? null),
  errors: [...new Set(errors.map(({ path }) => JSON.stringify(path ?? null)))].sort(),
})
