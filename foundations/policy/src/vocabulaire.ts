import {
  assurances,
  categories,
  finalites,
  horsGraphe,
  liens,
  niveaux,
  partenaires,
  roles,
  volontes,
} from '@traitdunion/glossary'

type Mots<T = unknown> = Readonly<Record<string, T>>

/** The words that a convention may use, each with what it allows. */
export interface Vocabulaire {
  readonly partenaires: Mots<{ readonly detientSeulement?: true }>
  readonly roles: Mots
  /** From the weakest to the strongest. */
  readonly assurances: Mots
  readonly volontes: Mots
  /** From the least to the most sensitive. */
  readonly niveaux: Mots<{ readonly exigeRole?: true }>
  readonly categories: Mots<{ readonly niveau: string }>
  readonly horsGraphe: Mots
  readonly finalites: Mots<{ readonly liens?: readonly string[] }>
  readonly liens: Mots<{
    readonly partenaires: readonly string[]
    readonly niveauMax?: string
    readonly finalites?: readonly string[]
    readonly horsQuota?: true
    readonly exigeAgent?: true
  }>
  /** Coordinates of the graph's acts, `Mutation.orientationDecider`. */
  readonly actes: readonly string[]
}

/** The glossary, and the acts of the graph for which conventions are read. */
export const glossaireWith = (actes: readonly string[]): Vocabulaire => ({
  partenaires,
  roles,
  assurances,
  volontes,
  niveaux,
  categories,
  horsGraphe,
  finalites,
  liens,
  actes,
})

/** What a word means; nothing for an unknown word, nor for one that every object inherits. */
export const meaningOf = <T>(mots: Mots<T>, mot: string): T | undefined =>
  Object.hasOwn(mots, mot) ? mots[mot] : undefined

/** Rank in an ordered list of words; -1 for an unknown one. */
export const rankOf = (mots: Mots, mot: string): number => Object.keys(mots).indexOf(mot)

export const niveauOf = ({ categories }: Vocabulaire, categorie: string): string | undefined =>
  meaningOf(categories, categorie)?.niveau
