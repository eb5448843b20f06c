import { createHash } from 'node:crypto'
import { buildSubgraphSchema } from '@apollo/subgraph'
import {
  type DocumentNode,
  execute,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  graphql,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
} from 'graphql'

/** An object of a world that nobody wrote: all that it holds follows from its identity. */
interface Drawn {
  readonly __typename: string
  readonly identity: string
}

/** Arguments come in the order of whoever defines them. */
const sorted = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

const draw = (...from: readonly unknown[]): number =>
  createHash('sha256').update(JSON.stringify(from, sorted)).digest().readUInt32BE(0)

const LEAVES: Readonly<Record<string, (drawn: number) => unknown>> = {
  Int: (drawn) => drawn % 1000,
  Float: (drawn) => (drawn % 1000) / 8,
  Boolean: (drawn) => drawn % 2 === 0,
  ID: (drawn) => `i${drawn}`,
}

/** Field by which each entity is known, from what its subgraphs say. */
const keysIn = (documents: readonly DocumentNode[]): ReadonlyMap<string, string> =>
  new Map(
    documents.flatMap(({ definitions }) =>
      definitions.flatMap((node) => {
        if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return []
        const fields = node.directives?.find(({ name }) => name.value === 'key')?.arguments?.[0]?.value
        return fields?.kind === Kind.STRING ? [[node.name.value, fields.value] as const] : []
      }),
    ),
  )

/**
 * A world for any graph whose entities have one simple key: every field of every object has a value drawn from its
 * identity, its name and its arguments, the same in whichever subgraph it is asked and in the monolith.
 */
export const drawWorld = (sdls: ReadonlyMap<string, string>) => {
  const documents = new Map([...sdls].map(([nom, sdl]) => [nom, parse(sdl)]))
  const keys = keysIn([...documents.values()])
  const schemas = new Map<string, GraphQLSchema>()

  /** The schema that owns a field: of what it answers, a subgraph says only what it knows. */
  const ownerOf = (type: string, field: string): GraphQLSchema | undefined =>
    [...schemas.values()].find((schema) => {
      const owner = schema.getType(type)
      return (isObjectType(owner) || isInterfaceType(owner)) && owner.getFields()[field] !== undefined
    })

  const drawnOf = (type: GraphQLOutputType, schema: GraphQLSchema, from: readonly unknown[]): unknown => {
    if (isNonNullType(type))
      return drawnOf(type.ofType, schema, [...from, '!']) ?? drawnOf(type.ofType, schema, [...from, '!!'])
    const drawn = draw(...from)
    if (from.at(-1) !== '!' && from.at(-1) !== '!!' && from[0] !== 'root' && drawn % 7 === 0) return null
    if (isListType(type))
      return Array.from({ length: drawn % 3 }, (_, index) => drawnOf(type.ofType, schema, [...from, index]))
    if (isEnumType(type)) return type.getValues()[drawn % type.getValues().length]?.name
    if (isLeafType(type)) return LEAVES[type.name]?.(drawn) ?? `${type.name} ${drawn}`
    const possible = isAbstractType(type) ? [...schema.getPossibleTypes(type)] : [type]
    const names = possible.map(({ name }) => name).sort()
    // Few identities, so that one entity is met by several ways.
    const typename = names[drawn % names.length] as string
    return { __typename: typename, identity: keys.has(typename) ? `${typename}-${drawn % 5}` : `${typename}-${drawn}` }
  }

  const resolve: GraphQLFieldResolver<Drawn | undefined, unknown> = (
    source,
    args,
    _context,
    { parentType, fieldName },
  ) => {
    const typename = source?.__typename ?? parentType.name
    const identity = source?.identity ?? 'root'
    if (fieldName === keys.get(typename)) return identity
    const owner = ownerOf(parentType.name, fieldName)
    const type = owner?.getType(parentType.name)
    const field = isObjectType(type) ? type.getFields()[fieldName] : undefined
    if (!owner || !field) throw new Error(`${parentType.name}.${fieldName}`)
    return drawnOf(field.type, owner, [identity, fieldName, args])
  }

  const typeResolver = (value: unknown) => (value as Drawn).__typename
  for (const [nom, typeDefs] of [...documents].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const references = Object.fromEntries(
      [...keys].flatMap(([type, key]) =>
        typeDefs.definitions.some((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === type)
          ? [
              [
                type,
                {
                  __resolveReference: (reference: Record<string, string>) => ({
                    __typename: type,
                    identity: reference[key],
                  }),
                },
              ],
            ]
          : [],
      ),
    )
    schemas.set(nom, buildSubgraphSchema([{ typeDefs, resolvers: references as never }]))
  }

  return {
    subgraph: (nom: string) => async (_world: unknown, request: { query: string; variables?: object }) => {
      const { query, variables } = JSON.parse(JSON.stringify(request))
      const schema = schemas.get(nom) as GraphQLSchema
      const answer = await graphql({
        schema,
        source: query,
        variableValues: variables,
        fieldResolver: resolve as never,
        typeResolver,
      })
      return JSON.parse(JSON.stringify(answer))
    },
    monolith: (schema: GraphQLSchema, document: DocumentNode, variables: object) =>
      execute({
        schema,
        document,
        variableValues: variables as never,
        fieldResolver: resolve as never,
        typeResolver,
      }),
  }
}
