import { LRUCache } from 'lru-cache'
import { planImpossible } from '../faults.js'
import { isData, own } from './data.js'
import { jsonString } from './json-string.js'

/**
 * Text of functions that are written out for one shape of data, so that each field is read where it stands and no name
 * is looked up. Nothing goes into it but names of GraphQL, which hold letters, digits and underscores alone.
 */
export type Source = string

/** @throws GraphQLError `PLAN_IMPOSSIBLE` for what is no name of GraphQL */
export const nameIn = (text: string): Source => {
  if (!/^[_A-Za-z]\w*$/.test(text)) throw planImpossible()
  return text
}

/** Read as a property without looking whether it is the object's own: no object has it otherwise. */
const isPlain = (key: string) => !(key in Object.prototype)

/** @param data an expression for an object */
export const readFrom = (data: Source, key: string): Source =>
  isPlain(key) ? `${data}.${nameIn(key)}` : `own(${data}, '${nameIn(key)}')`

type Make = (given: typeof GIVEN, constants: readonly unknown[]) => unknown

/** What every source may call. */
const GIVEN = { isData, own, jsonString }

/** Documents that differ by what their author calls things have the same plan, and so the same functions. */
const made = new LRUCache<Source, Make>({ max: 1000 })

/**
 * @param source a function body that returns the function
 * @param constants what it finds under `constants`
 */
export const evaluate = <T>(source: Source, constants: readonly unknown[]): T => {
  const text = `'use strict'; const { ${Object.keys(GIVEN).join(', ')} } = given; ${source}`
  const make = made.get(text) ?? (new Function('given', 'constants', text) as Make)
  made.set(text, make)
  return make(GIVEN, constants) as T
}
