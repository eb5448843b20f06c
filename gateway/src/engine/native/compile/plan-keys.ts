import { type FieldNode, type GraphQLSchema, isInterfaceType, isObjectType, print } from 'graphql'

/** Response key of a field in the documents that we plan: what it is, not what the client calls it. */
export type PlanKey = (field: FieldNode) => string

/** Names that take arguments on some type: two of these in one place may hold two values. */
const namesWithArguments = (schema: GraphQLSchema): ReadonlySet<string> => {
  const names = new Set<string>()
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) if (field.args.length > 0) names.add(field.name)
  return names
}

const known = new WeakMap<GraphQLSchema, ReadonlySet<string>>()

/**
 * Keys for one operation. The planner reads keys and required values out of answers by the bare name of a field, whatever a
 * client has put there under that name: `id: nom` would send a name for an id. So in what we plan a bare name holds that
 * very field without arguments, and nothing else; a field that may take arguments always has an alias of ours, which
 * leaves its bare name to what subgraphs require of one another.
 */
export const makePlanKeys = (schema: GraphQLSchema): PlanKey => {
  const withArguments = known.get(schema) ?? namesWithArguments(schema)
  known.set(schema, withArguments)
  const aliases = new Map<string, string>()
  return ({ name: { value: name }, arguments: given = [] }) => {
    if (!withArguments.has(name)) return name
    const text = `${name}(${given.map(print).sort().join(',')})`
    const alias = aliases.get(text) ?? `_${aliases.size}_${name}`
    aliases.set(text, alias)
    return alias
  }
}
