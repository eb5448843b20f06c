import type { ThemeFrein } from '@traitdunion/parcours'
import type { CivilDate } from '@traitdunion/subgraph'
import type {
  EtatContrainte,
  ImpactContrainte,
  ValeurBesoin,
  ValeurObjectif,
  ValeurSituation,
} from './diagnostic.enums.js'
import { besoins, contraintes, type Nature, type Sensibilite } from './referentiel.js'

export type ElementSaisi = {
  readonly code: string
  /** The field in which it was entered says how it will be protected. */
  readonly sensibilite: Sensibilite
} & (
  | { readonly nature: 'SITUATION'; readonly valeur: ValeurSituation }
  | { readonly nature: 'OBJECTIF'; readonly valeur: ValeurObjectif }
)

export interface ContrainteSaisie {
  readonly theme: ThemeFrein
  readonly etat: EtatContrainte
  readonly estPrioritaire: boolean
  readonly impact: ImpactContrainte | null
  readonly elements: readonly ElementSaisi[]
}

export type RefusContrainte =
  | 'CONTRAINTE_THEME_INCONNU'
  | 'CONTRAINTE_SANTE_A_PART'
  | 'CONTRAINTE_ELEMENT_INCONNU'
  | 'CONTRAINTE_ELEMENT_SENSIBLE'
  | 'CONTRAINTE_ELEMENT_REPETE'
  | 'CONTRAINTE_NON_ABORDEE_RENSEIGNEE'

const knownElement = (theme: ThemeFrein, nature: Nature, code: string) => contraintes.get(theme)?.[nature].get(code)

/** A constraint that nobody spoke about has no content; each item belongs to its theme and is entered where it is protected. */
export const contrainteRefusalsOf = ({ theme, etat, elements }: ContrainteSaisie): RefusContrainte[] => {
  if (!contraintes.has(theme)) return ['CONTRAINTE_THEME_INCONNU']
  const known = elements.map((element) => ({ element, item: knownElement(theme, element.nature, element.code) }))
  const names = elements.map(({ nature, code }) => `${nature}/${code}`)
  return [
    ...(known.some(({ item }) => !item) ? ['CONTRAINTE_ELEMENT_INCONNU' as const] : []),
    ...(known.some(({ element, item }) => item && item.sensibilite !== element.sensibilite)
      ? ['CONTRAINTE_ELEMENT_SENSIBLE' as const]
      : []),
    ...(new Set(names).size < names.length ? ['CONTRAINTE_ELEMENT_REPETE' as const] : []),
    ...(etat === 'NON_ABORDEE' && elements.length > 0 ? ['CONTRAINTE_NON_ABORDEE_RENSEIGNEE' as const] : []),
  ]
}

export type RefusDiagnostic =
  | RefusContrainte
  | 'DIAGNOSTIC_DATE_FUTURE'
  | 'DIAGNOSTIC_ANTERIEUR'
  | 'BESOIN_INCONNU'
  | 'BESOIN_REPETE'
  | 'CONTRAINTE_REPETEE'

interface Etabli {
  readonly etabliLe: CivilDate
  readonly besoins: readonly { readonly code: string; readonly valeur: ValeurBesoin }[]
  readonly contraintes: readonly ContrainteSaisie[]
}

const hasRepeated = (values: readonly string[]) => new Set(values).size < values.length

export const diagnosticRefusalsOf = (
  diagnostic: Etabli,
  enCours: { readonly etabliLe: CivilDate } | null,
  today: CivilDate,
): RefusDiagnostic[] => [
  ...new Set<RefusDiagnostic>([
    ...(diagnostic.etabliLe > today ? ['DIAGNOSTIC_DATE_FUTURE' as const] : []),
    ...(enCours && diagnostic.etabliLe < enCours.etabliLe ? ['DIAGNOSTIC_ANTERIEUR' as const] : []),
    ...(diagnostic.besoins.some(({ code }) => !besoins.has(code)) ? ['BESOIN_INCONNU' as const] : []),
    ...(hasRepeated(diagnostic.besoins.map(({ code }) => code)) ? ['BESOIN_REPETE' as const] : []),
    ...(hasRepeated(diagnostic.contraintes.map(({ theme }) => theme)) ? ['CONTRAINTE_REPETEE' as const] : []),
    ...diagnostic.contraintes.flatMap(contrainteRefusalsOf),
  ]),
]

export type RefusCloture = 'CONTRAINTE_NON_OUVERTE' | 'CONTRAINTE_DATE_INVALIDE'

export const clotureRefusalsOf = (
  contrainte: { readonly etat: EtatContrainte; readonly ouverteLe: CivilDate | null },
  closeLe: CivilDate,
  today: CivilDate,
): RefusCloture[] => {
  if (contrainte.etat !== 'OUI') return ['CONTRAINTE_NON_OUVERTE']
  return closeLe > today || (contrainte.ouverteLe !== null && closeLe < contrainte.ouverteLe)
    ? ['CONTRAINTE_DATE_INVALIDE']
    : []
}
