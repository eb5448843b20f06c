import { buildSubgraphSchema } from '@apollo/subgraph'
import { type DocumentNode, type GraphQLSchema, graphql, isInterfaceType, Kind, parse } from 'graphql'
import type { Made, World } from './invented-graph.js'

const HEADER = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@shareable", "@external", "@requires", "@provides", "@override", "@inaccessible", "@interfaceObject"
])\n`

export const sdlOf = (sdl: string) => HEADER + sdl

/** Type → its fields that another subgraph owns. */
const externalsIn = (document: DocumentNode): ReadonlyMap<string, readonly string[]> =>
  new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION
        ? [
            [
              node.name.value,
              (node.fields ?? [])
                .filter(({ directives }) => directives?.some(({ name }) => name.value === 'external'))
                .map(({ name }) => name.value),
            ] as const,
          ]
        : [],
    ),
  )

const matches = (record: Made, reference: Made, externals: readonly string[]): boolean =>
  Object.entries(reference).every(
    ([key, value]) =>
      key === '__typename' ||
      externals.includes(key) ||
      (typeof value === 'object' && value !== null ? matches(record[key] ?? {}, value, []) : record[key] === value),
  )

/**
 * A subgraph over a world. Of an entity that it is asked for by reference it knows what is its own, and of another's
 * fields only what the reference brought: a wrong or missing value shows.
 */
export const makeSubgraph = (sdl: string) => {
  const typeDefs = parse(sdlOf(sdl))
  const externals = externalsIn(typeDefs)
  let schema: GraphQLSchema
  const resolve = (reference: Made, { entities }: World) => {
    const type = schema.getType(reference['__typename'])
    const others = externals.get(reference['__typename']) ?? []
    const known = Object.values(entities)
      .flat()
      .filter((record) => record['__typename'] === reference['__typename'] || !entities[reference['__typename']])
    const record = known.find((one) => matches(one, reference, others))
    if (!record) return null
    const typename = isInterfaceType(type) ? record['__typename'] : reference['__typename']
    const brought = Object.fromEntries(others.map((name) => [name, reference[name]]))
    return Object.assign(Object.create(record), { ...brought, __typename: typename })
  }
  const resolvers = Object.fromEntries(
    typeDefs.definitions.flatMap((node) =>
      (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION) &&
      node.directives?.some(({ name }) => name.value === 'key')
        ? [[node.name.value, { __resolveReference: resolve }]]
        : [],
    ),
  )
  schema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }])
  /** As over HTTP: nothing but JSON goes in and out. */
  return async (
    world: World,
    request: { query: string; variables?: object | undefined; operationName?: string | undefined },
  ) => {
    const { query, variables, operationName } = JSON.parse(JSON.stringify(request))
    const document = parse(query)
    const isMutation = document.definitions.some(
      (node) => node.kind === Kind.OPERATION_DEFINITION && node.operation === 'mutation',
    )
    const answer = await graphql({
      schema,
      source: query,
      variableValues: variables,
      operationName,
      contextValue: world,
      rootValue: isMutation ? world.Mutation : world.Query,
    })
    return JSON.parse(JSON.stringify(answer))
  }
}
