import { isDeepStrictEqual } from 'node:util'
import type { Categorie } from '@traitdunion/glossary'
import { GraphQLError } from 'graphql'
import { ArgsType, type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql'
import { Donnee } from './donnee.js'
import type { Sort } from './tri.js'

export const PAGE_MAX = 100

@Directive('@shareable')
@Donnee('TECHNIQUE')
@ObjectType({ description: 'Position dans une liste (Relay).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Vrai s’il reste des éléments après cette page.' })
  readonly hasNextPage!: boolean
  @Field(() => Boolean, { description: 'Vrai si cette page suit un curseur.' })
  readonly hasPreviousPage!: boolean
  @Field(() => String, { nullable: true, description: 'Curseur du premier élément.' })
  readonly startCursor!: string | null
  @Field(() => String, { nullable: true, description: 'Curseur du dernier élément, à donner à `after`.' })
  readonly endCursor!: string | null
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: `Nombre d’éléments, de 1 à ${PAGE_MAX}.` })
  readonly first!: number
  @Field(() => String, { nullable: true, description: 'Curseur après lequel continuer.' })
  readonly after?: string | null
}

export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[]
  readonly pageInfo: PageInfo
}

/**
 * Connection and edge types of a list. No total: counting costs as much as reading everything, and a count leaks.
 * @param categorie category of the list itself: knowing that it is not empty is already knowing something
 */
export const connectionOf = <T extends object>(name: string, node: () => ClassType<T>, categorie: Categorie) => {
  @Donnee(categorie)
  @ObjectType(`${name}Edge`, { description: `Élément d’une liste : ${name}.` })
  class Edge {
    @Field(() => String, { nullable: true, description: 'Curseur de cet élément.' })
    readonly cursor!: string
    @Field(node, { nullable: true, description: 'Élément.' })
    readonly node!: T
  }

  @Donnee(categorie)
  @ObjectType(`${name}Connection`, { description: `Liste par pages : ${name} (Relay).` })
  class ConnectionClass implements Connection<T> {
    @Field(() => [Edge], { nullable: true, description: 'Éléments de cette page.' })
    readonly edges!: Edge[]
    @Donnee('TECHNIQUE')
    @Field(() => PageInfo, { description: 'Position dans la liste.' })
    readonly pageInfo!: PageInfo
  }
  return ConnectionClass
}

/** Place in a list: value of the sort key, then the id that breaks ties. */
export interface Cursor {
  readonly key: string
  readonly id: string
}

/** What is asked of a list: in which order, how many, after which place. */
export interface Page<K extends string = string> {
  readonly limit: number
  readonly after: Cursor | null
  readonly sort: Sort<K>
}

const orderOf = ({ key, descending }: Sort<string>) => [key, descending ? 'DECROISSANT' : 'CROISSANT']

/** The order goes with the place: a place among names is none among dates, though both may read as text. */
export const encodeCursor = ({ key, id }: Cursor, sort: Sort<string>): string =>
  Buffer.from(JSON.stringify([...orderOf(sort), key, id])).toString('base64url')

/** PostgreSQL text holds no NUL. */
const isKey = (part: unknown) => typeof part === 'string' && !part.includes('\0')

/** @throws GraphQLError `CURSEUR_INVALIDE` */
export const decodeCursor = (cursor: string, sort: Sort<string>): Cursor => {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(parsed) && parsed.length === 4 && parsed.every(isKey)) {
      const [property, ordre, key, id] = parsed as [string, string, string, string]
      if (isDeepStrictEqual([property, ordre], orderOf(sort))) return { key, id }
    }
  } catch {}
  return refuseCursor()
}

/** @throws GraphQLError `CURSEUR_INVALIDE` */
export const refuseCursor = (): never => {
  throw new GraphQLError(
    'Le curseur `after` ne vient pas de cette liste dans cet ordre ; reprenez celui de `pageInfo.endCursor`, avec le même tri.',
    { extensions: { code: 'CURSEUR_INVALIDE' } },
  )
}

/**
 * Arguments of a list → size and place.
 * @param sort order of the list: a cursor made in another one is refused
 * @throws GraphQLError `PAGE_INVALIDE`, `CURSEUR_INVALIDE`
 * @example `pageOf({ first: 20 }, sort) // { limit: 20, after: null, sort }`
 */
export const pageOf = <K extends string>({ first, after }: PageArgs, sort: Sort<K>): Page<K> => {
  if (!Number.isInteger(first) || first < 1 || first > PAGE_MAX)
    throw new GraphQLError(`L’argument \`first\` va de 1 à ${PAGE_MAX}.`, { extensions: { code: 'PAGE_INVALIDE' } })
  // An empty cursor is not the absence of a cursor: taking it for the first page would make a client turn in circles.
  return { limit: first, after: after == null ? null : decodeCursor(after, sort), sort }
}

/**
 * Rows fetched one beyond the page → connection.
 * @param cursorOf the place of a row, in the order of the list
 */
export const toConnection = <T>(
  rows: readonly T[],
  { limit, after, sort }: Page,
  cursorOf: (row: T) => Cursor,
): Connection<T> => {
  const edges = rows.slice(0, limit).map((node) => ({ node, cursor: encodeCursor(cursorOf(node), sort) }))
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > limit,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}
