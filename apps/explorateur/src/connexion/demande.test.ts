import { describe, expect, it } from 'vitest'
import type { Reglages } from '../reglages.js'
import { newDemande, redirectUriOf } from './demande.js'
import { challengeOf } from './pkce.js'

const reglages: Reglages = {
  kind: 'reglages',
  acces: 'http://acces.test',
  client: 'explorateur',
  audience: 'urn:traitdunion:hub',
  finalites: [],
  partenaires: {},
}

describe('a sign-in', () => {
  it('asks for a code, for the hub, as the chosen persona, and keeps the verifier to itself', async () => {
    const { demande, url } = await newDemande(reglages, 'odile & co', 'http://hub.test/explorateur/')
    const asked = new URL(url)
    expect(`${asked.origin}${asked.pathname}`).toBe('http://acces.test/auth')
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      client_id: 'explorateur',
      response_type: 'code',
      redirect_uri: 'http://hub.test/explorateur/',
      scope: 'openid hub:lire hub:ecrire',
      resource: 'urn:traitdunion:hub',
      login_hint: 'odile & co',
      state: demande.state,
      nonce: demande.nonce,
      code_challenge: await challengeOf(demande.verifier),
      code_challenge_method: 'S256',
    })
    expect(url).not.toContain(demande.verifier)
  })

  it('shares nothing with the one before', async () => {
    const [a, b] = [await newDemande(reglages, 'x', 'y'), await newDemande(reglages, 'x', 'y')]
    expect(new Set([...Object.values(a.demande), ...Object.values(b.demande)]).size).toBe(6)
  })

  it.each([
    'http://hub.test/explorateur/',
    'http://hub.test/explorateur/index.html',
    'http://hub.test/explorateur/?code=x&state=y#fin',
  ])('comes back to the same address from %s', (href) => {
    expect(redirectUriOf(href)).toBe('http://hub.test/explorateur/')
  })
})
