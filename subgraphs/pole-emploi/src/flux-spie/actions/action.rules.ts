import type { CivilDate } from '@traitdunion/subgraph'
import type { StatutPrestation } from '../../prestation/prestation.enums.js'
import { type RefusPrestation, suiteRefusalsOf } from '../../prestation/prestation.rules.js'

/** Days of a line of the extract. */
export interface DatesDites {
  readonly prescription: CivilDate
  readonly realisation: CivilDate | null
  readonly debutPrevu: CivilDate | null
  readonly debut: CivilDate | null
  readonly fin: CivilDate | null
}

export interface Avancement {
  readonly statut: StatutPrestation
  readonly debut: CivilDate | null
  readonly fin: CivilDate | null
}

/**
 * How far an action is, from its days. « Réalisation » is the day when it began to be carried out: it stands for the
 * first day where the extract has none. A first day to come is a plan; so is a last one.
 */
export const avancementOf = ({ realisation, debutPrevu, debut, fin }: DatesDites, today: CivilDate): Avancement => {
  const commence = debut ?? realisation
  if (commence === null || commence > today) {
    const prevu = commence ?? debutPrevu
    return { statut: 'PRESCRITE', debut: prevu, fin: prevu === null ? null : fin }
  }
  return { statut: fin !== null && fin <= today ? 'REALISEE' : 'EN_COURS', debut: commence, fin }
}

/** What stands against a line, whatever is known of its action. */
export const refusalsOfAction = (dites: DatesDites, today: CivilDate): RefusPrestation[] => {
  const { debut, fin } = avancementOf(dites, today)
  return [
    ...(dites.prescription > today ? ['PRESTATION_DATE_FUTURE' as const] : []),
    ...(debut !== null && fin !== null && fin < debut ? ['PRESTATION_DATES_INVERSEES' as const] : []),
  ]
}

export type SuiteAction = 'prescrire' | 'rien' | 'renseigner' | 'impossible'

/** What an extract makes of an action: the graph's own rule says what may follow what. */
export const suiteOfAction = (connue: Avancement | null, dite: Avancement, today: CivilDate): SuiteAction => {
  if (!connue) return 'prescrire'
  if (connue.statut === dite.statut && connue.debut === dite.debut && connue.fin === dite.fin) return 'rien'
  return suiteRefusalsOf(connue.statut, dite.statut, dite, today).length === 0 ? 'renseigner' : 'impossible'
}
