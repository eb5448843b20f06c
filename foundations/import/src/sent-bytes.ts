import type { Hash } from 'node:crypto'
import type { Releve } from './rapport.js'
import { withoutSilence } from './without-silence.js'

/** The sender stopped sending. */
export class SendingInterrupted extends Error {}

/** A sender that says nothing for so long has gone; one that is slow has not, whatever the size of its file. */
const SILENCE_MS = 60_000

/** The bytes as they come, counted and hashed on the way. */
export async function* sentBytes(octets: AsyncIterable<Uint8Array>, hash: Hash, releve: Releve) {
  const pieces = withoutSilence(octets[Symbol.asyncIterator](), SILENCE_MS)
  try {
    for (;;) {
      const { done, value } = await pieces.next().catch((error) => {
        throw new SendingInterrupted('sending interrupted', { cause: error })
      })
      if (done) return
      hash.update(value)
      releve.count('octets', value.length)
      yield value
    }
  } finally {
    await pieces.return?.().catch(() => {})
  }
}
