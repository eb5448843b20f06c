import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UsedAssertions } from './used-assertions.js'

const now = 1_800_000_000
const assertion = (over: object = {}) => ({ clientId: 'caf', jti: 'a', exp: now + 60, ...over })

describe('une assertion ne sert qu’une fois', () => {
  it('accepts a first use and refuses the second', () => {
    const used = new UsedAssertions()
    expect(used.use(assertion(), now)).toBeUndefined()
    expect(used.use(assertion(), now)).toBe('ASSERTION_DEJA_UTILISEE')
  })

  it('does not confuse two applications that chose the same jti', () => {
    const used = new UsedAssertions()
    used.use(assertion(), now)
    expect(used.use(assertion({ clientId: 'region' }), now)).toBeUndefined()
  })

  it('refuses an assertion that lives longer than what is kept', () => {
    expect(new UsedAssertions().use(assertion({ exp: now + 3600 }), now)).toBe('ASSERTION_TROP_LONGUE')
  })

  it('refuses rather than forgets when it is full, and only for the application that filled it', () => {
    const used = new UsedAssertions(2)
    used.use(assertion({ jti: '1' }), now)
    used.use(assertion({ jti: '2' }), now)
    expect(used.use(assertion({ jti: '3' }), now)).toBe('CAPACITE_ATTEINTE')
    expect(used.use(assertion({ jti: '1' }), now)).toBe('ASSERTION_DEJA_UTILISEE')
    expect(used.use(assertion({ clientId: 'region', jti: '3' }), now)).toBeUndefined()
  })

  it('makes room with what can no longer be replayed', () => {
    const used = new UsedAssertions(1)
    used.use(assertion({ jti: '1' }), now)
    expect(used.use(assertion({ jti: '2', exp: now + 200 }), now + 76)).toBeUndefined()
  })

  it('never accepts the same assertion twice while it is acceptable, whatever came between', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ jti: fc.constantFrom('1', '2', '3', '4'), delay: fc.nat(40) })), (calls) => {
        const used = new UsedAssertions(3)
        const accepted = new Map<string, number>()
        let time = now
        for (const { jti, delay } of calls) {
          time += delay
          const exp = time + 100
          const before = accepted.get(jti)
          if (used.use({ clientId: 'caf', jti, exp }, time) !== undefined) continue
          if (before !== undefined) expect(time).toBeGreaterThan(before + 15)
          accepted.set(jti, exp)
        }
      }),
    )
  })
})
