import { type CivilDate, isCodeRome } from '@traitdunion/subgraph'
import type { EtatSituationJeune } from './situation.enums.js'

export type RefusSituation =
  | 'SITUATION_DATES'
  | 'SITUATION_ETAT'
  | 'SITUATION_DEJA_TERMINEE'
  | 'METIER_CODE_INVALIDE'
  | 'DATE_FUTURE'

interface Declaration {
  readonly etat: EtatSituationJeune
  readonly debut: CivilDate
  readonly fin?: CivilDate | null
  readonly metierPrepare?: string | null
}

const agrees = ({ etat, debut, fin }: Declaration, today: CivilDate): boolean => {
  if (etat === 'PREVU') return debut >= today
  if (etat === 'EN_COURS') return debut <= today && (!fin || fin >= today)
  return !!fin && fin <= today
}

/** What stands against a declared situation: order of the days, and what is said of them today. */
export const declaringRefusalsOf = (declaration: Declaration, today: CivilDate): RefusSituation[] => {
  const { debut, fin, metierPrepare } = declaration
  if (fin && fin < debut) return ['SITUATION_DATES']
  return [
    ...(agrees(declaration, today) ? [] : ['SITUATION_ETAT' as const]),
    ...(metierPrepare && !isCodeRome(metierPrepare) ? ['METIER_CODE_INVALIDE' as const] : []),
  ]
}

export const endingRefusalsOf = (
  { etat, debut }: Pick<Declaration, 'etat' | 'debut'>,
  fin: CivilDate,
  today: CivilDate,
): RefusSituation[] => {
  if (etat === 'TERMINE') return ['SITUATION_DEJA_TERMINEE']
  return [...(fin < debut ? ['SITUATION_DATES' as const] : []), ...(fin > today ? ['DATE_FUTURE' as const] : [])]
}
