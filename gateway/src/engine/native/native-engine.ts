import type { GatewayInterface } from '@apollo/server-gateway-interface'
import { readSupergraph, watchSupergraph } from '../../bundle/watch-supergraph.js'
import { BOUNDS } from '../../config.js'
import type { HubContext } from '../../pipeline/context.js'
import type { MakeEngine } from '../engine.js'
import { openSubgraphs, withoutAddress } from '../fetching/subgraphs.js'
import { unavailable } from '../fetching/unavailable.js'
import { whoLeaves } from '../fetching/who-leaves.js'
import { loadNativeGraph, type NativeGraph } from './native-graph.js'

const PLAN_LIMIT_MS = 1000

type Callback = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0]

/** Our own engine: plans by the native planner, compiled once, over our own fetches. */
export const makeNativeEngine: MakeEngine = ({ config, onGraph, onFault, onHealth }) => {
  const subgraphs = openSubgraphs(config, onHealth)
  /** A graph that was replaced serves the requests that were read against it: by then, their time is over. */
  const retirementMs = (config.bounds?.operationMs ?? BOUNDS.operationMs) + PLAN_LIMIT_MS
  const callbacks = new Set<Callback>()
  /** Each with the timer that retires it, once it is replaced. */
  const serving = new Map<NativeGraph, NodeJS.Timeout | undefined>()
  let current: NativeGraph | undefined
  let stopWatching: (() => void) | undefined

  const retire = (graph: NativeGraph) => {
    const timer = setTimeout(() => {
      serving.delete(graph)
      void graph.close()
    }, retirementMs)
    serving.set(graph, timer.unref())
  }

  const serve = async (supergraph: string): Promise<void> => {
    const graph = await loadNativeGraph(supergraph, PLAN_LIMIT_MS)
    const unknown = graph.subgraphs.find((nom) => !subgraphs.of(nom))
    if (unknown !== undefined) {
      await graph.close()
      throw withoutAddress(unknown)
    }
    serving.set(graph, undefined)
    if (current) retire(current)
    current = graph
    onGraph(graph.schema, supergraph)
    for (const callback of callbacks) callback({ apiSchema: graph.schema, coreSupergraphSdl: supergraph })
  }

  const gateway: GatewayInterface = {
    onSchemaLoadOrUpdate: (callback) => {
      callbacks.add(callback)
      return () => callbacks.delete(callback)
    },
    load: async () => {
      const supergraph = await readSupergraph(config.supergraphPath)
      await serve(supergraph)
      stopWatching = watchSupergraph({ path: config.supergraphPath, current: supergraph, onChange: serve, onFault })
      return {
        executor: async ({ document, operation, operationName, request, schema, context }) => {
          // The graph that the document was validated against, were it replaced since.
          const graph = [...serving.keys()].find((one) => one.schema === schema) ?? current
          if (!graph) throw new Error('Aucun graphe n’est chargé')
          const hub = context as HubContext
          const gone = whoLeaves(operation.operation, hub)
          const { data, errors } = await graph.execute({
            document,
            operationName: operationName ?? request.operationName,
            variables: request.variables,
            ask: async (nom, asked) => {
              const subgraph = subgraphs.of(nom)
              if (!subgraph) throw unavailable(nom)
              return subgraph.ask(asked, hub, gone)
            },
          })
          return {
            ...(data === undefined ? {} : { data: JSON.parse(data) }),
            ...(errors.length > 0 ? { errors } : {}),
          }
        },
      }
    },
    stop: async () => stopWatching?.(),
  }
  return {
    gateway,
    close: async () => {
      for (const timer of serving.values()) clearTimeout(timer)
      await Promise.all([...serving.keys()].map((graph) => graph.close()))
      await subgraphs.close()
    },
  }
}
