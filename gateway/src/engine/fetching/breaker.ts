/** What one fetch showed of a subgraph: well, out, or nothing (it was left before there was anything to see). */
export type Verdict = 'sain' | 'panne' | 'sans-avis'

interface Count {
  readonly slot: number
  readonly calls: number
  readonly failures: number
}

/**
 * Whether a subgraph is worth asking. Each change begins an era: what was asked in one says nothing of another.
 * `essai` lets one fetch through and waits for what it shows.
 */
export type Breaker =
  | {
      readonly kind: 'ferme'
      readonly era: number
      readonly last: Count
      /** Of the slots before. */
      readonly before: readonly Count[]
    }
  | { readonly kind: 'ouvert'; readonly era: number; readonly until: number }
  | { readonly kind: 'essai'; readonly era: number }

export interface BreakerRules {
  /** Outcomes are counted by slots of so many milliseconds… */
  readonly slotMs: number
  /** …of which the last ones count. */
  readonly slots: number
  /** Fewer fetches than this show nothing. */
  readonly minimum: number
  /** Share of failures from which on it opens. */
  readonly rate: number
  /** How long it stays open, give or take a half: many gateways must not try again all at once. */
  readonly openMs: number
}

export const BREAKER_RULES: BreakerRules = { slotMs: 1000, slots: 10, minimum: 20, rate: 0.5, openMs: 5000 }

export const closed = (era = 0): Breaker => ({
  kind: 'ferme',
  era,
  last: { slot: 0, calls: 0, failures: 0 },
  before: [],
})

export const isRefusing = (breaker: Breaker, now: number): boolean =>
  breaker.kind === 'essai' || (breaker.kind === 'ouvert' && now < breaker.until)

/** The breaker once a fetch has gone through, or nothing: it does not. */
export const letThrough = (breaker: Breaker, now: number): Breaker | undefined => {
  if (isRefusing(breaker, now)) return undefined
  return breaker.kind === 'ouvert' ? { kind: 'essai', era: breaker.era + 1 } : breaker
}

export interface Shown {
  readonly verdict: Verdict
  /** Of the breaker that let the fetch through. */
  readonly era: number
  readonly now: number
  /** Drawn from 0 to 1. */
  readonly chance: number
}

const open = (era: number, until: number): Breaker => ({ kind: 'ouvert', era: era + 1, until })

type Closed = Extract<Breaker, { readonly kind: 'ferme' }>

/** Most fetches end well, in the slot of the one before: they cost one addition. */
const counted = (breaker: Closed, failed: 0 | 1, slot: number, slots: number): Closed => {
  const { last, before } = breaker
  if (last.slot === slot) return { ...breaker, last: { slot, calls: last.calls + 1, failures: last.failures + failed } }
  const recent = [...before, last].filter((count) => count.slot > slot - slots)
  return { ...breaker, last: { slot, calls: 1, failures: failed }, before: recent }
}

const isOut = ({ last, before }: Closed, { minimum, rate }: BreakerRules): boolean => {
  const sum = (of: 'calls' | 'failures') => before.reduce((total, count) => total + count[of], last[of])
  const calls = sum('calls')
  return calls >= minimum && sum('failures') >= rate * calls
}

/** The breaker once it is known what a fetch that it let through showed. */
export const afterFetch = (breaker: Breaker, { verdict, era, now, chance }: Shown, rules: BreakerRules): Breaker => {
  if (era !== breaker.era || breaker.kind === 'ouvert') return breaker
  const reopened = () => open(era, now + rules.openMs * (0.5 + chance))
  if (breaker.kind === 'essai') {
    if (verdict === 'panne') return reopened()
    // The fetch that was let through was left: the next one shows it.
    return verdict === 'sain' ? closed(era + 1) : open(era, now)
  }
  if (verdict === 'sans-avis') return breaker
  const after = counted(breaker, verdict === 'panne' ? 1 : 0, Math.floor(now / rules.slotMs), rules.slots)
  return verdict === 'panne' && isOut(after, rules) ? reopened() : after
}
