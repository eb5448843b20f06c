import { type ActOutcome, AppariementFault, done, isUuid, refus, refused } from '@traitdunion/subgraph'
import { isGestionnaire } from '../appelant/appelant.rules.js'
import type { Contexte } from '../contexte.js'
import { refusDe } from '../errors.js'
import type { DecisionIdentiteInput } from './cas.input.js'
import { type ActeFait, gestionOf } from './gestion.client.js'

interface DecisionDemandee {
  readonly action: string
  readonly input: DecisionIdentiteInput
  readonly path: string
  readonly corps?: object
  /** Keys that must be keys before they go into an address or a body. */
  readonly cles: Readonly<Record<string, string | null | undefined>>
}

const MOTIF_MAX = 1000

/** An act remembers one text: the act itself and the person, in that order. */
const outcomeOf = ({ cas, fusion, scission, retrait, personneId }: ActeFait) =>
  done([cas ?? fusion ?? scission ?? retrait ?? '', personneId].join(' '))

export const readOutcome = (id: string): { readonly acteId: string; readonly personneId: string } => {
  const [acteId = '', personneId = ''] = id.split(' ')
  return { acteId, personneId }
}

/** What the matching service refuses is a refusal here too, in its own words; that it does not answer is one as well. */
const refusalOf = (error: unknown): ActOutcome => {
  if (error instanceof AppariementFault && [400, 404, 409].includes(error.status))
    return refused(refus(error.code, error.message))
  return refused(refusDe('APPARIEMENT_INDISPONIBLE'))
}

/**
 * Carries a steward's decision to the matching service, which alone changes who is who. Its acts are idempotent, so a
 * decision whose answer was lost is simply sent again.
 */
export const decideIdentite = (
  { action, input, path, corps = {}, cles }: DecisionDemandee,
  { act, passport, appariement }: Contexte,
): Promise<ActOutcome> =>
  act({
    action,
    cle: input.cleIdempotence,
    entree: input,
    run: async () => {
      if (!isGestionnaire(passport)) return refused(refusDe('ACTION_INTERDITE'))
      const motif = input.motif.trim()
      if (motif === '' || motif.length > MOTIF_MAX) return refused(refusDe('MOTIF_REQUIS', 'motif'))
      const wrong = Object.entries(cles).find(([, cle]) => cle != null && !isUuid(cle))
      if (wrong) return refused(refusDe('CLE_MAL_FORMEE', wrong[0]))
      try {
        return outcomeOf(await gestionOf(appariement).decide(path, { ...corps, auteur: passport.agent, motif }))
      } catch (error) {
        return refusalOf(error)
      }
    },
  })
