import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  assertValidSchema,
  type DocumentNode,
  type GraphQLObjectType,
  GraphQLSchema,
  isInterfaceType,
  isObjectType,
  isUnionType,
  specifiedDirectives,
} from 'graphql'
// What `buildASTSchema` is made of, and the only way to have types before a schema has read all of their fields at once. It
// is no public name of graphql-js: our version is pinned, and a test holds what comes out against `buildASTSchema`.
import { extendSchemaImpl } from 'graphql/utilities/extendSchema.js'
import { makeTurns } from '../turns.js'

const EMPTY: Parameters<typeof extendSchemaImpl>[0] = {
  description: undefined,
  types: [],
  directives: [],
  extensions: {},
  extensionASTNodes: [],
  assumeValid: false,
}

/**
 * `buildASTSchema`, turn by turn: types make their fields when these are first read, which is done here type after type.
 * What is left to one turn each is to gather the types of the schema, and to validate it.
 * @throws Error when it is no valid schema
 */
export const buildSchema = async (document: DocumentNode): Promise<GraphQLSchema> => {
  const config = extendSchemaImpl(EMPTY, document, { assumeValidSDL: true })
  const turn = makeTurns()
  for (const type of config.types) {
    if ('getFields' in type) type.getFields()
    if (isObjectType(type) || isInterfaceType(type)) type.getInterfaces()
    if (isUnionType(type)) type.getTypes()
    await turn()
  }
  const root = (name: string) =>
    config.types.find((type): type is GraphQLObjectType => isObjectType(type) && type.name === name)
  // Without a `schema`, roots are those that bear their names.
  const roots = config.astNode
    ? {}
    : { query: root('Query'), mutation: root('Mutation'), subscription: root('Subscription') }
  const own = new Set(config.directives.map(({ name }) => name))
  const directives = [...config.directives, ...specifiedDirectives.filter(({ name }) => !own.has(name))]
  await nextTurn()
  const schema = new GraphQLSchema({ ...config, ...roots, directives })
  await nextTurn()
  assertValidSchema(schema)
  await nextTurn()
  return schema
}
