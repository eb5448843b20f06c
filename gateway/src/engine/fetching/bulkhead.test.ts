import { describe, expect, it } from 'vitest'
import { type Leave, makeBulkhead } from './bulkhead.js'
import { makePatience } from './patience.js'

/** Lets everything that is settled be heard. */
const heard = () => new Promise((resolve) => setImmediate(resolve))

describe('a bulkhead', () => {
  it('lets so many in, keeps so many in line, in turn, and refuses the others at once', async () => {
    const { enter } = makeBulkhead({ atOnce: 2, waiting: 2 })
    const order: string[] = []
    const leaves: Leave[] = []
    const come = (name: string, patience = makePatience()) => {
      const entered = enter(patience)
      if (entered === 'plein') return order.push(`${name} refusé`)
      return Promise.resolve(entered).then((leave) => {
        order.push(name)
        if (typeof leave === 'function') leaves.push(leave)
      })
    }
    for (const name of ['a', 'b', 'c', 'd', 'e']) void come(name)
    await heard()
    expect(order).toEqual(['e refusé', 'a', 'b'])
    leaves.shift()?.()
    await heard()
    expect(order.slice(3)).toEqual(['c'])
    // Whoever comes now stands behind the one who waits.
    void come('f')
    leaves.shift()?.()
    await heard()
    expect(order.slice(4)).toEqual(['d'])
    for (let left = leaves.shift(); left; left = leaves.shift()) {
      left()
      await heard()
    }
    expect(order.slice(5)).toEqual(['f'])
    // All have left: as many may come as at first.
    for (const name of ['g', 'h', 'i', 'j', 'k']) void come(name)
    await heard()
    expect(order.slice(6)).toEqual(['k refusé', 'g', 'h'])
  })

  it('is left from the line by whose time is over, and its place there is another’s', async () => {
    const { enter } = makeBulkhead({ atOnce: 1, waiting: 1 })
    const leave = enter(makePatience()) as Leave
    const patience = makePatience()
    const first = enter(patience)
    expect(enter(makePatience())).toBe('plein')
    patience.end('echeance')
    expect(await first).toBe('echeance')
    const second = enter(makePatience())
    leave()
    expect(await second).toBeTypeOf('function')
  })
})
