import { defaultFieldResolver, type GraphQLSchema, getNamedType, isLeafType, isObjectType } from 'graphql'

/** Never answers, and nothing holds it: the execution that waits for it is collected whole. */
const nobodyAwaits = () => new Promise<never>(() => {})

/**
 * Past the deadline of its request a field that leads further resolves nothing: no row is read, no error is made for
 * each of what may be a hundred thousand places. What stands in a row already read is left as it is.
 */
export const stopLate = (schema: GraphQLSchema): void => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    const isRoot = type === schema.getQueryType() || type === schema.getMutationType()
    for (const field of Object.values(type.getFields())) {
      if (!isRoot && isLeafType(getNamedType(field.type))) continue
      const resolve = field.resolve ?? defaultFieldResolver
      field.resolve = (source, args, context: { readonly deadline?: number } | undefined, info) =>
        Date.now() > (context?.deadline ?? Number.POSITIVE_INFINITY)
          ? nobodyAwaits()
          : resolve(source, args, context, info)
    }
  }
}
