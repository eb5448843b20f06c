import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'

/**
 * Remembers what a key leads to, and shares the work of those who ask for it at once: what is known is given as it is, and
 * as a promise until then. What failed for lack of time is tried again; what cannot be done is remembered as well.
 * @param isLasting whether a failure would be the same next time
 */
export const makeOnceEach = <T extends object>(max: number, isLasting: (error: unknown) => boolean) => {
  const known = new LRUCache<string, T | Promise<T>>({ max })
  return (key: string, make: () => Promise<T>): T | Promise<T> => {
    const found = known.get(key)
    if (found) return found
    const made = make()
    known.set(key, made)
    made.then(
      (value) => {
        if (known.peek(key) === made) known.set(key, value)
      },
      (error: unknown) => {
        if (!isLasting(error) && known.peek(key) === made) known.delete(key)
      },
    )
    return made
  }
}

/** The same of texts, which are not kept. */
export const makeTextCache = <T extends object>(max: number, isLasting: (error: unknown) => boolean) => {
  const onceEach = makeOnceEach<T>(max, isLasting)
  return (text: string, make: () => Promise<T>): T | Promise<T> =>
    onceEach(createHash('sha256').update(text).digest('base64'), make)
}
