import { composeServices } from '@apollo/composition'
import { Supergraph } from '@apollo/federation-internals'
import { lexicographicSortSchema, parse, printSchema } from 'graphql'

export interface SubgraphSdl {
  readonly nom: string
  readonly sdl: string
}

export type Composition =
  | { readonly kind: 'composee'; readonly supergraph: string; readonly api: string }
  | { readonly kind: 'refusee'; readonly fautes: readonly string[] }

/**
 * Hints that change what a reader would be granted or told: composition keeps one subgraph's version and says so in
 * passing, we refuse instead.
 */
const FATAL_HINTS = new Set(['INCONSISTENT_NON_REPEATABLE_DIRECTIVE_ARGUMENTS', 'INCONSISTENT_DESCRIPTION'])

/** Placeholder: where a subgraph listens is configuration of the gateway, not part of the contract. */
const urlOf = (nom: string) => `http://${nom}.sous-graphe`

/** SDL of the subgraphs → supergraph and API schema. Pure; the order of the subgraphs does not matter. */
export const compose = (subgraphs: readonly SubgraphSdl[]): Composition => {
  const services = [...subgraphs]
    .sort((a, b) => a.nom.localeCompare(b.nom))
    .map(({ nom, sdl }) => ({ name: nom, url: urlOf(nom), typeDefs: parse(sdl) }))
  const result = composeServices(services)
  if (result.errors) return { kind: 'refusee', fautes: result.errors.map(({ message }) => message) }
  const fatal = result.hints.filter(({ definition }) => FATAL_HINTS.has(definition.code))
  if (fatal.length > 0) return { kind: 'refusee', fautes: fatal.map(({ message }) => message) }
  const api = Supergraph.build(result.supergraphSdl).apiSchema().toGraphQLJSSchema()
  return {
    kind: 'composee',
    supergraph: `${result.supergraphSdl.trimEnd()}\n`,
    api: `${printSchema(lexicographicSortSchema(api))}\n`,
  }
}
