import { type Refus, refus } from '../errors.js'
import type { Reglages } from '../reglages.js'
import type { Demande } from './demande.js'
import { claimsOf, type Session, sessionOf } from './session.js'

interface Remise {
  readonly access_token?: unknown
  readonly id_token?: unknown
  readonly error?: unknown
}

/** The id token came straight from `acces`, so its content stands (OpenID Connect Core §3.1.3.7, 6), if it is ours. */
const isOurs = (idToken: unknown, { acces, client }: Reglages, { nonce }: Demande): boolean => {
  const claims = typeof idToken === 'string' ? claimsOf(idToken) : undefined
  return claims?.['iss'] === acces && [claims['aud']].flat().includes(client) && claims['nonce'] === nonce
}

/** What `acces` handed over → a session, or why it is not one. */
export const readRemise = (remise: Remise, reglages: Reglages, demande: Demande, now: number): Session | Refus => {
  if (typeof remise.access_token !== 'string')
    return refus('ECHANGE_REFUSE', typeof remise.error === 'string' ? remise.error : undefined)
  if (!isOurs(remise.id_token, reglages, demande)) return refus('CONNEXION_INATTENDUE')
  return sessionOf(remise.access_token, reglages.audience, { now, renouvelable: true })
}

export const exchange = async (
  code: string,
  { reglages, demande, redirectUri }: { reglages: Reglages; demande: Demande; redirectUri: string },
): Promise<Session | Refus> => {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: reglages.client,
    redirect_uri: redirectUri,
    code,
    code_verifier: demande.verifier,
  })
  try {
    const answer = await fetch(`${reglages.acces}/token`, { method: 'POST', body })
    return readRemise((await answer.json()) as Remise, reglages, demande, Date.now())
  } catch {
    return refus('ECHANGE_REFUSE')
  }
}
