import { GraphQLError } from 'graphql'
import { isData } from '../compile/data.js'

export type Path = readonly (string | number)[]

/** Something that a subgraph, or reaching it, reported: where it is in fetched data, by plan keys. */
export interface Trouble {
  readonly error: GraphQLError
  /** Undefined for what concerns no place in particular: said once. */
  readonly places: readonly Path[] | undefined
  /** What is null because of it, where that is not its places. */
  readonly lost: readonly Path[]
  /** What was asked for there and did not come: it is said at the first place where one of these is missed. */
  readonly asked?: ReadonlySet<string> | undefined
}

const isPath = (path: unknown): path is Path =>
  Array.isArray(path) && path.every((key) => typeof key === 'string' || typeof key === 'number')

interface Said {
  readonly message: string
  readonly extensions: Record<string, unknown>
  readonly path: Path | undefined
}

/** Errors of an answer, whatever a subgraph has made of them. */
export const errorsIn = (errors: unknown): readonly Said[] =>
  (Array.isArray(errors) ? errors : []).map((error: unknown) => {
    const { message, extensions, path } = isData(error) ? error : {}
    return {
      message: typeof message === 'string' ? message : '',
      extensions: isData(extensions) ? extensions : {},
      path: isPath(path) ? path : undefined,
    }
  })

/** As the reference engine says it: the subgraph's own words and code, and which one it was. */
export const downstream = ({ message, extensions }: Said, subgraph: string): GraphQLError =>
  new GraphQLError(message || `Le sous-graphe « ${subgraph} » a répondu une erreur.`, {
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...extensions, serviceName: subgraph },
  })
