import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '@traitdunion/local'
import { addDays, today } from '@traitdunion/subgraph'
import { expect } from 'vitest'

// biome-ignore lint/suspicious/noExplicitAny: a test knows the shape it asked for
export type Shape = any
export interface Answer {
  readonly status: number
  readonly data?: Shape
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
  /** As it came over the wire. */
  readonly text: string
}

export interface GraphClient {
  /** One operation as a persona, or as a stranger. */
  readonly ask: (persona: string | null, query: string, variables?: object) => Promise<Answer>
  /** One act with a key of its own; its payload, refusals included. */
  readonly act: (persona: string, nom: string, selection: string, input: object) => Promise<Shape>
  /** An act that must be done: a refusal fails the test with its code. */
  readonly done: (persona: string, nom: string, selection: string, input: object) => Promise<Shape>
  readonly personne: (id: string, selection: string) => Promise<Shape>
  /** The whole-file operation of the client, for one person. */
  readonly wholeFileOf: (id: string) => Promise<Shape>
}

const operation = (nom: string) => readFileSync(join(ROOT, 'clients/hub/operations', `${nom}.graphql`), 'utf8')
const inputOf = (nom: string) =>
  nom === 'pmsmpRejeter' ? 'PmsmpAnnulerInput' : `${nom[0]?.toUpperCase()}${nom.slice(1)}Input`

/** Speaks to the hub as people do: a token of `acces`, then the gateway. */
export const graphClient = (urls: { readonly accesUrl: string; readonly gatewayUrl: string }): GraphClient => {
  const tokens = new Map<string, Promise<string>>()
  const tokenOf = (persona: string) => {
    const known =
      tokens.get(persona) ??
      fetch(`${urls.accesUrl}/personas/${persona}/jeton`, { method: 'POST' })
        .then((answer) => answer.json() as Promise<{ access_token: string }>)
        .then(({ access_token }) => access_token)
    tokens.set(persona, known)
    return known
  }

  const ask: GraphClient['ask'] = async (persona, query, variables = {}) => {
    const answer = await fetch(`${urls.gatewayUrl}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(persona ? { authorization: `Bearer ${await tokenOf(persona)}` } : {}),
      },
      body: JSON.stringify({ query, variables }),
    })
    const text = await answer.text()
    return { ...JSON.parse(text), status: answer.status, text }
  }

  const act: GraphClient['act'] = async (persona, nom, selection, input) => {
    const document = `mutation ($input: ${inputOf(nom)}!) { ${nom}(input: $input) { ${selection} erreurs { code message } } }`
    const { data, errors } = await ask(persona, document, { input: { cleIdempotence: randomUUID(), ...input } })
    expect(errors, nom).toBeUndefined()
    return data[nom]
  }

  const read = async (query: string, variables: object) => {
    const { data, errors } = await ask('claire-moreau', query, variables)
    expect(errors).toBeUndefined()
    return data.personne
  }

  return {
    ask,
    act,
    done: async (persona, nom, selection, input) => {
      const payload = await act(persona, nom, selection, input)
      expect(payload.erreurs, nom).toEqual([])
      return payload
    },
    personne: (id, selection) => read(`query ($id: ID!) { personne(id: $id) { id ${selection} } }`, { id }),
    wholeFileOf: (id) => read(`${operation('dossier-entier')}\n${operation('dossier-complet.fragment')}`, { id }),
  }
}

export const codesOf = (payload: Shape): string[] => payload.erreurs.map(({ code }: { code: string }) => code)

/** A civil day so many days from today. */
export const day = (days: number): string => addDays(today(), days)
export const instant = (days: number): string => `${day(days)}T09:30:00.000Z`
