import { refusal, type Told, tell, writeTold } from '../pipeline/told.js'
import { type Format, UNNAMED } from './negotiate.js'

/** What goes back by HTTP, written. */
export interface HttpAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

const statusOf = (told: Told, { alwaysOk }: Format): number => (told.json === undefined && !alwaysOk ? 400 : 200)

/** @param status where GraphQL over HTTP asks for one whatever the answer */
export const write = (told: Told, format: Format, status: number = statusOf(told, format)): HttpAnswer => ({
  status,
  headers: { 'content-type': format.contentType, ...(status === 405 ? { allow: 'POST' } : {}) },
  text: writeTold(told),
})

const refused = (code: string, sentence: string, status: number): HttpAnswer =>
  write(tell({ errors: [refusal(code, sentence)] }), UNNAMED, status)

export const notAcceptable = (): HttpAnswer =>
  refused(
    'TYPE_NON_ADMIS',
    'Le hub répond en `application/graphql-response+json` ou en `application/json` : acceptez l’un des deux.',
    406,
  )

export const notAllowed = (): HttpAnswer => {
  const answer = refused('METHODE_NON_ADMISE', 'Le graphe se lit par GET ou POST, et rien d’autre.', 405)
  return { ...answer, headers: { ...answer.headers, allow: 'GET, POST' } }
}
