import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { withoutSilence } from './without-silence.js'

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

async function* piecesEvery(ms: number, count: number) {
  for (let rang = 0; rang < count; rang++) {
    await pause(ms)
    yield rang
  }
}

describe('un envoi', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('peut durer bien plus longtemps que le silence admis, si ses morceaux se suivent', async () => {
    const pieces = withoutSilence(piecesEvery(10, 12), 80)
    const read: number[] = []
    const reading = (async () => {
      for (let piece = await pieces.next(); !piece.done; piece = await pieces.next()) {
        read.push(piece.value)
        // The reader's own slowness is not the sender's silence.
        if (piece.value === 3) await pause(120)
      }
    })()
    await vi.advanceTimersByTimeAsync(12 * 10 + 120)
    await reading
    expect(read).toHaveLength(12)
  })

  it('est abandonné quand plus rien ne vient', async () => {
    const pieces = withoutSilence(piecesEvery(5000, 1), 30)
    const abandoned = expect(pieces.next()).rejects.toThrow('no piece came in time')
    await vi.advanceTimersByTimeAsync(30)
    await abandoned
    await expect(pieces.return?.()).resolves.toEqual({ done: true, value: undefined })
  })
})
