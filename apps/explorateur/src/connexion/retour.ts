import { type Refus, refus } from '../errors.js'
import type { Demande } from './demande.js'

export type Retour = { readonly kind: 'aucun' } | { readonly kind: 'code'; readonly code: string } | Refus

/** `acces` begins its description with the code of its own list: `PERSONA_INCONNUE: Cette persona n'existe pas`. */
const listedCode = (description: string | null): string | undefined => /^([A-Z][A-Z_]+): /.exec(description ?? '')?.[1]

/** What the address says after a sign-in. Nothing counts unless this window asked for it, and `acces` itself answers. */
export const readRetour = (search: string, demande: Demande | undefined, acces: string): Retour => {
  const answer = new URLSearchParams(search)
  const [code, error] = [answer.get('code'), answer.get('error')]
  if (code === null && error === null) return { kind: 'aucun' }
  if (!demande || answer.get('state') !== demande.state) return refus('CONNEXION_INATTENDUE')
  // RFC 9207: the answer names who gives it.
  if (answer.get('iss') !== acces) return refus('CONNEXION_INATTENDUE')
  if (error === null) return code ? { kind: 'code', code } : refus('CONNEXION_INATTENDUE')
  const origine = listedCode(answer.get('error_description')) ?? error
  return origine === 'CONNEXION_ANNULEE' ? refus('CONNEXION_ANNULEE') : refus('CONNEXION_REFUSEE', origine)
}
