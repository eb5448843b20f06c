import { type ReponsesParVolet, refusalsOf } from '../../diagnostic/diagnostic.rules.js'
import { type ReponseCodee, readReponse, type VoletDsp } from '../../diagnostic/nomenclature-dsp.js'

const VOLETS: readonly VoletDsp[] = ['GENERAL', 'SANTE', 'RQTH', 'LOGEMENT', 'PROJET', 'SENSIBLE']

/** Whether the latest recueil that speaks of each group already gives these answers. */
const isKnown = ({ groupe, code }: ReponseCodee, recueils: readonly (readonly ReponseCodee[])[]): boolean =>
  recueils
    .find((reponses) => reponses.some((une) => une.groupe === groupe))
    ?.some((une) => une.groupe === groupe && une.code === code) ?? false

const byVolet = (reponses: readonly ReponseCodee[]): ReponsesParVolet =>
  Object.fromEntries(
    VOLETS.map((volet) => [volet, reponses.filter((reponse) => readReponse(reponse)?.volet === volet)]),
  ) as unknown as ReponsesParVolet

/**
 * The answers of a file that make a recueil: all of them, if one is news.
 * @param recueils those of the person, the latest first
 */
export const answersToRecord = (
  reponses: readonly ReponseCodee[],
  recueils: readonly (readonly ReponseCodee[])[],
  jour: string,
): readonly ReponseCodee[] => {
  if (reponses.every((reponse) => isKnown(reponse, recueils))) return []
  return refusalsOf(byVolet(reponses), jour, jour).length === 0 ? reponses : []
}
