import type { GraphQLSchema } from 'graphql'
import { readSupergraph, watchSupergraph } from '../../bundle/watch-supergraph.js'
import type { Engine, EngineParts, Run } from '../engine.js'
import { openSubgraph } from '../fetching/subgraph.js'
import { unavailable } from '../fetching/unavailable.js'
import { loadNativeGraph, type NativeGraph } from './native-graph.js'

const PLAN_LIMIT_MS = 1000

/** How long a graph that was replaced still serves requests that were read against it. */
const RETIREMENT_MS = 60_000

interface NativeEngineParts extends EngineParts {
  /** Called with each graph, at the start and at each swap; once it is done, the graph is answered by. */
  readonly onGraph: (schema: GraphQLSchema, supergraph: string, run: Run) => Promise<void>
}

/** Our own engine: plans by the native planner, compiled once, over our own fetches. */
export const makeNativeEngine = ({ config, onGraph, onFault }: NativeEngineParts): Engine => {
  const subgraphs = new Map(
    Object.entries(config.subgraphs).map(([nom, address]) => [
      nom,
      openSubgraph({ nom, deadlineMs: config.deadlineMs, ...address }),
    ]),
  )
  const serving = new Set<NativeGraph>()
  let current: NativeGraph | undefined
  let stopWatching: (() => void) | undefined

  const retire = (graph: NativeGraph) =>
    setTimeout(() => {
      serving.delete(graph)
      void graph.close()
    }, RETIREMENT_MS).unref()

  const runBy =
    (graph: NativeGraph): Run =>
    ({ document, operation, acts }, variables, context) => {
      // What reads is not worth going on for a caller who has left; what acts is finished.
      const signal = acts ? undefined : context.gone
      return graph.execute({
        document,
        operationName: operation.name?.value,
        variables,
        ask: async (nom, asked) => {
          const subgraph = subgraphs.get(nom)
          if (!subgraph) throw unavailable(nom)
          return subgraph.ask(asked, context, signal)
        },
      })
    }

  const serve = async (supergraph: string): Promise<void> => {
    const graph = await loadNativeGraph(supergraph, PLAN_LIMIT_MS)
    try {
      const unknown = graph.subgraphs.find((nom) => !subgraphs.has(nom))
      if (unknown !== undefined) throw new Error(`Sous-graphe sans adresse : ${unknown} (réglage SOUS_GRAPHES)`)
      await onGraph(graph.schema, supergraph, runBy(graph))
    } catch (error) {
      await graph.close()
      throw error
    }
    serving.add(graph)
    if (current) retire(current)
    current = graph
  }

  return {
    start: async () => {
      const supergraph = await readSupergraph(config.supergraphPath)
      await serve(supergraph)
      stopWatching = watchSupergraph({ path: config.supergraphPath, current: supergraph, onChange: serve, onFault })
    },
    close: async () => {
      stopWatching?.()
      await Promise.all([...serving].map((graph) => graph.close()))
      await Promise.all([...subgraphs.values()].map((subgraph) => subgraph.close()))
    },
  }
}
