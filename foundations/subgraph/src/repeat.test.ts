import { setImmediate as next } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { repeat } from './repeat.js'

const HOUR = 3_600_000

describe('work that goes on', () => {
  it('takes one turn after the other, and waits as long as each turn and each fault says', async () => {
    const said: string[] = []
    const turns = [async () => 0, async () => Promise.reject(new Error('panne')), async () => HOUR]
    const stop = repeat({
      turn: async () => {
        said.push('tour')
        return (turns.shift() ?? (async () => HOUR))()
      },
      onFault: (error) => {
        said.push((error as Error).message)
        return 1
      },
    })
    await vi.waitUntil(() => said.length === 4)
    await next()
    await stop()
    expect(said).toEqual(['tour', 'tour', 'panne', 'tour'])
  })

  it('is stopped in the middle of a wait', async () => {
    let turns = 0
    const turn = async () => {
      turns += 1
      return HOUR
    }
    const stop = repeat({ turn, onFault: () => HOUR })
    await next()
    await stop()
    expect(turns).toBe(1)
  })

  it('is awaited to the end of its turn, which its signal tells, and what the stop cut short is no fault', async () => {
    let ended = false
    const faults: unknown[] = []
    const stop = repeat({
      turn: async (signal) => {
        await new Promise((resolve) => signal.addEventListener('abort', resolve))
        await next()
        ended = true
        throw signal.reason
      },
      onFault: (error) => {
        faults.push(error)
        return 0
      },
    })
    await stop()
    expect([ended, faults]).toEqual([true, []])
  })
})
