import { type CivilDate, isCodeCommune } from '@traitdunion/subgraph'

export type RefusOffre = 'OFFRE_INCOMPLETE' | 'OFFRE_DATE_FUTURE' | 'CODE_COMMUNE_INVALIDE' | 'OFFRE_NOMBRES_INVALIDES'

interface Depot {
  readonly numeroOffre: string
  readonly intitule: string
  readonly codeCommune?: string | null
  readonly dureeMois?: number | null
  readonly heuresParSemaine?: number | null
  readonly nombrePostes: number
  readonly publieeLe: CivilDate
}

const isWithin = (value: number | null | undefined, max: number) => value == null || (value >= 1 && value <= max)

export const refusalsOf = (depot: Depot, today: CivilDate): RefusOffre[] => [
  ...(depot.numeroOffre.trim() === '' || depot.intitule.trim() === '' ? ['OFFRE_INCOMPLETE' as const] : []),
  ...(depot.publieeLe > today ? ['OFFRE_DATE_FUTURE' as const] : []),
  ...(depot.codeCommune != null && !isCodeCommune(depot.codeCommune) ? ['CODE_COMMUNE_INVALIDE' as const] : []),
  ...(isWithin(depot.nombrePostes, 1000) && isWithin(depot.dureeMois, 120) && isWithin(depot.heuresParSemaine, 48)
    ? []
    : ['OFFRE_NOMBRES_INVALIDES' as const]),
]
