import { composeServices } from '@apollo/composition'
import { Supergraph } from '@apollo/federation-internals'
import { lexicographicSortSchema, parse, printSchema } from 'graphql'
import { phraseOf } from './phrases.js'

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

const refused = (...fautes: readonly string[]): Composition => ({ kind: 'refusee', fautes })

/** By code unit, not by language: the same on every machine. */
const byName = (a: SubgraphSdl, b: SubgraphSdl) => (a.nom < b.nom ? -1 : Number(a.nom > b.nom))

type Service = Parameters<typeof composeServices>[0][number]

const serviceOf = ({ nom, sdl }: SubgraphSdl): Service | string => {
  try {
    return { name: nom, url: urlOf(nom), typeDefs: parse(sdl) }
  } catch (error) {
    return phraseOf('SDL_ILLISIBLE', `[${nom}] ${(error as Error).message}`)
  }
}

const twice = (subgraphs: readonly SubgraphSdl[]) => {
  const noms = subgraphs.map(({ nom }) => nom)
  return [...new Set(noms.filter((nom, i) => noms.indexOf(nom) !== i))]
}

/**
 * SDL of the subgraphs → supergraph and API schema, or every fault. Pure; the order of the subgraphs does not matter.
 * @example
 * const composition = compose([{ nom: 'caf', sdl }])
 * if (composition.kind === 'refusee') for (const faute of composition.fautes) console.error(faute)
 */
export const compose = (subgraphs: readonly SubgraphSdl[]): Composition => {
  if (subgraphs.length === 0) return refused(phraseOf('AUCUN_SOUS_GRAPHE', ''))
  const doubled = twice(subgraphs)
  if (doubled.length > 0) return refused(...doubled.map((nom) => phraseOf('NOM_EN_DOUBLE', nom)))
  const services = [...subgraphs].sort(byName).map(serviceOf)
  const unreadable = services.filter((service): service is string => typeof service === 'string')
  if (unreadable.length > 0) return refused(...unreadable)

  const result = composeServices(services as Service[])
  if (result.errors)
    return refused(...result.errors.map(({ message, extensions }) => phraseOf(String(extensions.code), message)))
  const fatal = result.hints.filter(({ definition }) => FATAL_HINTS.has(definition.code))
  if (fatal.length > 0) return refused(...fatal.map(({ definition, message }) => phraseOf(definition.code, message)))
  const api = Supergraph.build(result.supergraphSdl).apiSchema().toGraphQLJSSchema()
  return {
    kind: 'composee',
    supergraph: `${result.supergraphSdl.trimEnd()}\n`,
    api: `${printSchema(lexicographicSortSchema(api))}\n`,
  }
}
