import {
  type MotifMoinsDe15h,
  type RefusHeures,
  refusalsOfHours,
  type StatutContrat,
  type ThemeFrein,
} from '@traitdunion/parcours'
import { type CivilDate, dayNumber } from '@traitdunion/subgraph'

export type RefusContrat =
  | 'CONTRAT_PERIODE_INVERSEE'
  | 'CONTRAT_SANS_ACTION'
  | 'CONTRAT_ACTION_INCOMPLETE'
  | 'CONTRAT_ACTION_HORS_PERIODE'
  | 'CONTRAT_ACTION_SANTE'
  | RefusHeures
  | 'CONTRAT_MENTION_DROITS_ABSENTE'
  | 'CONTRAT_MENTION_RECOURS_ABSENTE'
  | 'CONTRAT_NOTIFICATION_INVALIDE'
  | 'CONTRAT_DATE_INCOHERENTE'

export interface Action {
  readonly libelle: string
  readonly theme: ThemeFrein
  readonly heuresHebdomadaires: number
  readonly debut: CivilDate
  readonly fin: CivilDate | null
}

export interface Contenu {
  readonly debut: CivilDate
  readonly fin: CivilDate
  readonly motifMoinsDe15h: MotifMoinsDe15h | null
  readonly droitsEtDevoirs: string
  readonly voiesRecours: string
  readonly actions: readonly Action[]
}

/** The notification follows the decision and has taken place. */
export const refusalsOfNotification = (
  notifieeLe: CivilDate,
  decideeLe: CivilDate,
  today: CivilDate,
): RefusContrat[] => (notifieeLe < decideeLe || notifieeLe > today ? ['CONTRAT_NOTIFICATION_INVALIDE'] : [])

/** Days of an action within a contract. */
const daysWithin = (action: Pick<Action, 'debut' | 'fin'>, { debut, fin }: Pick<Contenu, 'debut' | 'fin'>): number => {
  const [first, last] = [action.debut, action.fin ?? fin].map(dayNumber) as [number, number]
  return Math.max(0, Math.min(last, dayNumber(fin)) - Math.max(first, dayNumber(debut)) + 1)
}

/**
 * Weekly hours that a plan provides for: those of its actions, each weighing the days it lasts, over the days of the
 * contract, to the hundredth. The law gives the plan one weekly duration (L5411-6), which may come below fifteen hours
 * but not down to nothing (R5411-15): the fullest week alone would let two busy weeks cover six months, the emptiest
 * one would refuse any plan with a day between two actions as providing for nothing.
 */
export const weeklyHours = (
  actions: readonly Pick<Action, 'debut' | 'fin' | 'heuresHebdomadaires'>[],
  periode: Pick<Contenu, 'debut' | 'fin'>,
): number => {
  const days = daysWithin(periode, periode)
  if (days === 0) return 0
  const hours = actions.reduce((sum, action) => sum + action.heuresHebdomadaires * daysWithin(action, periode), 0)
  return Math.round((hours / days) * 100) / 100
}

/** What no version may hold, not even a draft. */
export const refusalsOfDraft = ({ debut, fin, actions }: Contenu): RefusContrat[] => {
  if (fin < debut) return ['CONTRAT_PERIODE_INVERSEE']
  const isIncomplete = ({ libelle, heuresHebdomadaires: heures, ...action }: Action) =>
    libelle.trim() === '' ||
    !Number.isFinite(heures) ||
    heures < 0 ||
    heures > 48 ||
    (action.fin !== null && action.fin < action.debut)
  const refusals: (RefusContrat | false)[] = [
    actions.some(isIncomplete) && 'CONTRAT_ACTION_INCOMPLETE',
    actions.some((action) => action.debut < debut || action.debut > fin || (action.fin ?? fin) > fin) &&
      'CONTRAT_ACTION_HORS_PERIODE',
    // A plan is read by all who follow the contract; a field of its own would tell by being there.
    actions.some(({ theme }) => theme === 'SANTE') && 'CONTRAT_ACTION_SANTE',
  ]
  return refusals.filter((refusal) => refusal !== false)
}

/** What a version must hold to be signed (code du travail, L5411-6 and R5411-15). */
export const refusalsOfProposal = (contenu: Contenu): RefusContrat[] => {
  const { actions, motifMoinsDe15h, droitsEtDevoirs, voiesRecours } = contenu
  const refusals: (RefusContrat | false)[] = [
    ...refusalsOfDraft(contenu),
    actions.length === 0 && 'CONTRAT_SANS_ACTION',
    ...refusalsOfHours(weeklyHours(actions, contenu), motifMoinsDe15h),
    droitsEtDevoirs.trim() === '' && 'CONTRAT_MENTION_DROITS_ABSENTE',
    voiesRecours.trim() === '' && 'CONTRAT_MENTION_RECOURS_ABSENTE',
  ]
  return refusals.filter((refusal) => refusal !== false)
}

export type ActeContrat = 'AMENDER' | 'PROPOSER' | 'SIGNER' | 'CLORE'

/** Position after each act; what is not written is refused. A contract in force stays so while its amendment is signed. */
const positions: Readonly<Record<StatutContrat, Partial<Record<ActeContrat, StatutContrat>>>> = {
  BROUILLON: { AMENDER: 'BROUILLON', PROPOSER: 'EN_ATTENTE_SIGNATURE', CLORE: 'ANNULE' },
  EN_ATTENTE_SIGNATURE: { AMENDER: 'BROUILLON', SIGNER: 'EN_COURS', CLORE: 'ANNULE' },
  EN_COURS: { AMENDER: 'EN_COURS', PROPOSER: 'EN_COURS', SIGNER: 'EN_COURS', CLORE: 'CLOS' },
  BILAN_A_REALISER: {
    AMENDER: 'BILAN_A_REALISER',
    PROPOSER: 'BILAN_A_REALISER',
    SIGNER: 'EN_COURS',
    CLORE: 'CLOS',
  },
  EN_ATTENTE_RENOUVELLEMENT: {
    AMENDER: 'EN_ATTENTE_RENOUVELLEMENT',
    PROPOSER: 'EN_ATTENTE_RENOUVELLEMENT',
    SIGNER: 'EN_COURS',
    CLORE: 'CLOS',
  },
  EXPIRE: { CLORE: 'CLOS' },
  NON_VALIDE: {},
  ANNULE: {},
  CLOS: {},
}

/** @returns null when the act is not possible in that position */
export const positionAfter = (statut: StatutContrat, acte: ActeContrat): StatutContrat | null =>
  positions[statut][acte] ?? null
