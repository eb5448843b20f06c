import { type Refus, refus } from '../errors.js'
import type { Reglages } from '../reglages.js'
import { newDemande, redirectUriOf } from './demande.js'
import { exchange } from './echange.js'
import type { Memoire } from './memoire.js'
import { readRetour } from './retour.js'
import type { Session } from './session.js'

/** Who one is when the page opens. */
export interface Depart {
  readonly session: Session | undefined
  readonly obstacle: Refus | undefined
}

/** Reads what `acces` put in the address, once, and clears it: a code must not stay in the history of the browser. */
export const openPage = async (reglages: Reglages, memoire: Memoire): Promise<Depart> => {
  const { search, href } = window.location
  const demande = memoire.takeDemande()
  const retour = readRetour(search, demande, reglages.acces)
  const redirectUri = redirectUriOf(href)
  if (search !== '') window.history.replaceState(null, '', redirectUri)

  if (retour.kind === 'aucun')
    return { session: undefined, obstacle: memoire.persona ? refus('SESSION_EXPIREE') : undefined }
  const issue =
    retour.kind === 'code' && demande ? await exchange(retour.code, { reglages, demande, redirectUri }) : retour
  if (issue.kind === 'session') return { session: issue, obstacle: undefined }
  memoire.forgetPersona()
  return { session: undefined, obstacle: issue.kind === 'refus' ? issue : undefined }
}

/** Leaves for `acces`, which comes straight back for a persona that it knows. */
export const leaveForAcces = async (
  reglages: Reglages,
  memoire: Memoire,
  persona: string,
): Promise<Refus | undefined> => {
  if (!window.isSecureContext) return refus('CONTEXTE_NON_SUR')
  const { demande, url } = await newDemande(reglages, persona, redirectUriOf(window.location.href))
  memoire.leave(demande, persona)
  window.location.assign(url)
  return undefined
}
