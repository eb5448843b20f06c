import type { FlattenPath } from '../plan/plan.js'
import { type Data, isData, own } from './data.js'

/** Where something stands in fetched data, by plan keys. */
export type Place = readonly (string | number)[]

/** The objects at a path of a plan, in order. */
export interface Flatten {
  readonly each: (data: Data, found: (object: Data) => void) => void
  /** The same with their places: dearer, for what has to be told of them. */
  readonly locate: (data: Data, found: (object: Data, place: Place) => void) => void
}

/** As a path of a plan, its types as those that satisfy them. */
type Segment =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'types'; readonly types: ReadonlySet<unknown> }
  | { readonly kind: 'items' }

type Walk = (value: unknown, found: (object: Data) => void) => void

const arrive: Walk = (value, found) => {
  if (Array.isArray(value)) for (const item of value) arrive(item, found)
  else if (isData(value)) found(value)
}

const walkOf = (segments: readonly Segment[]): Walk =>
  segments.reduceRight<Walk>((next, segment) => {
    if (segment.kind === 'items')
      return (value, found) => {
        if (Array.isArray(value)) for (const item of value) next(item, found)
      }
    if (segment.kind === 'field')
      return (value, found) => {
        if (isData(value)) next(own(value, segment.name), found)
      }
    return (value, found) => {
      if (isData(value) && segment.types.has(own(value, '__typename'))) next(value, found)
    }
  }, arrive)

const locate = (
  segments: readonly Segment[],
  value: unknown,
  place: Place,
  found: (object: Data, place: Place) => void,
): void => {
  const [segment, ...rest] = segments
  if (Array.isArray(value) && (!segment || segment.kind === 'items'))
    for (const [index, item] of value.entries()) locate(rest, item, [...place, index], found)
  else if (!isData(value)) return
  else if (!segment) found(value, place)
  else if (segment.kind === 'field') locate(rest, own(value, segment.name), [...place, segment.name], found)
  else if (segment.kind === 'types' && segment.types.has(own(value, '__typename'))) locate(rest, value, place, found)
}

/** @param possibleTypes names that satisfy a type condition */
export const compileFlatten = (path: FlattenPath, possibleTypes: (type: string) => ReadonlySet<string>): Flatten => {
  const segments = path.map(
    (segment): Segment =>
      segment.kind === 'types'
        ? { kind: 'types', types: new Set(segment.names.flatMap((name) => [...possibleTypes(name)])) }
        : segment,
  )
  return { each: walkOf(segments), locate: (data, found) => locate(segments, data, [], found) }
}
