import { type Data, isData, own } from '../compile/data.js'
import type { Projected } from '../compile/projection.js'
import type { Path } from './trouble.js'

/** A place as the client sees it; not whole when the client did not ask for what stands there. */
export interface Seen {
  readonly path: Path
  readonly whole: boolean
  /** Where it is whole: what the client reads there, and of what. */
  readonly projected?: Projected | undefined
  readonly value?: unknown
}

const step = (value: unknown, key: string | number): unknown => {
  if (typeof key === 'number') return Array.isArray(value) ? value[key] : undefined
  return isData(value) ? own(value, key) : undefined
}

/**
 * A place in fetched data → the places that show it: several when a client reads one field under several names, and
 * none beyond the object when the field was fetched only for a subgraph's sake.
 */
export const seenAt = (projected: Projected | undefined, value: unknown, place: Path, path: Path = []): Seen[] => {
  const [key, ...rest] = place
  if (key === undefined) return [{ path, whole: true, projected, value }]
  if (typeof key === 'number') return seenAt(projected, step(value, key), rest, [...path, key])
  const typename = isData(value) ? own(value, '__typename') : undefined
  const known = projected?.fieldsOf(typename)
  // What became null does not say its type any more: whatever any type would show.
  const fields = known ?? [...(projected?.all() ?? [])].flat()
  const shown = fields.filter(({ planKey }) => planKey === key)
  if (shown.length === 0) return [{ path, whole: false }]
  const seen = shown.flatMap((field) => seenAt(field.below, step(value, key), rest, [...path, field.key]))
  return known ? seen : distinct(seen)
}

const distinct = (seen: readonly Seen[]): Seen[] => [
  ...new Map(seen.map((one) => [JSON.stringify(one.path), one])).values(),
]

const isNothing = (value: unknown) => value === undefined || value === null

/** The first field that a client reads there which is one of these, by plan key, and null. */
export const missedAt = ({ path, projected, value }: Seen, asked: ReadonlySet<string>): Path | undefined => {
  const fields = isData(value) ? projected?.fieldsOf(own(value, '__typename')) : undefined
  const missed = fields?.find(
    ({ planKey }) => planKey !== undefined && asked.has(planKey) && isNothing(own(value as Data, planKey)),
  )
  return missed && [...path, missed.key]
}
