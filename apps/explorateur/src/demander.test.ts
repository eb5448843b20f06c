import { describe, expect, it } from 'vitest'
import type { Session } from './connexion/session.js'
import { demander } from './demander.js'

const session: Session = {
  kind: 'session',
  jeton: 'a.b.c',
  expireLe: 1_000_000,
  porteur: 'x',
  partenaire: 'caf',
  roles: [],
  renouvelable: true,
}

const ask = async (over: {
  name?: string
  query?: string
  session?: Session
  finalite?: string
  now?: number
  body?: string
}) => {
  const sent: RequestInit[] = []
  let expired = 0
  const answer = await demander(
    { query: over.query ?? '{ a }', operationName: over.name ?? null, variables: { b: 1 } },
    {
      session: over.session,
      finalite: over.finalite ?? '',
      onExpired: () => {
        expired += 1
      },
      now: () => over.now ?? 0,
      send: async (_url, init) => {
        sent.push(init ?? {})
        return new Response(over.body ?? '{"data":{"a":1}}')
      },
    },
  )
  return { answer, sent, expired, headers: new Headers(sent[0]?.headers) }
}

describe('an operation leaves', () => {
  it('without token nor purpose when none was chosen', async () => {
    const { answer, headers, sent } = await ask({})
    expect(answer).toEqual({ data: { a: 1 } })
    expect(headers.has('authorization')).toBe(false)
    expect(headers.has('finalite')).toBe(false)
    expect(JSON.parse(String(sent[0]?.body))).toEqual({ query: '{ a }', variables: { b: 1 } })
  })

  it('with its name, unless the document no longer holds it', async () => {
    const query = 'query Un { a } query Deux { b }'
    const sent = async (name: string) => JSON.parse(String((await ask({ query, name })).sent[0]?.body)).operationName
    expect([await sent('Un'), await sent('Deux'), await sent('Trois'), await sent('Deu')]).toEqual([
      'Un',
      'Deux',
      undefined,
      undefined,
    ])
  })

  it('with the token and the purpose that were', async () => {
    const { headers } = await ask({ session, finalite: 'ORIENTATION' })
    expect(headers.get('authorization')).toBe('Bearer a.b.c')
    expect(headers.get('finalite')).toBe('ORIENTATION')
  })

  it('never with an expired token, nor as a stranger in its place', async () => {
    const { answer, sent, expired } = await ask({ session, now: 1_000_000 })
    expect(sent).toEqual([])
    expect(expired).toBe(1)
    expect(answer).toMatchObject({ errors: [{ extensions: { code: 'SESSION_EXPIREE' } }] })
  })

  it.each(['', '<html>', '{'])('and an answer that is not JSON is a fault with a sentence: %s', async (body) => {
    expect((await ask({ body })).answer).toMatchObject({ errors: [{ extensions: { code: 'HUB_INJOIGNABLE' } }] })
  })
})
