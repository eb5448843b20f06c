import { GraphQLError } from 'graphql'
import type { Data } from '../compile/data.js'
import type { Projected } from '../compile/projection.js'
import { missedAt, seenAt } from './client-path.js'
import type { Path, Trouble } from './trouble.js'

/** Errors for the client, and which nulls they account for. */
export interface Told {
  readonly errors: readonly GraphQLError[]
  /** Whether one of them is about this place, what holds it, or what it holds. */
  readonly explain: (path: Path) => boolean
}

const at = ({ message, extensions }: GraphQLError, path: Path | undefined) =>
  new GraphQLError(message, { extensions, ...(path && path.length > 0 ? { path } : {}) })

const NONE: Told = { errors: [], explain: () => false }

/** Troubles at their places in fetched data → errors at the client's. */
export const tell = (troubles: readonly Trouble[], projected: Projected, data: Data): Told => {
  if (troubles.length === 0) return NONE
  const errors: GraphQLError[] = []
  const places = new Set<string>()
  const holders = new Set<string>()
  const note = (path: Path) => {
    places.add(JSON.stringify(path))
    for (let length = 0; length < path.length; length++) holders.add(JSON.stringify(path.slice(0, length)))
  }
  for (const { error, places: found, lost, asked } of troubles) {
    let missed: Path | undefined
    const losses = lost.flatMap((place) => seenAt(projected, data, place))
    for (const loss of losses) {
      note(loss.path)
      missed ??= asked && missedAt(loss, asked)
    }
    // Once, however many objects it cost; where nobody reads what did not come, at the first of them.
    if (!found) errors.push(at(error, missed ?? (asked && losses[0]?.path)))
    const seen = (found ?? []).flatMap((place) => seenAt(projected, data, place))
    const whole = seen.filter((one) => one.whole)
    for (const { path } of whole.length > 0 ? whole : seen.slice(0, 1)) {
      errors.push(at(error, path))
      note(path)
    }
  }
  const isIn = (path: Path) => {
    for (let length = 0; length <= path.length; length++)
      if (places.has(JSON.stringify(path.slice(0, length)))) return true
    return holders.has(JSON.stringify(path))
  }
  return { errors, explain: isIn }
}
