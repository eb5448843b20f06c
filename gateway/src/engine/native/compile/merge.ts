import { type Data, isData, own, put } from './data.js'

export type Merge = (target: Data, source: Data) => void

/**
 * Puts what a subgraph answered into what is known. Two answers may hold one object, or one list, each with a part of its
 * fields. Null never takes the place of a value: one subgraph not having something does not undo another's answer.
 * @param isObject whether a name is that of an object type: a subgraph that knows an interface as one object gives the
 * interface's name, which says less than the type's own.
 */
export const makeMerge = (isObject: (type: string) => boolean): Merge => {
  const mergeLists = (target: unknown[], source: readonly unknown[]): void => {
    for (const [index, item] of source.entries()) {
      const known = target[index]
      if (isData(known) && isData(item)) merge(known, item)
      else if (Array.isArray(known) && Array.isArray(item)) mergeLists(known, item)
      else if (known === undefined || known === null) target[index] = item
    }
  }
  const merge: Merge = (target, source) => {
    for (const key of Object.keys(source)) {
      const value = source[key]
      const known = own(target, key)
      if (known === undefined || known === null) put(target, key, value)
      else if (value === undefined || value === null) continue
      else if (isData(known) && isData(value)) merge(known, value)
      else if (Array.isArray(known) && Array.isArray(value)) mergeLists(known, value)
      else if (key !== '__typename' || isObject(value as string) || !isObject(known as string)) put(target, key, value)
    }
  }
  return merge
}
