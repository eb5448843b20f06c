import type { ThemeFrein } from '@traitdunion/parcours'
import type { EtatContrainte } from '../diagnostic/diagnostic.enums.js'
import type { CategorieInscription, CategorieStatistique } from '../inscription/inscription.enums.js'
import { areCompatible } from '../inscription/inscription.rules.js'
import type { Recherche } from '../projet/projet.entity.js'
import { METIERS_MAX } from '../projet/projet.rules.js'

export interface InscriptionDite {
  readonly categorie: CategorieInscription | null
  readonly inscriteLe: string | null
  readonly agenceId: string | null
}

export interface InscriptionEnCours {
  readonly id: string
  readonly categorie: CategorieInscription
  readonly categorieStatistique: CategorieStatistique | null
  readonly agenceId: string | null
}

export type SuiteInscription =
  | { readonly kind: 'aucune' | 'incomplete' }
  | { readonly kind: 'ouvrir' }
  | {
      readonly kind: 'changer'
      readonly changement: Omit<InscriptionEnCours, 'id'>
      readonly isCategorie: boolean
    }

/** One inscription runs at a time: the one that does follows its category and its agency; else one is opened. */
export const suiteOfInscription = (dite: InscriptionDite, enCours: InscriptionEnCours | null): SuiteInscription => {
  if (!enCours) return { kind: dite.categorie && dite.inscriteLe ? 'ouvrir' : 'incomplete' }
  const categorie = dite.categorie ?? enCours.categorie
  const agenceId = dite.agenceId ?? enCours.agenceId
  if (categorie === enCours.categorie && agenceId === enCours.agenceId) return { kind: 'aucune' }
  // The statistical category of another administrative one is no longer known.
  const categorieStatistique = areCompatible(categorie, enCours.categorieStatistique)
    ? enCours.categorieStatistique
    : null
  const changement = { categorie, categorieStatistique, agenceId }
  return { kind: 'changer', changement, isCategorie: categorie !== enCours.categorie }
}

const isSame = (a: Recherche, b: Recherche) => a.codeRome === b.codeRome && a.appellation === b.appellation

/** What the project looks for once the extract has told: its own, then what is new, as long as there is room. */
export const recherchesAfter = (connues: readonly Recherche[], dites: readonly Recherche[]): readonly Recherche[] =>
  dites
    .reduce<readonly Recherche[]>(
      (toutes, dite) => (toutes.some((une) => isSame(une, dite)) ? toutes : toutes.concat(dite)),
      connues,
    )
    .slice(0, Math.max(METIERS_MAX, connues.length))

export interface ContrainteConnue {
  readonly theme: ThemeFrein
  readonly etat: EtatContrainte
}

/** Difficulties that the diagnosis did not speak of yet are recognised; what a conseiller has settled is not undone. */
export const contraintesToOpen = (
  dites: readonly ThemeFrein[],
  connues: readonly ContrainteConnue[],
): readonly ThemeFrein[] =>
  dites.filter((theme) => {
    const connue = connues.find((une) => une.theme === theme)
    return !connue || connue.etat === 'NON_ABORDEE'
  })
