import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import '../../src/engine/apollo/no-telemetry.js'
import { ApolloGateway } from '@apollo/gateway'
import { compose } from '@traitdunion/composition'
import { buildSchema, type DocumentNode, execute, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql'
import { loadNativeGraph } from '../../src/engine/native/native-graph.js'
import type { InventedGraph, World } from './invented-graph.js'
import { makeSubgraph, sdlOf } from './subgraph.js'

// biome-ignore lint/suspicious/noExplicitAny: a test knows the shape it asked for
export type Answer = { readonly data?: any; readonly errors?: readonly any[] }

type Run = (document: DocumentNode, variables: Record<string, unknown>) => Promise<Answer>

const plain = (answer: unknown) => JSON.parse(JSON.stringify(answer)) as Answer

const silent = { debug() {}, info() {}, warn() {}, error() {} }

interface Behind<World> {
  readonly supergraph: string
  readonly api: string
  /** Fresh for each operation: mutations change it. */
  readonly world: () => World
  readonly subgraph: (nom: string) => (world: World, request: never) => Promise<unknown>
  readonly monolith: (schema: GraphQLSchema, document: DocumentNode, variables: object, world: World) => unknown
}

/** One graph behind three executors: both engines over its subgraphs, and the monolith, which decides. */
export const behindThree = async <World>({ supergraph, api, world, subgraph, monolith }: Behind<World>) => {
  const schema = buildSchema(api)
  const down = new Set<string>()
  const ask = async (nom: string, its: World, request: unknown) => {
    if (down.has(nom)) throw new Error('down')
    return subgraph(nom)(its, request as never)
  }

  const native = await loadNativeGraph(supergraph, 30_000)
  const once: Run = async (document, variables) => {
    const its = world()
    const { data, errors } = await native.execute({
      document,
      variables,
      ask: async (nom, { body }) => (await ask(nom, its, JSON.parse(body))) as Answer,
    })
    return plain({
      ...(data === undefined ? {} : { data: JSON.parse(data) }),
      ...(errors.length > 0 ? { errors } : {}),
    })
  }
  // What is asked again is written by functions made for it: they must say what the projection says.
  const natif: Run = async (document, variables) => {
    const first = await once(document, variables)
    const again = await once(document, variables)
    if (!isDeepStrictEqual(shownOf(first), shownOf(again)))
      throw new Error(`asked again: ${JSON.stringify([first, again])}`)
    return again
  }

  const gateway = new ApolloGateway({
    supergraphSdl: supergraph,
    buildService: ({ name }) => ({
      process: async ({ request, context }) => (await ask(name, context as never, request)) as never,
    }),
    logger: silent,
  })
  const { executor } = await gateway.load()
  const apollo: Run = async (document, variables) => {
    const operation = getOperationAST(document)
    const queryHash = createHash('sha256').update(JSON.stringify(document)).digest('hex')
    const request = { variables }
    const asked = { document, operation, request, queryHash, context: world(), logger: silent, metrics: {} }
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
    monolith: (async (document, variables) => plain(await monolith(schema, document, variables, world()))) as Run,
    natif,
    apollo,
    down,
    close: async () => {
      await native.close()
      await gateway.stop()
    },
  }
}

export type ThreeExecutors = Awaited<ReturnType<typeof behindThree>>

export const threeExecutors = async (graph: InventedGraph): Promise<ThreeExecutors> => {
  const composition = compose(Object.entries(graph.subgraphs).map(([nom, sdl]) => ({ nom, sdl: sdlOf(sdl) })))
  if (composition.kind === 'refusee') throw new Error(composition.fautes.join('\n'))
  const subgraphs = new Map(Object.entries(graph.subgraphs).map(([nom, sdl]) => [nom, makeSubgraph(sdl)]))
  return behindThree<World>({
    ...composition,
    world: graph.world,
    subgraph: (nom) => subgraphs.get(nom) as never,
    monolith: (schema, document, variableValues, world) => {
      const rootValue = getOperationAST(document)?.operation === 'mutation' ? world.Mutation : world.Query
      return execute({ schema, document, variableValues: variableValues as never, rootValue, contextValue: world })
    },
  })
}

/** What is compared: data with the order of its keys, errors by their place. */
export const shownOf = ({ data, errors = [] }: Answer) => ({
  data: JSON.stringify(data ?? null),
  errors: [...new Set(errors.map(({ path }) => JSON.stringify(path ?? null)))].sort(),
})
