import type { EntitiesPlan } from '../plan/plan.js'
import type { Supergraph } from '../supergraph.js'
import { type Data, own } from './data.js'
import { jsonString } from './json-string.js'
import { representedOf } from './representable.js'
import { compileRepresentation } from './representation.js'
import type { Apply } from './rewrite.js'

/**
 * The JSON of what a subgraph needs to know an object by; undefined when something of it was not fetched. As text, it is
 * what tells two objects apart, and goes into the request as it is.
 */
export type RepresentText = (object: Data) => string | undefined

interface Named {
  readonly key: string
  /** What stands before its value. */
  readonly before: string
}

/** Of a type that is known by scalars alone: its fields, each once. Undefined for another one. */
const scalarsOf = (group: EntitiesPlan, type: string, supergraph: Supergraph): readonly Named[] | undefined => {
  const fields = representedOf(group, type, supergraph)
  const keys = new Set<string>()
  for (const field of fields) {
    if (field.kind !== 'field' || field.selections || field.key === '__proto__') return undefined
    keys.add(field.key)
  }
  if (!keys.has('__typename')) return undefined
  return [...keys].map((key, index) => ({ key, before: `${index === 0 ? '{' : ','}"${key}":` }))
}

const writerOf =
  (fields: readonly Named[]): RepresentText =>
  (object) => {
    let text = ''
    for (const { key, before } of fields) {
      const value = own(object, key)
      if (value === undefined) return undefined
      text += before + (typeof value === 'string' ? jsonString(value) : JSON.stringify(value))
    }
    return `${text}}`
  }

/** @param types names of the types that can be asked for */
export const compileRepresentText = (
  group: EntitiesPlan,
  types: ReadonlySet<string>,
  supergraph: Supergraph,
  rewrite: Apply,
): RepresentText => {
  const represent = compileRepresentation(group.requires, types, supergraph.possibleTypes)
  const whole: RepresentText = (object) => {
    const representation = represent(object)
    if (!representation) return undefined
    rewrite(representation)
    return JSON.stringify(representation)
  }
  const byType = new Map(
    [...types].map((type) => {
      const scalars = group.inputRewrites.length === 0 ? scalarsOf(group, type, supergraph) : undefined
      return [type, scalars ? writerOf(scalars) : whole] as const
    }),
  )
  return (object) => byType.get(own(object, '__typename') as string)?.(object)
}
