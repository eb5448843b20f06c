import 'reflect-metadata'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { printSchemaWithDirectives } from '@graphql-tools/utils'
import { type GraphQLSchema, parse, print, specifiedDirectives } from 'graphql'
import { buildSchema, createResolversMap, type NonEmptyArray } from 'type-graphql'
import { classify } from './classify.js'
import { DONNEE_URL, donneeDirective } from './donnee.js'
import { stopLate } from './stop-late.js'

const FEDERATION = 'https://specs.apollo.dev/federation/v2.9'
const IMPORTS = [
  '@key',
  '@shareable',
  '@external',
  '@requires',
  '@provides',
  '@inaccessible',
  '@override',
  '@tag',
  '@composeDirective',
]

const HEADER = `extend schema
  @link(url: "${FEDERATION}", import: ${JSON.stringify(IMPORTS)})
  @link(url: "${DONNEE_URL}", import: ["@donnee"])
  @composeDirective(name: "@donnee")
`

// biome-ignore lint/complexity/noBannedTypes: type-graphql takes classes as Function
export type Class = Function

/** Finds the object behind a key; `null` when there is none. */
// biome-ignore lint/suspicious/noExplicitAny: each reference narrows its own key and context
export type Reference = (reference: any, context: any) => unknown

export interface GraphParts {
  readonly resolvers: readonly Class[]
  /** Types that no resolver names: implementations of an interface, references to other subgraphs. */
  readonly types?: readonly Class[]
  readonly references: Readonly<Record<string, Reference>>
}

export interface Graph {
  readonly schema: GraphQLSchema
  /** The contract a reviewer reads: committed as `schema.graphql`. */
  readonly sdl: string
}

const built = new WeakMap<GraphParts, Promise<Graph>>()

/** The graph of a definition, built once: whoever starts it and whoever composes it read the same. */
export const buildGraph = (parts: GraphParts): Promise<Graph> => {
  const graph = built.get(parts) ?? build(parts)
  built.set(parts, graph)
  return graph
}

/** The library would print its own expansion of the contract; who asks gets what reviewers have read. */
const showAsCommitted = (schema: GraphQLSchema, sdl: string): void => {
  const field = schema.getQueryType()?.getFields()._service
  if (field) field.resolve = () => ({ sdl })
}

/**
 * type-graphql classes → federation 2 subgraph schema and its SDL.
 * @throws Error naming each field without a category, or protected but required
 * @example `const { sdl } = await buildGraph({ resolvers: [NoteResolver], types: [Note], references: {} })`
 * `orphanedTypes` is always given because type-graphql's store is global: without it, subgraphs built in one process mix.
 */
const build = async ({ resolvers, types = [], references }: GraphParts): Promise<Graph> => {
  const base = await buildSchema({
    resolvers: resolvers as NonEmptyArray<Class>,
    orphanedTypes: [...types],
    directives: [...specifiedDirectives, donneeDirective],
    skipCheck: true,
    validate: false,
  })
  const document = classify(parse(printSchemaWithDirectives(base, { assumeValid: true })))
  const sdl = `${HEADER}\n${print(document)}\n`
  const resolversMap = createResolversMap(base) as Record<string, Record<string, unknown>>
  for (const [typeName, reference] of Object.entries(references)) {
    resolversMap[typeName] ??= {}
    resolversMap[typeName].__resolveReference = reference
  }
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolversMap as never }])
  showAsCommitted(schema, sdl)
  stopLate(schema)
  return { schema, sdl }
}
