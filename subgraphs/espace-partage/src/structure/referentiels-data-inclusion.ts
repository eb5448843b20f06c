import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

const { reseaux, sensibles } = require('../../referentiels/reseaux-porteurs.json') as {
  readonly reseaux: readonly string[]
  readonly sensibles: readonly string[]
}
const thematiques = require('../../referentiels/thematiques.json') as Readonly<Record<string, string>>

const known = new Set(reseaux)
const sensible = new Set(sensibles)

export const isReseauPorteur = (reseau: string): boolean => known.has(reseau)

/** Being received there discloses a protected situation: justice, child protection, violence, addiction, mental health. */
export const isSensible = (reseauxPorteurs: readonly string[]): boolean =>
  reseauxPorteurs.some((reseau) => sensible.has(reseau))

export const isThematique = (thematique: string): boolean => Object.hasOwn(thematiques, thematique)

/** Thématiques asked for by their own code or by their theme alone: `mobilite` stands for every `mobilite--…`. */
export const thematiquesUnder = (asked: string): string[] =>
  isThematique(asked) ? [asked] : Object.keys(thematiques).filter((thematique) => thematique.startsWith(`${asked}--`))

/** `<source>--<identifiant>`; some producers name theirs with blanks. */
export const isIdentifiantSource = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*--\S(?:.{0,198}\S)?$/.test(text)

export const sourceOfIdentifiant = (identifiant: string): string => identifiant.slice(0, identifiant.indexOf('--'))

/** Commune (5), département (2 or 3), EPCI (9 digits) or the whole country. */
export const isZoneEligibilite = (zone: string): boolean =>
  zone === 'france' || /^(\d{5}|2[AB]\d{3}|\d{2,3}|2[AB]|\d{9})$/.test(zone)
