import type { FlattenPath } from '../plan/plan.js'
import { type Data, isData, own } from './data.js'

/** Where something stands in fetched data, by plan keys. */
export type Place = readonly (string | number)[]

/** As a path of a plan, its types as those that satisfy them. */
export type Segment =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'types'; readonly types: ReadonlySet<string> }
  | { readonly kind: 'items' }

/** The objects at a path of a plan, in order. */
export const flatten = (
  segments: readonly Segment[],
  value: unknown,
  place: Place,
  found: (object: Data, place: Place) => void,
): void => {
  const [segment, ...rest] = segments
  if (Array.isArray(value) && (!segment || segment.kind === 'items'))
    for (const [index, item] of value.entries()) flatten(rest, item, [...place, index], found)
  else if (!isData(value)) return
  else if (!segment) found(value, place)
  else if (segment.kind === 'field') flatten(rest, own(value, segment.name), [...place, segment.name], found)
  else if (segment.kind === 'types' && segment.types.has(own(value, '__typename') as string))
    flatten(rest, value, place, found)
}

/** @param possibleTypes names that satisfy a type condition */
export const segmentsOf = (
  path: FlattenPath,
  possibleTypes: (type: string) => ReadonlySet<string>,
): readonly Segment[] =>
  path.map((segment) =>
    segment.kind === 'types'
      ? { kind: 'types', types: new Set(segment.names.flatMap((name) => [...possibleTypes(name)])) }
      : segment,
  )
