import type { Requirement } from '../plan/plan.js'
import { type Data, isData, own, put } from './data.js'

/** What a subgraph needs to know an object by; undefined when something of it was not fetched. */
export type Represent = (object: Data) => Data | undefined

/** Copies into a representation; false when something is missing. */
type Copy = (from: Data, into: Data) => boolean

/**
 * @param types names of the types that can be asked for
 * @param possibleTypes names that satisfy a type condition
 */
export const compileRepresentation = (
  requires: readonly Requirement[],
  types: ReadonlySet<string>,
  possibleTypes: (type: string) => ReadonlySet<string>,
): Represent => {
  const copyAll = (requirements: readonly Requirement[]): Copy => {
    const copies = requirements.map(copyOf)
    return (from, into) => copies.every((copy) => copy(from, into))
  }

  const copyOf = (requirement: Requirement): Copy => {
    if (requirement.kind === 'on') {
      const applies = possibleTypes(requirement.type)
      const copy = copyAll(requirement.selections)
      // Another type needs nothing of this.
      return (from, into) => !applies.has(own(from, '__typename') as string) || copy(from, into)
    }
    const { key, selections } = requirement
    const copy = selections && copyAll(selections)
    return (from, into) => {
      const value = own(from, key)
      const copied = value === undefined || !copy ? value : deep(value, copy)
      if (copied === undefined) return false
      put(into, key, copied)
      return true
    }
  }

  const copy = copyAll(requires)
  return (object) => {
    if (!types.has(own(object, '__typename') as string)) return undefined
    const representation: Data = {}
    // A value that could not be fetched is not sent as null: a subgraph would compute from it.
    const whole = copy(object, representation)
    return whole && typeof representation['__typename'] === 'string' ? representation : undefined
  }
}

const deep = (value: unknown, copy: Copy): unknown => {
  if (Array.isArray(value)) {
    const items = value.map((item) => deep(item, copy))
    return items.includes(undefined) ? undefined : items
  }
  if (!isData(value)) return value
  const into: Data = {}
  return copy(value, into) ? into : undefined
}
