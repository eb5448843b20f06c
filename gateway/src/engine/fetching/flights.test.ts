import { describe, expect, it } from 'vitest'
import { makeFlights } from './flights.js'
import { makePatience, type Patience } from './patience.js'

describe('a fetch that several wait for', () => {
  /** Flights whose work is ended by hand, and what was begun. */
  const setting = () => {
    let now = 0
    const begun: {
      readonly land: (value: string) => void
      readonly fail: (error: Error) => void
      readonly patience: Patience
    }[] = []
    const flights = makeFlights<string>(() => now)
    const work = (patience: Patience) =>
      new Promise<string>((land, fail) => {
        begun.push({ land, fail, patience })
      })
    const board = (scope = 's', what = 'q', deadline = 1000) => flights.board({ scope, what, deadline, work })
    return { flights, begun, board, wait: (ms: number) => (now += ms) }
  }

  it('is made once, and each has what came of it', async () => {
    const { begun, board, flights } = setting()
    const waiting = [1, 2, 3].map(() => board().wait(makePatience()))
    expect(begun).toHaveLength(1)
    begun[0]?.land('lu')
    expect(await Promise.all(waiting)).toEqual(['lu', 'lu', 'lu'])
    expect(flights.count()).toBe(0)
    void board().wait(makePatience())
    expect(begun).toHaveLength(2)
  })

  it('is not shared with another scope, nor with who asks something else', () => {
    const { begun, board } = setting()
    for (const [scope, what] of [
      ['s', 'q'],
      ['s', 'r'],
      ['t', 'q'],
    ] as const)
      void board(scope, what).wait(makePatience())
    expect(begun).toHaveLength(3)
  })

  it('goes on when one leaves, and ends with the last', async () => {
    const { begun, board, flights } = setting()
    const [one, two] = [makePatience(), makePatience()]
    const first = board().wait(one)
    const second = board().wait(two)
    one.end('abandon')
    expect(await first).toBe('abandon')
    expect(begun[0]?.patience.ended()).toBeUndefined()
    two.end('echeance')
    expect(await second).toBe('echeance')
    expect(begun[0]?.patience.ended()).toBe('echeance')
    // Nobody joins what has been given up.
    expect(flights.count()).toBe(0)
    void board().wait(makePatience())
    expect(begun).toHaveLength(2)
  })

  it('that was given up does not take the place of the one after it when it ends', async () => {
    const { begun, board, flights } = setting()
    const patience = makePatience()
    const left = board().wait(patience)
    patience.end('abandon')
    await left
    const second = board().wait(makePatience())
    begun[0]?.land('trop tard')
    await Promise.resolve()
    expect(flights.count()).toBe(1)
    const third = board().wait(makePatience())
    begun[1]?.land('lu')
    expect(await Promise.all([second, third])).toEqual(['lu', 'lu'])
    expect(begun).toHaveLength(2)
  })

  it('is not joined by one who would be cut short: it has less than half the time', () => {
    const { begun, board, wait } = setting()
    void board('s', 'q', 1000).wait(makePatience())
    wait(400)
    void board('s', 'q', 1600).wait(makePatience())
    expect(begun).toHaveLength(1)
    void board('s', 'q', 1601).wait(makePatience())
    expect(begun).toHaveLength(2)
    // The next ones have the newer.
    void board('s', 'q', 1700).wait(makePatience())
    expect(begun).toHaveLength(2)
  })

  it('fails for all, and nobody is left to hear it unheard', async () => {
    const { begun, board } = setting()
    const patience = makePatience()
    const [gone, stays] = [board().wait(patience), board().wait(makePatience())]
    patience.end('abandon')
    begun[0]?.fail(new Error('panne'))
    await expect(stays).rejects.toThrow('panne')
    expect(await gone).toBe('abandon')
  })
})
