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
  | { readonly kind: 'ferme'; readonly era: number; readonly counts: readonly Count[] }
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

export const closed = (era = 0): Breaker => ({ kind: 'ferme', era, counts: [] })

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

const counted = (counts: readonly Count[], failed: boolean, slot: number, slots: number): readonly Count[] => {
  const kept = counts.filter((count) => count.slot > slot - slots)
  const last = kept.at(-1)
  const { calls, failures } = last?.slot === slot ? last : { calls: 0, failures: 0 }
  const now = { slot, calls: calls + 1, failures: failures + (failed ? 1 : 0) }
  return [...(last?.slot === slot ? kept.slice(0, -1) : kept), now]
}

const sum = (counts: readonly Count[], of: 'calls' | 'failures') =>
  counts.reduce((total, count) => total + count[of], 0)

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
  const counts = counted(breaker.counts, verdict === 'panne', Math.floor(now / rules.slotMs), rules.slots)
  const calls = sum(counts, 'calls')
  const isOut = verdict === 'panne' && calls >= rules.minimum && sum(counts, 'failures') >= rules.rate * calls
  return isOut ? reopened() : { ...breaker, counts }
}
