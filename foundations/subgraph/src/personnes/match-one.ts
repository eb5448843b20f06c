import { createHash } from 'node:crypto'
import type { Passport } from '@traitdunion/passport'
import { type Act, type ActOutcome, actorOf, refused } from '../database/act.js'
import { erreurs } from '../errors.js'
import { refus } from '../graph/erreur-metier.js'
import {
  type AppariementClient,
  AppariementFault,
  type Enregistrement,
  type Rapprochement,
} from './appariement.client.js'

export type MatchedOne =
  /** Its `personneId` stays `null` until a steward settles a doubtful match. */
  | { readonly kind: 'rapproche'; readonly lot: string; readonly rapprochement: Rapprochement }
  /** The identity says too little, or is malformed. Each subgraph has its own sentence for it. */
  | { readonly kind: 'refuse'; readonly lot: string | null }
  /** The lot of this reference was closed with other records, or swept: another reference opens another. */
  | { readonly kind: 'lot-clos' }
  | { readonly kind: 'indisponible' }

/** Being refused ourselves (401, 403), or told of a lot that is gone (404), is a service that is not there for the caller. */
const kindOf = ({ status, code }: AppariementFault) => {
  if (code === 'LOT_CLOS') return 'lot-clos'
  return status === 400 ? 'refuse' : 'indisponible'
}

export type Demande = Pick<Act, 'action' | 'cle' | 'entree'>

/**
 * Name of what a request gives to the matching service: the same when it comes again, and never that of another. A
 * client's key alone is not one: two callers may draw the same, and the refusal of the second would sweep the first's lot.
 */
export const requestReference = (passport: Passport, { action, cle, entree }: Demande): string =>
  createHash('sha256')
    .update(JSON.stringify([actorOf(passport), action, cle, entree]))
    .digest('base64url')

interface Reach {
  readonly appariement: Pick<AppariementClient, 'openLot' | 'match'>
  readonly passport: Passport
}

/**
 * Asks who one record is, in a lot of its own. What the lot stages stays invisible until it is confirmed, so an act that
 * fails afterwards shows nobody; `LotsToConfirm` sees to the confirmation.
 * @param demande names the lot: the same one opens the same lot, or a new one once the first was rejected
 * @example
 * const demande = { action: 'dossierOuvrir', cle: input.cleIdempotence, entree: input }
 * const matched = await matchOne(contexte, demande, { cle: numero, identite, identifiants: {} })
 * if (matched.kind === 'refuse') return refused(refusOf('IDENTITE_REFUSEE', 'identite'))
 * if (matched.kind !== 'rapproche') return unmatched(matched.kind)
 */
export const matchOne = async (
  { appariement, passport }: Reach,
  demande: Demande,
  enregistrement: Enregistrement,
): Promise<MatchedOne> => {
  let lot: string | null = null
  try {
    lot = (await appariement.openLot(requestReference(passport, demande))).lot
    const [rapprochement] = (await appariement.match(lot, [enregistrement])).rapprochements
    if (!rapprochement) throw new Error('the matching service did not answer for the record it was asked about')
    return rapprochement.issue === 'REFUSE' ? { kind: 'refuse', lot } : { kind: 'rapproche', lot, rapprochement }
  } catch (error) {
    if (!(error instanceof AppariementFault)) throw error
    const kind = kindOf(error)
    return kind === 'refuse' ? { kind, lot } : { kind }
  }
}

const codes = {
  indisponible: { code: 'APPARIEMENT_INDISPONIBLE', champ: null },
  'lot-clos': { code: 'CLE_IDEMPOTENCE_REUTILISEE', champ: 'cleIdempotence' },
} as const

/** A match that did not come about, as whoever acts is told: nothing was written, and what to try again with. */
export const unmatched = (kind: keyof typeof codes): ActOutcome => {
  const { code, champ } = codes[kind]
  return refused(refus(code, `${erreurs[code].cause} ${erreurs[code].action}`, champ))
}
