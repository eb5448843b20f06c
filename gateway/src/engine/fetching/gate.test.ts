import { describe, expect, it } from 'vitest'
import type { Verdict } from './breaker.js'
import { makeGate } from './gate.js'

const RULES = { slotMs: 1000, slots: 10, minimum: 2, rate: 0.5, openMs: 5000 }

describe('a gate', () => {
  it('says once that it opens, and once that it is closed again, however often it tries in between', () => {
    const said: string[] = []
    let now = 0
    const gate = makeGate({ onChange: (etat) => said.push(etat), now: () => now, chance: () => 0.5, rules: RULES })
    const fetched = (verdict: Verdict) => {
      const tell = gate.letThrough()
      tell?.(verdict)
      return tell !== undefined
    }
    const several = [gate.letThrough(), gate.letThrough(), gate.letThrough()]
    for (const tell of several) tell?.('panne')
    expect(said).toEqual(['coupe'])
    expect([gate.isRefusing(), fetched('sain')]).toEqual([true, false])
    for (const verdict of ['panne', 'sans-avis', 'panne'] as const) {
      now += RULES.openMs
      expect([gate.isRefusing(), fetched(verdict)]).toEqual([false, true])
    }
    expect(said).toEqual(['coupe'])
    now += RULES.openMs
    expect(fetched('sain')).toBe(true)
    expect(said).toEqual(['coupe', 'retabli'])
    expect(fetched('sain')).toBe(true)
    expect(said).toEqual(['coupe', 'retabli'])
  })
})
