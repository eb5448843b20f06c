import type { z } from 'zod'
import type { Chemin, Constat } from './faute.js'
import { type Brouillon, grammaire, grammairePartielle } from './grammaire.js'

/** A convention as far as it could be read. */
export interface Lu {
  readonly fichier: string
  readonly brouillon: Brouillon
  /** Keywords of the head that are there and could not be read. */
  readonly ecartes: ReadonlySet<string>
  /** Nothing was set aside. */
  readonly entier: boolean
}

type Entrees = Record<string, unknown>

const LISTES = ['lectures', 'refus', 'actes']

const isGroup = (valeur: unknown): valeur is Entrees =>
  typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur)

const valueAt = (valeur: unknown, chemin: Chemin): unknown =>
  chemin.reduce<unknown>(
    (dans, pas) =>
      typeof dans === 'object' && dans !== null && Object.hasOwn(dans, pas) ? (dans as Entrees)[pas] : undefined,
    valeur,
  )

const constatsOf = (issue: z.core.$ZodIssue, valeur: unknown, fichier: string): Constat[] => {
  const chemin = issue.path as Chemin
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((cle) => ({
      code: 'CONVENTION_CLE_INCONNUE',
      fichier,
      chemin: [...chemin, cle],
      constat: `« ${cle} » n’est pas un mot-clé de la grammaire à cet endroit.`,
    }))
  if (chemin.length > 0 && valueAt(valeur, chemin) === undefined)
    return [{ code: 'CONVENTION_CLE_ABSENTE', fichier, chemin, constat: `« ${String(chemin.at(-1))} » manque.` }]
  return [{ code: 'CONVENTION_FORME_INATTENDUE', fichier, chemin, constat: `Attendu : ${issue.message}.` }]
}

/** Takes out what a constat is about: a keyword of an entry, an entry that is no group, else a keyword of the head. */
const setAside = (valeur: Entrees, [tete, rang, cle]: Chemin): void => {
  const liste = valeur[String(tete)]
  const isEntry = LISTES.includes(String(tete)) && Array.isArray(liste) && typeof rang === 'number'
  if (!isEntry) delete valeur[String(tete)]
  else if (cle === undefined || !isGroup(liste[rang])) liste[rang] = {}
  else delete liste[rang][String(cle)]
}

/** The value against the grammar: all its faults of form, and whatever of it can be read all the same. */
export const readForme = (valeur: unknown, fichier: string): { readonly lu: Lu; readonly constats: Constat[] } => {
  const exact = grammaire.safeParse(valeur)
  if (exact.success) return { lu: { fichier, brouillon: exact.data, ecartes: new Set(), entier: true }, constats: [] }
  const constats = exact.error.issues.flatMap((issue) => constatsOf(issue, valeur, fichier))
  const reste: Entrees = isGroup(valeur) ? structuredClone(valeur) : {}
  const presents = constats.filter(({ code }) => code !== 'CONVENTION_CLE_ABSENTE')
  for (const { chemin } of presents) setAside(reste, chemin)
  return {
    lu: {
      fichier,
      brouillon: grammairePartielle.parse(reste),
      ecartes: new Set(presents.map(({ chemin: [tete] }) => String(tete))),
      entier: false,
    },
    constats,
  }
}
