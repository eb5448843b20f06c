import { LRUCache } from 'lru-cache'
import type { Caller } from './stages.js'

/**
 * Documents that callers have sent along with their hash, to name them by it afterwards. Each application finds its own
 * and no other's, strangers theirs: what one may send opens nothing to another.
 */
export interface AutomaticDocuments {
  readonly find: (caller: Caller, hash: string) => string | undefined
  readonly keep: (caller: Caller, hash: string, text: string) => void
}

const MAX_DOCUMENTS = 1000
const MAX_CHARACTERS = 1_000_000

const makeStore = () =>
  new LRUCache<string, string>({
    max: MAX_DOCUMENTS,
    maxSize: MAX_CHARACTERS,
    sizeCalculation: (text) => text.length + 1,
  })

export const makeAutomaticDocuments = (): AutomaticDocuments => {
  // Apart, so that nobody can push out what applications have sent without being known.
  const stores = { connu: makeStore(), etranger: makeStore() }
  const keyOf = (caller: Caller, hash: string) => (caller.kind === 'connu' ? `${caller.application} ${hash}` : hash)
  return {
    find: (caller, hash) => stores[caller.kind].get(keyOf(caller, hash)),
    keep: (caller, hash, text) => void stores[caller.kind].set(keyOf(caller, hash), text),
  }
}
