import { readSupergraph, versionOf, watchSupergraph } from '../../bundle/watch-supergraph.js'
import { BOUNDS } from '../../config.js'
import type { Engine, EngineParts, Run } from '../engine.js'
import { openSubgraphs, withoutAddress } from '../fetching/subgraphs.js'
import { unavailable } from '../fetching/unavailable.js'
import { loadNativeGraph, type NativeGraph } from './native-graph.js'

const PLAN_LIMIT_MS = 1000

interface NativeEngineParts extends EngineParts {
  /** Called with each graph, at the start and at each swap; once it is done, the graph is answered by. */
  readonly onGraph: (graph: NativeGraph, version: string, run: Run) => Promise<void>
}

/** Our own engine: plans by the native planner, compiled once, over our own fetches. */
export const makeNativeEngine = ({ config, onGraph, onFault, onHealth }: NativeEngineParts): Engine => {
  const subgraphs = openSubgraphs(config, onHealth)
  /** A graph that was replaced serves the requests that were read against it: by then, their time is over. */
  const retirementMs = (config.bounds?.operationMs ?? BOUNDS.operationMs) + PLAN_LIMIT_MS
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

  const runBy =
    (graph: NativeGraph): Run =>
    async ({ document, operation, acts }, variables, context) => {
      // What reads is not worth going on for a caller who has left; what acts is finished.
      const gone = acts ? undefined : context.gone
      const { data, errors } = await graph.execute({
        document,
        operationName: operation.name?.value,
        variables,
        deadline: context.deadline,
        ask: (nom, asked) => subgraphs.of(nom)?.ask(asked, context, gone) ?? Promise.reject(unavailable(nom)),
      })
      return { json: data, errors }
    }

  const serve = async (supergraph: string): Promise<void> => {
    const graph = await loadNativeGraph(supergraph, PLAN_LIMIT_MS)
    try {
      const unknown = graph.subgraphs.find((nom) => !subgraphs.of(nom))
      if (unknown !== undefined) throw withoutAddress(unknown)
      await onGraph(graph, versionOf(supergraph), runBy(graph))
    } catch (error) {
      await graph.close()
      throw error
    }
    serving.set(graph, undefined)
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
      for (const timer of serving.values()) clearTimeout(timer)
      await Promise.all([...serving.keys()].map((graph) => graph.close()))
      await subgraphs.close()
    },
  }
}
