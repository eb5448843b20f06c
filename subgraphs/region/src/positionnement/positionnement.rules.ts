import type { CivilDate } from '@traitdunion/subgraph'
import type { ModaliteEntreesSorties } from '../action/action.enums.js'
import type { EtatRecrutement } from '../session/session.enums.js'
import type { StatutPositionnement } from './positionnement.enums.js'

/** From which status one may go to which: the whole life of a positionnement. */
const NEXT: Readonly<Record<StatutPositionnement, readonly StatutPositionnement[]>> = {
  PRE_POSITIONNE: ['POSITIONNE', 'REFUSE', 'ABANDON'],
  POSITIONNE: ['CONFIRME', 'REFUSE', 'ABANDON'],
  CONFIRME: ['ENTRE', 'REFUSE', 'ABANDON'],
  ENTRE: ['ABANDON'],
  REFUSE: [],
  ABANDON: [],
}

export const mayBecome = (statut: StatutPositionnement, next: StatutPositionnement): boolean =>
  NEXT[statut].includes(next)

export const isEnded = (statut: StatutPositionnement): boolean => NEXT[statut].length === 0

/** Statuses that hold a place. */
export const WITH_PLACE = ['CONFIRME', 'ENTRE'] as const satisfies readonly StatutPositionnement[]

/** A session that says no number of places has no limit here. */
export const hasPlace = (places: number | null, taken: number): boolean => places === null || taken < places

export type RefusSession = 'SESSION_RETIREE' | 'SESSION_RECRUTEMENT_CLOS' | 'SESSION_COMMENCEE'

interface SessionOfferte {
  readonly debut: CivilDate
  readonly fin: CivilDate | null
  readonly etatRecrutement: EtatRecrutement
  readonly retireeLe: Date | null
}

/** Whether one may still be positioned on a session: offered, recruiting, not begun unless one may enter at any time. */
export const sessionRefusalsOf = (
  session: SessionOfferte,
  modalites: ModaliteEntreesSorties,
  today: CivilDate,
): RefusSession[] => {
  if (session.retireeLe) return ['SESSION_RETIREE']
  const lastDay = modalites === 'PERMANENTES' ? session.fin : session.debut
  return [
    ...(session.etatRecrutement === 'OUVERT' ? [] : ['SESSION_RECRUTEMENT_CLOS' as const]),
    ...(lastDay !== null && lastDay < today ? ['SESSION_COMMENCEE' as const] : []),
  ]
}

export type RefusEtape = 'POSITIONNEMENT_ETAPE' | 'POSITIONNEMENT_DATES' | 'DATE_FUTURE'

/** What stands against a step: the status machine, then time, which does not run backwards nor ahead. */
export const stepRefusalsOf = (
  { statut, statutLe }: { readonly statut: StatutPositionnement; readonly statutLe: CivilDate },
  next: StatutPositionnement,
  jour: CivilDate,
  today: CivilDate,
): RefusEtape[] => {
  if (!mayBecome(statut, next)) return ['POSITIONNEMENT_ETAPE']
  return [
    ...(jour < statutLe ? ['POSITIONNEMENT_DATES' as const] : []),
    ...(jour > today ? ['DATE_FUTURE' as const] : []),
  ]
}

/** One enters while the session lasts. */
export const entersWithin = (session: Pick<SessionOfferte, 'debut' | 'fin'>, entreLe: CivilDate): boolean =>
  entreLe >= session.debut && (session.fin === null || entreLe <= session.fin)
