import {
  afterFetch,
  BREAKER_RULES,
  type BreakerRules,
  closed,
  isRefusing,
  letThrough,
  type Verdict,
} from './breaker.js'

/** A breaker kept, and told of. */
export interface Gate {
  readonly isRefusing: () => boolean
  /** To be told once what the fetch showed; nothing when it does not go through. */
  readonly letThrough: () => ((verdict: Verdict) => void) | undefined
}

export interface GateParts {
  /** Called once when it opens, and once when it is closed again. */
  readonly onChange: (etat: 'coupe' | 'retabli') => void
  /** Milliseconds, from anywhere, that never go back. */
  readonly now?: () => number
  readonly chance?: () => number
  readonly rules?: BreakerRules
}

export const makeGate = ({
  onChange,
  now = () => performance.now(),
  chance = Math.random,
  rules = BREAKER_RULES,
}: GateParts): Gate => {
  let breaker = closed()
  return {
    isRefusing: () => isRefusing(breaker, now()),
    letThrough: () => {
      const through = letThrough(breaker, now())
      if (!through) return undefined
      breaker = through
      const { era } = through
      return (verdict) => {
        const before = breaker
        breaker = afterFetch(before, { verdict, era, now: now(), chance: chance() }, rules)
        if (before.kind === 'ferme' && breaker.kind === 'ouvert') onChange('coupe')
        if (before.kind === 'essai' && breaker.kind === 'ferme') onChange('retabli')
      }
    },
  }
}
