import type { FlattenPath } from '../plan/plan.js'
import { type Data, isData, own } from './data.js'

export interface Position {
  readonly object: Data
  /** Where it stands in fetched data, by plan keys. */
  readonly path: readonly (string | number)[]
}

type Found = (object: Data, path: readonly (string | number)[]) => void

/** Calls for each object at a path of a plan, in order. The path is one array that goes on changing: copy what is kept. */
export type Flatten = (data: Data, found: Found) => void

type Step = (value: unknown, path: (string | number)[], found: Found) => void

const arrive: Step = (value, path, found) => {
  if (isData(value)) found(value, path)
  else if (Array.isArray(value)) overItems(value, path, found, arrive)
}

const overItems = (items: readonly unknown[], path: (string | number)[], found: Found, next: Step) => {
  for (let index = 0; index < items.length; index++) {
    path.push(index)
    next(items[index], path, found)
    path.pop()
  }
}

/** @param possibleTypes names that satisfy a type condition */
export const compileFlatten = (path: FlattenPath, possibleTypes: (type: string) => ReadonlySet<string>): Flatten => {
  const walk = path.reduceRight<Step>((next, segment) => {
    if (segment.kind === 'items')
      return (value, at, found) => {
        if (Array.isArray(value)) overItems(value, at, found, next)
      }
    if (segment.kind === 'field')
      return (value, at, found) => {
        if (!isData(value)) return
        at.push(segment.name)
        next(own(value, segment.name), at, found)
        at.pop()
      }
    const types = new Set(segment.names.flatMap((name) => [...possibleTypes(name)]))
    return (value, at, found) => {
      if (isData(value) && types.has(own(value, '__typename') as string)) next(value, at, found)
    }
  }, arrive)
  return (data, found) => walk(data, [], found)
}
