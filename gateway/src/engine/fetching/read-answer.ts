import { isUtf8 } from 'node:buffer'
import type { SubgraphAnswer } from './request.js'

/**
 * Bytes → an answer in GraphQL, or nothing. Bytes that are no text are refused whole: read all the same, they would give
 * a wrong value here and there, and no sign of it.
 */
export const readAnswer = (bytes: Uint8Array): SubgraphAnswer | undefined => {
  if (!isUtf8(bytes)) return undefined
  try {
    const read: unknown = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString())
    return typeof read === 'object' && read !== null && ('data' in read || 'errors' in read) ? read : undefined
  } catch {
    return undefined
  }
}

/** Whoever takes an answer changes it: the first has it as it was read, each other one its own. */
export const takenOnce = (bytes: Uint8Array, read: SubgraphAnswer): (() => SubgraphAnswer) => {
  let first: SubgraphAnswer | undefined = read
  return () => {
    const given = first ?? (readAnswer(bytes) as SubgraphAnswer)
    first = undefined
    return given
  }
}
