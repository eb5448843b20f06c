import type { GatewayInterface } from '@apollo/server-gateway-interface'
import { OperationTypeNode } from 'graphql'
import { readSupergraph, watchSupergraph } from '../../bundle/watch-supergraph.js'
import type { HubContext } from '../../pipeline/context.js'
import type { MakeEngine } from '../engine.js'
import { openSubgraph } from '../fetching/subgraph.js'
import { unavailable } from '../fetching/unavailable.js'
import { loadNativeGraph, type NativeGraph } from './native-graph.js'

const PLAN_LIMIT_MS = 1000

/** How long a graph that was replaced still serves requests that were read against it. */
const RETIREMENT_MS = 60_000

type Callback = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0]

/** Our own engine: plans by the native planner, compiled once, over our own fetches. */
export const makeNativeEngine: MakeEngine = ({ config, onGraph, onFault }) => {
  const subgraphs = new Map(
    Object.entries(config.subgraphs).map(([nom, address]) => [
      nom,
      openSubgraph({ nom, deadlineMs: config.deadlineMs, ...address }),
    ]),
  )
  const callbacks = new Set<Callback>()
  const serving = new Set<NativeGraph>()
  let current: NativeGraph | undefined
  let stopWatching: (() => void) | undefined

  const retire = (graph: NativeGraph) =>
    setTimeout(() => {
      serving.delete(graph)
      void graph.close()
    }, RETIREMENT_MS).unref()

  const serve = async (supergraph: string): Promise<void> => {
    const graph = await loadNativeGraph(supergraph, PLAN_LIMIT_MS)
    const unknown = graph.subgraphs.find((nom) => !subgraphs.has(nom))
    if (unknown !== undefined) {
      await graph.close()
      throw new Error(`Sous-graphe sans adresse : ${unknown} (réglage SOUS_GRAPHES)`)
    }
    serving.add(graph)
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
          const graph = [...serving].find((one) => one.schema === schema) ?? current
          if (!graph) throw new Error('Aucun graphe n’est chargé')
          const hub = context as HubContext
          // What reads is not worth going on for a caller who has left; what acts is finished.
          const signal = operation.operation === OperationTypeNode.QUERY ? hub.gone : undefined
          const { data, errors } = await graph.execute({
            document,
            operationName: operationName ?? request.operationName,
            variables: request.variables,
            ask: async (nom, asked) => {
              const subgraph = subgraphs.get(nom)
              if (!subgraph) throw unavailable(nom)
              return subgraph.ask(asked, hub, signal)
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
      await Promise.all([...serving].map((graph) => graph.close()))
      await Promise.all([...subgraphs.values()].map((subgraph) => subgraph.close()))
    },
  }
}
