import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Ending, type Patience, patiently } from './patience.js'

describe('patience', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const untilItEnds = (patience: Patience) => new Promise<Ending>((resolve) => patience.onEnd(resolve))

  it('ends with its time', async () => {
    const waiting = patiently({ withinMs: 500 }, untilItEnds)
    vi.advanceTimersByTime(500)
    expect(await waiting).toBe('echeance')
  })

  it('ends when nobody waits any more, before and after it began', async () => {
    const gone = new AbortController()
    const waiting = patiently({ withinMs: 500, gone: gone.signal }, untilItEnds)
    gone.abort()
    expect(await waiting).toBe('abandon')
    expect(await patiently({ withinMs: 500, gone: gone.signal }, untilItEnds)).toBe('abandon')
  })

  it('leaves no timer and no listener behind, however the work ends', async () => {
    const gone = new AbortController()
    const [added, removed] = [vi.spyOn(gone.signal, 'addEventListener'), vi.spyOn(gone.signal, 'removeEventListener')]
    await patiently({ withinMs: 500, gone: gone.signal }, async () => 1)
    await patiently({ withinMs: 500, gone: gone.signal }, () => Promise.reject(new Error('panne'))).catch(() => {})
    expect(vi.getTimerCount()).toBe(0)
    expect(added.mock.calls).toHaveLength(2)
    expect(removed.mock.calls).toEqual(added.mock.calls)
  })

  it('tells one at a time, and once', async () => {
    const heard: string[] = []
    await patiently({ withinMs: 500 }, async (patience) => {
      patience.onEnd(() => heard.push('le premier'))
      patience.onEnd(() => heard.push('le second'))
      patience.end('abandon')
      patience.end('echeance')
      expect(patience.ended()).toBe('abandon')
    })
    expect(heard).toEqual(['le second'])
  })
})
