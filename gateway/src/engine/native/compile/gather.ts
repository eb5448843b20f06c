import type { EntitiesPlan } from '../plan/plan.js'
import type { Supergraph } from '../supergraph.js'
import type { Data } from './data.js'
import type { Segment } from './flatten.js'
import { representedOf } from './representable.js'
import { compileRepresentation } from './representation.js'
import type { Apply } from './rewrite.js'
import { evaluate, nameIn, readFrom, type Source } from './source.js'

/** Entities of one group: each representation once, as JSON, with every object that it stands for. */
export interface Gathered {
  readonly representations: readonly string[]
  readonly objects: readonly (readonly Data[])[]
}

export type Gather = (data: Data) => Gathered

/** Keys of a type that is known by scalars alone, each once, `__typename` first. Undefined for another one. */
const scalarsOf = (group: EntitiesPlan, type: string, supergraph: Supergraph): readonly string[] | undefined => {
  const fields = representedOf(group, type, supergraph)
  const keys = new Set<string>()
  for (const field of fields) {
    if (field.kind !== 'field' || field.selections || field.key === '__proto__') return undefined
    keys.add(field.key)
  }
  return keys.delete('__typename') && keys.size > 0 ? [...keys] : undefined
}

/** Many objects of one first value and different others: past this, looking at each costs more than comparing texts. */
const NEAR = 8

const takenBy = (text: Source): Source => `
    const text = ${text};
    if (text === undefined) return;
    byText ??= new Map();
    const alike = byText.get(text);
    if (alike !== undefined) { alike.push(o); return }
    byText.set(text, first(o, text));
    return`

/** Objects are told apart by their values: their representation is written for the first of those that are alike. */
const takenByScalars = (type: string, keys: readonly string[], number: number): Source => {
  const [head, ...others] = keys.map((_, index) => `f${index}`)
  const reads = keys.map(
    (key, index) => `const f${index} = ${readFrom('o', key)}; if (f${index} === undefined) return;`,
  )
  const isAlike = others.map((value) => `e.${value} === ${value}`).join(' && ') || 'true'
  const written = keys.map(
    (key, index) =>
      `',"${nameIn(key)}":' + (typeof f${index} === 'string' ? jsonString(f${index}) : JSON.stringify(f${index}))`,
  )
  const text = `'{"__typename":"${nameIn(type)}"' + ${written.join(' + ')} + '}'`
  return `
    ${reads.join(' ')}
    const near = known${number}.get(${head});
    let length = 0;
    for (let e = near; e !== undefined; e = e.next) { if (${isAlike}) { e.objects.push(o); return } length++ }
    if (length >= ${NEAR}) { ${takenBy(text)} }
    known${number}.set(${head}, { next: near, objects: first(o, ${text}), ${others.join(', ')} });
    return`
}

const walk = ([segment, ...rest]: readonly Segment[], value: Source, depth: number): Source => {
  if (!segment) return `arrive(${value})`
  const next = `v${depth}`
  if (segment.kind === 'items')
    return `if (Array.isArray(${value})) for (let i = 0; i < ${value}.length; i++) { const ${next} = ${value}[i]; ${walk(rest, next, depth + 1)} }`
  if (segment.kind === 'field')
    return `if (isData(${value})) { const ${next} = ${readFrom(value, segment.name)}; ${walk(rest, next, depth + 1)} }`
  const types = [...segment.types].map((type) => `${next} === '${nameIn(type)}'`)
  return `if (isData(${value})) { const ${next} = ${value}.__typename; if (${types.join(' || ') || 'false'}) { ${walk(rest, value, depth + 1)} } }`
}

/**
 * @param paths of a plan
 * @param types names of the types that can be asked for
 */
export const compileGather = (
  group: EntitiesPlan,
  paths: readonly (readonly Segment[])[],
  types: ReadonlySet<string>,
  supergraph: Supergraph,
  rewrite: Apply,
): Gather => {
  const represent = compileRepresentation(group.requires, types, supergraph.possibleTypes)
  const whole = (object: Data): string | undefined => {
    const representation = represent(object)
    if (!representation) return undefined
    rewrite(representation)
    return JSON.stringify(representation)
  }
  const known: Source[] = []
  const cases = [...types].map((type): Source => {
    const keys = group.inputRewrites.length === 0 ? scalarsOf(group, type, supergraph) : undefined
    const number = known.length
    if (keys) known.push(`const known${number} = new Map();`)
    return `case '${nameIn(type)}': {${keys ? takenByScalars(type, keys, number) : takenBy('constants[0](o)')} }`
  })
  return evaluate(
    `return (data) => {
      const representations = [], objects = []; let byText; ${known.join(' ')}
      const first = (o, text) => { const alike = [o]; objects.push(alike); representations.push(text); return alike };
      const take = (o) => { switch (o.__typename) { ${cases.join(' ')} } };
      const arrive = (v) => { if (isData(v)) take(v); else if (Array.isArray(v)) for (let i = 0; i < v.length; i++) arrive(v[i]) };
      ${paths.map((path) => walk(path, 'data', 0)).join('; ')}
      return { representations, objects }
    }`,
    [whole],
  )
}
