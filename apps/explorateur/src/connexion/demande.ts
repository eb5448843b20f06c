import type { Reglages } from '../reglages.js'
import { challengeOf, unguessable } from './pkce.js'

/** What this window must remember while the browser is away at `acces`. */
export interface Demande {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

export const SCOPE = 'openid hub:lire hub:ecrire'

/** A new sign-in: what to remember, and where to go. */
export const newDemande = async (
  { acces, client, audience }: Reglages,
  persona: string,
  redirectUri: string,
): Promise<{ demande: Demande; url: string }> => {
  const demande = { state: unguessable(), nonce: unguessable(), verifier: unguessable() }
  const parameters = new URLSearchParams({
    client_id: client,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: SCOPE,
    resource: audience,
    login_hint: persona,
    state: demande.state,
    nonce: demande.nonce,
    code_challenge: await challengeOf(demande.verifier),
    code_challenge_method: 'S256',
  })
  return { demande, url: `${acces}/auth?${parameters}` }
}

/** Address of this page without what a sign-in added to it; `acces` knows it to the letter. */
export const redirectUriOf = (href: string): string => new URL('./', href).href
