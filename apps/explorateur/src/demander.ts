import { isExpired, type Session } from './connexion/session.js'
import { type CodeErreur, erreurs } from './errors.js'

export interface Operation {
  readonly query: string
  readonly operationName?: string | null
  readonly variables?: unknown
}

export interface Appel {
  readonly session: Session | undefined
  readonly finalite: string
  /** Called instead of sending a token that is no longer valid. */
  readonly onExpired: () => void
  readonly send?: typeof fetch
  readonly now?: () => number
}

const answerOf = (code: CodeErreur) => {
  const { titre, cause, action } = erreurs[code]
  return { errors: [{ message: `${titre}. ${cause} ${action}`, extensions: { code } }] }
}

/** GraphiQL remembers a name for a moment after its operation has been replaced; sent along, it would refuse the new one. */
const nameIn = (query: string, name: string | null | undefined): string | undefined =>
  name && new RegExp(`\\b(query|mutation|subscription)\\s+${name}\\b`).test(query) ? name : undefined

/** One operation, as the chosen identity and for the chosen purpose. Always an answer: a fault is one too. */
export const demander = async (
  { query, operationName, variables }: Operation,
  { session, finalite, onExpired, send = fetch, now = Date.now }: Appel,
): Promise<unknown> => {
  if (session && isExpired(session, now())) {
    onExpired()
    return answerOf('SESSION_EXPIREE')
  }
  const headers = {
    accept: 'application/graphql-response+json, application/json',
    'content-type': 'application/json',
    ...(session ? { authorization: `Bearer ${session.jeton}` } : {}),
    ...(finalite ? { finalite } : {}),
  }
  try {
    const answer = await send('/graphql', {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, operationName: nameIn(query, operationName), variables }),
    })
    return await answer.json()
  } catch {
    return answerOf('HUB_INJOIGNABLE')
  }
}
