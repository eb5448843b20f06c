import { type GraphQLOutputType, isEnumType, isLeafType, isListType, isNonNullType } from 'graphql'
import type { Projected, ProjectedField } from './projection.js'
import { evaluate, nameIn, readFrom, type Source } from './source.js'

/**
 * The text of an answer, the same as the projection's own as JSON; undefined as soon as something is not as the graph
 * promises, which the projection then says of. Nearly every answer is whole, and is then never made into objects.
 */
export type Write = (data: unknown) => string | undefined

type Leaf = (value: Source) => Source

const LEAVES: Readonly<Record<string, Leaf>> = {
  Int: (v) => `if (!Number.isInteger(${v})) return undefined; t += ${v}`,
  Float: (v) => `if (!Number.isFinite(${v})) return undefined; t += ${v}`,
  String: (v) => `if (typeof ${v} !== 'string') return undefined; t += jsonString(${v})`,
  Boolean: (v) => `if (typeof ${v} !== 'boolean') return undefined; t += ${v}`,
  ID: (v) =>
    `if (typeof ${v} === 'string') t += jsonString(${v}); else if (Number.isInteger(${v})) t += '"' + ${v} + '"'; else return undefined`,
}
const CUSTOM: Leaf = (v) => `t += typeof ${v} === 'string' ? jsonString(${v}) : JSON.stringify(${v})`

/**
 * Functions written out for one answer's shape. They write it in one turn of the event loop, whatever its size: some 18 ms of
 * processor a megabyte on a slow machine, so that three megabytes are over the 50 that a turn should have.
 */
export const compileWriter = (root: Projected): Write => {
  const sources: string[] = []
  const constants: unknown[] = []
  const names = new Map<Projected, string>()
  let variables = 0

  const constant = (value: unknown) => `constants[${constants.push(value) - 1}]`

  const written = (type: GraphQLOutputType, below: Projected | undefined, v: string): string => {
    if (isNonNullType(type))
      return `if (${v} === null || ${v} === undefined) return undefined; ${bare(type.ofType, below, v)}`
    return `if (${v} === null || ${v} === undefined) t += 'null'; else { ${bare(type, below, v)} }`
  }
  const bare = (type: GraphQLOutputType, below: Projected | undefined, v: string): string => {
    if (isListType(type)) {
      const n = variables++
      return `if (!Array.isArray(${v})) return undefined
        t += '['
        for (let i${n} = 0; i${n} < ${v}.length; i${n}++) {
          if (i${n} > 0) t += ','
          const v${n} = ${v}[i${n}]
          ${written(type.ofType, below, `v${n}`)}
        }
        t += ']'`
    }
    if (isEnumType(type)) {
      const values = constant(new Set<unknown>(type.getValues().map(({ name }) => name)))
      return `if (!${values}.has(${v})) return undefined; t += '"' + ${v} + '"'`
    }
    if (isLeafType(type)) return (LEAVES[type.name] ?? CUSTOM)(v)
    const n = variables++
    return `const w${n} = ${nameOf(below as Projected)}(${v}); if (w${n} === undefined) return undefined; t += w${n}`
  }

  const fieldOf = ({ key, planKey, type, below }: ProjectedField, typename: string, isFirst: boolean): string => {
    const before = `${isFirst ? '' : ','}"${nameIn(key)}":`
    if (planKey === undefined) return `t += '${before}"${typename}"'`
    const n = variables++
    return `t += '${before}'; const f${n} = ${readFrom('data', planKey)}; ${written(type, below, `f${n}`)}`
  }
  const objectOf = (fields: readonly ProjectedField[], typename: string): string =>
    `let t = '{'; ${fields.map((field, index) => fieldOf(field, typename, index === 0)).join('\n')}; return t + '}'`

  const nameOf = (projected: Projected): string => {
    const known = names.get(projected)
    if (known) return known
    const name = `write${names.size}`
    names.set(projected, name)
    const types = [...projected.types]
    const body =
      projected.only === undefined
        ? `switch (own(data, '__typename')) { ${types.map(([type, fields]) => `case '${type}': { ${objectOf(fields, type)} }`).join('\n')} default: return undefined }`
        : objectOf(types[0]?.[1] ?? [], projected.only)
    sources.push(`function ${name}(data) { if (!isData(data)) return undefined; ${body} }`)
    return name
  }

  const entry = nameOf(root)
  return evaluate(`${sources.join('\n')}; return ${entry}`, constants)
}

/** Written from the second answer on: what is asked once is not worth a function of its own. */
export const writeOnceKnown = (projected: Projected): Write => {
  let write: Write | undefined
  let isKnown = false
  return (data) => {
    if (!isKnown) {
      isKnown = true
      return undefined
    }
    write ??= compileWriter(projected)
    return write(data)
  }
}
