import { describe, expect, it } from 'vitest'
import { readRemise } from './echange.js'
import { claimsOf, isExpired, sessionOf } from './session.js'

const HUB = 'urn:traitdunion:hub'
const NOW = 1_900_000_000_000
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const jwt = (claims: unknown) => `${part({ alg: 'EdDSA' })}.${part(claims)}.c2lnbmF0dXJl`
const agent = {
  aud: HUB,
  exp: NOW / 1000 + 300,
  agent: 'odile-cherrier',
  client_id: 'explorateur',
  partenaire: 'departement',
  roles: ['référent'],
}
const open = (token: string, now = NOW) => sessionOf(token, HUB, { now, renouvelable: false })

describe('a token', () => {
  it('says who bears it, for whom, until when', () => {
    expect(open(jwt(agent))).toMatchObject({
      kind: 'session',
      porteur: 'odile-cherrier',
      partenaire: 'departement',
      roles: ['référent'],
      expireLe: NOW + 300_000,
    })
  })

  it('of an application bears its name, and no role', () => {
    const { agent: _agent, roles: _roles, ...application } = agent
    expect(open(jwt({ ...application, client_id: 'caf-si' }))).toMatchObject({ porteur: 'caf-si', roles: [] })
  })

  it.each(['', 'abc', 'a.b', 'a.b.c', 'a.b.c.d', `"${jwt(agent)}"`, jwt([]), jwt('x'), jwt({ aud: HUB })])(
    'is refused when it is not one: %s',
    (text) => {
      expect(open(text)).toMatchObject({ code: 'JETON_ILLISIBLE' })
    },
  )

  it('is refused for another audience', () => {
    expect(open(jwt({ ...agent, aud: 'urn:traitdunion:appariement' }))).toMatchObject({ code: 'JETON_AUTRE_AUDIENCE' })
    expect(open(jwt({ ...agent, aud: undefined }))).toMatchObject({ code: 'JETON_AUTRE_AUDIENCE' })
    expect(open(jwt({ ...agent, aud: ['autre', HUB] }))).toMatchObject({ kind: 'session' })
  })

  it('is no longer sent five seconds before its end', () => {
    const session = open(jwt(agent))
    if (session.kind !== 'session') throw new Error(session.code)
    expect([294_999, 295_000, 300_000].map((later) => isExpired(session, NOW + later))).toEqual([false, true, true])
    expect(open(jwt(agent), NOW + 295_000)).toMatchObject({ code: 'SESSION_EXPIREE' })
  })

  it('keeps its accents', () => {
    expect(claimsOf(jwt({ nom: 'Lefèvre, Éloïse ☂' }))).toEqual({ nom: 'Lefèvre, Éloïse ☂' })
  })
})

describe('what acces hands over for a code', () => {
  const reglages = {
    kind: 'reglages' as const,
    acces: 'http://acces.test',
    client: 'explorateur',
    audience: HUB,
    finalites: [],
    partenaires: {},
  }
  const demande = { state: 's', nonce: 'n', verifier: 'v' }
  const idToken = { iss: reglages.acces, aud: 'explorateur', nonce: 'n' }
  const read = (remise: object) => readRemise(remise, reglages, demande, NOW)

  it('opens a session that can be renewed', () => {
    expect(read({ access_token: jwt(agent), id_token: jwt(idToken) })).toMatchObject({
      kind: 'session',
      renouvelable: true,
    })
  })

  it.each([
    ['another nonce', { ...idToken, nonce: 'autre' }],
    ['no nonce', { ...idToken, nonce: undefined }],
    ['another issuer', { ...idToken, iss: 'http://ailleurs.test' }],
    ['another client', { ...idToken, aud: 'poste-local' }],
  ])('is refused when its id token has %s', (_name, claims) => {
    expect(read({ access_token: jwt(agent), id_token: jwt(claims) })).toMatchObject({ code: 'CONNEXION_INATTENDUE' })
  })

  it('is refused without an id token', () => {
    expect(read({ access_token: jwt(agent) })).toMatchObject({ code: 'CONNEXION_INATTENDUE' })
  })

  it('is a refusal with the error of OAuth', () => {
    expect(read({ error: 'invalid_grant' })).toEqual({
      kind: 'refus',
      code: 'ECHANGE_REFUSE',
      origine: 'invalid_grant',
    })
    expect(read({})).toEqual({ kind: 'refus', code: 'ECHANGE_REFUSE' })
  })
})
