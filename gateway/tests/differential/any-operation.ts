import type { GeneratorValue } from 'fast-check'
import * as fc from 'fast-check'
import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'

export interface AnyOperation {
  readonly text: string
  readonly variables: Record<string, unknown>
}

/** Values of arguments that find something in our worlds, and some that do not. */
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  Int: [0, 1, 2, 5],
  Float: [0.5, 2],
  Boolean: [true, false],
  String: ['a', 'bb', 'inconnu'],
  ID: ['u1', 'u2', 'l1', 'f1', 'inconnu'],
}

const literal = (value: unknown, type: GraphQLNamedType): string =>
  isEnumType(type) && value !== null ? String(value) : JSON.stringify(value)

/**
 * Operations of a schema, drawn by fast-check so that what fails shrinks. Not all are valid: names are borrowed on purpose,
 * an alias may be the name of another field, and two fields may take one name.
 */
export const anyOperation = (schema: GraphQLSchema, kind: 'query' | 'mutation') =>
  fc.gen().map((draw): AnyOperation => write(schema, kind, draw))

const write = (schema: GraphQLSchema, kind: 'query' | 'mutation', draw: GeneratorValue): AnyOperation => {
  const upTo = (max: number) => draw(fc.nat, { max })
  const once = (outOf: number) => upTo(outOf - 1) === outOf - 1
  const oneOf = <T>(items: readonly T[]): T => items[upTo(items.length - 1)] as T
  const variables: Record<string, unknown> = {}
  const declared: string[] = []
  const fragments: string[] = []
  let budget = 40

  const variable = (type: string, value: unknown) => {
    const name = `v${declared.length}`
    const byDefault = once(4) && !type.endsWith('!') && value !== null
    declared.push(
      `$${name}: ${type}${byDefault ? ` = ${typeof value === 'string' && !/^(String|ID)$/.test(type) ? value : JSON.stringify(value)}` : ''}`,
    )
    if (!byDefault || once(3)) variables[name] = value
    return `$${name}`
  }
  const argument = (type: GraphQLInputType): string => {
    const bare = isNonNullType(type) ? type.ofType : type
    const named = getNamedType(bare)
    if (isListType(bare)) return '[]'
    const values = isEnumType(named) ? named.getValues().map(({ name }) => name) : (VALUES[named.name] ?? [null])
    const value = !isNonNullType(type) && once(6) ? null : oneOf(values)
    return once(3) ? variable(String(type), value) : literal(value, named)
  }
  const argumentsOf = (field: GraphQLField<unknown, unknown>) => {
    const given = field.args.filter(({ type }) => isNonNullType(type) || once(2))
    return given.length > 0 ? `(${given.map(({ name, type }) => `${name}: ${argument(type)}`).join(', ')})` : ''
  }
  const condition = () => {
    if (!once(8)) return ''
    const value = once(2)
    const given = once(2) ? variable('Boolean!', value) : String(value)
    return ` @${oneOf(['skip', 'include'])}(if: ${given})`
  }
  const overlapping = (parent: GraphQLCompositeType): GraphQLCompositeType[] => {
    const own = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent]
    return Object.values(schema.getTypeMap()).filter((type): type is GraphQLCompositeType => {
      if (!isCompositeType(type) || type.name.startsWith('__') || type === schema.getQueryType()) return false
      const theirs: readonly GraphQLNamedType[] = isAbstractType(type) ? schema.getPossibleTypes(type) : [type]
      return own.some((one) => theirs.includes(one))
    })
  }

  const selection = (parent: GraphQLCompositeType, depth: number): string => {
    const fields = isObjectType(parent) || isInterfaceType(parent) ? Object.values(parent.getFields()) : []
    const within = depth > 0 && budget > 0 ? fields : fields.filter(({ type }) => !isCompositeType(getNamedType(type)))
    const names = fields.map(({ name }) => name)
    const one = (): string => {
      budget -= 1
      if (once(10) || within.length === 0) return `${once(4) ? 'nom: ' : ''}__typename${condition()}`
      const field = oneOf(within)
      const type = getNamedType(field.type)
      const alias = once(4) ? `${once(2) ? oneOf(names) : `a${upTo(2)}`}: ` : ''
      const below = isCompositeType(type) ? ` ${selection(type, depth - 1)}` : ''
      return `${alias}${field.name}${argumentsOf(field)}${condition()}${below}`
    }
    const fragment = (): string => {
      const types = overlapping(parent)
      const on = types.length === 0 || once(6) ? undefined : oneOf(types)
      if (on && once(3)) {
        const name = `F${fragments.length}`
        fragments.push('')
        fragments[Number(name.slice(1))] = `fragment ${name} on ${on.name} ${selection(on, depth - 1)}`
        return `...${name}${condition()}`
      }
      return `...${on ? ` on ${on.name}` : ''}${condition()} ${selection(on ?? parent, depth - 1)}`
    }
    const isAbstract = isAbstractType(parent)
    const many = 1 + upTo(isAbstract ? 3 : 4)
    const parts = Array.from({ length: many }, () =>
      depth > 0 && budget > 0 && parent !== schema.getMutationType() && once(isAbstract ? 2 : 7) ? fragment() : one(),
    )
    return `{ ${parts.join(' ')} }`
  }

  const root = schema.getRootType(kind as never) as GraphQLCompositeType
  const body = selection(root, 4)
  const heads = declared.length > 0 ? `(${declared.join(', ')})` : ''
  return { text: `${kind} Q${heads} ${body} ${fragments.join(' ')}`, variables }
}
