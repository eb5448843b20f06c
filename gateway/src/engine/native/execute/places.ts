import type { Data } from '../compile/data.js'
import { flatten, type Place } from '../compile/flatten.js'
import type { Gathered } from '../compile/gather.js'
import type { EntitiesStep, FetchStep } from '../compile/step.js'
import type { Path } from './trouble.js'

/** A fetch, and what its answer goes into. */
export interface Fetched {
  readonly step: FetchStep
  readonly groups: readonly Gathered[]
  readonly data: Data
}

/** Places in fetched data that a fetch was made for. Looked for only when something went wrong there. */
export interface Places {
  readonly all: () => readonly Place[]
  /** Of what an error says of its place: one for each object that the answer is about. Undefined when it says none. */
  readonly of: (path: Path | undefined) => readonly Place[] | undefined
}

const rootsIn = ({ step: { at }, data }: Fetched): Places['all'] => {
  let places: Place[] | undefined
  return () => {
    if (places) return places
    const found: Place[] = []
    flatten(at, data, [], (_object, place) => found.push(place))
    places = found
    return places
  }
}

const placesByObject = ({ paths }: EntitiesStep, data: Data): ReadonlyMap<Data, readonly Place[]> => {
  const places = new Map<Data, Place[]>()
  for (const path of paths)
    flatten(path, data, [], (object, place) => {
      const known = places.get(object)
      if (known) known.push(place)
      else places.set(object, [place])
    })
  return places
}

export const placesOf = (fetched: Fetched): Places => {
  const { step, groups, data } = fetched
  const roots = rootsIn(fetched)
  const known: ReadonlyMap<Data, readonly Place[]>[] = []
  const inGroup = (number: number, objects: readonly Data[]): readonly Place[] => {
    const places = known[number] ?? placesByObject(step.entities[number] as EntitiesStep, data)
    known[number] = places
    return objects.flatMap((object) => places.get(object) ?? [])
  }
  const renamed = (keys: Path) => keys.map((key) => (typeof key === 'string' ? (step.renamed.get(key) ?? key) : key))
  return {
    all: () =>
      step.entities.length === 0 ? roots() : groups.flatMap(({ objects }, number) => inGroup(number, objects.flat())),
    of: (path) => {
      const [first, index, ...rest] = path ?? []
      if (!path || first === undefined) return undefined
      if (step.entities.length === 0) return roots().map((place) => [...place, ...renamed(path)])
      const number = step.entities.findIndex(({ key }) => key === first)
      const objects = typeof index === 'number' ? groups[number]?.objects[index] : undefined
      return objects && inGroup(number, objects).map((place) => [...place, ...renamed(rest)])
    },
  }
}
