import { erreurs, loggable } from '@traitdunion/service'
import { loadingGraph } from '../bundle/graph.js'
import { BOUNDS } from '../config.js'
import { makeNativeEngine } from '../engine/native/native-engine.js'
import { readDocuments } from '../operation/documents.js'
import { makeReadOperation } from '../operation/read-operation.js'
import { answer, type Came, type Hub, type Outcome } from '../pipeline/answer.js'
import { refusal, tell } from '../pipeline/told.js'
import { turnByTurn } from '../turns.js'
import type { OpenDoor } from './door.js'
import { notAcceptable, write } from './http-answer.js'
import { negotiate } from './negotiate.js'
import { prepareDocuments } from './prepare-documents.js'

const { cause, action } = erreurs.ERREUR_INTERNE
const FAULT: Outcome = {
  told: tell({ errors: [refusal('ERREUR_INTERNE', `${cause} ${action}`)] }),
  status: 500,
}

/** The hot path: the pipeline by itself over our own engine, from Fastify's request to the text of the answer. */
export const openNativeDoor: OpenDoor = async ({ config, log, ...parts }) => {
  let served: Hub | undefined
  const { operationMs } = { ...BOUNDS, ...config.bounds }
  const engine = makeNativeEngine({
    config,
    onFault: (error) => log.warn(loggable(error), 'moteur'),
    onHealth: (health) => log.warn(health, 'sous-graphe'),
    // All that follows from a supergraph is read before any of it answers, and takes the place of the last as one.
    onGraph: async (native, version, run) => {
      const { schema, supergraph } = native
      const loaded = await turnByTurn(loadingGraph(schema, supergraph, version))
      const { byHash, texts } = parts.sources.registered
      const documents = await readDocuments(schema, texts)
      const broken = [...byHash].flatMap(([hash, text]) => (documents.broken.has(text) ? [hash] : []))
      if (broken.length > 0) log.warn({ documents: broken }, 'documents enregistrés à corriger')
      const graph = { ...loaded, documents, readOperation: makeReadOperation(loaded) }
      served = { ...parts, operationMs, log, run, graph }
      void prepareDocuments(native, documents, texts)
    },
  })
  await engine.start()

  const answered = async (came: Came): Promise<Outcome> => {
    try {
      return await answer(served as Hub, came)
    } catch (error) {
      log.error(loggable(error), 'erreur interne')
      return FAULT
    }
  }
  return {
    answer: async (came) => {
      const format = negotiate(came.accept)
      if (!format) return notAcceptable()
      const { told, status } = await answered(came)
      return write(told, format, status)
    },
    close: engine.close,
  }
}
