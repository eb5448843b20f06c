import type { CivilDate } from '@traitdunion/subgraph'
import { dispositifs, isDispositif } from './dispositifs.js'

export type RefusAide =
  | 'AIDE_DISPOSITIF_INCONNU'
  | 'AIDE_MONTANT_INVALIDE'
  | 'AIDE_DATE_FUTURE'
  | 'AIDE_PLAFOND_DEPASSE'
  | 'AIDE_PLAFOND_ANNUEL_DEPASSE'

interface Octroi {
  readonly dispositifCode: string
  readonly montantCentimes: number
  readonly accordeeLe: CivilDate
}

/**
 * What stands against granting an aid.
 * @param alreadyGranted cents granted to the person by the same scheme over the last twelve months
 */
export const refusalsOf = (
  { dispositifCode, montantCentimes, accordeeLe }: Octroi,
  alreadyGranted: number,
  today: CivilDate,
): RefusAide[] => {
  if (!isDispositif(dispositifCode)) return ['AIDE_DISPOSITIF_INCONNU']
  const { plafondCentimes, plafondAnnuelCentimes } = dispositifs[dispositifCode]
  const refusals: (RefusAide | false)[] = [
    montantCentimes <= 0 && 'AIDE_MONTANT_INVALIDE',
    accordeeLe > today && 'AIDE_DATE_FUTURE',
    montantCentimes > plafondCentimes && 'AIDE_PLAFOND_DEPASSE',
    montantCentimes + alreadyGranted > plafondAnnuelCentimes && 'AIDE_PLAFOND_ANNUEL_DEPASSE',
  ]
  return refusals.filter((refusal) => refusal !== false)
}
