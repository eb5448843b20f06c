import { setImmediate as nextTurn } from 'node:timers/promises'
import type { NativeGraph } from '../engine/native/native-graph.js'
import type { Documents } from '../operation/documents.js'
import { LIMITS } from '../pipeline/limits.js'

/**
 * Plans registered documents one after the other while the graph is served already, so that who asks first does not wait
 * for it. What cannot be planned is told to whoever asks it.
 */
export const prepareDocuments = async (
  graph: Pick<NativeGraph, 'prepare'>,
  documents: Documents,
  registered: ReadonlySet<string>,
): Promise<void> => {
  for (const text of registered) {
    const known = documents.read(text, LIMITS)
    if (known.kind === 'lu') await graph.prepare(known.document).catch(() => {})
    await nextTurn()
  }
}
