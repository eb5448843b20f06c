import type { Attributs } from './analyse.js'
import { type DateCivile, readDate } from './dates.js'

/** One element of the record being read. Only one record is held at a time. */
export interface Noeud {
  readonly nom: string
  readonly ligne: number
  readonly enfants: Noeud[]
  texte: string
  readonly attributs: Attributs
}

export const newNode = (nom: string, ligne: number, attributs: Attributs = {}): Noeud => ({
  nom,
  ligne,
  enfants: [],
  texte: '',
  attributs,
})

export const bloc = (noeud: Noeud, ...chemin: readonly string[]): Noeud | undefined =>
  chemin.reduce<Noeud | undefined>((courant, nom) => courant?.enfants.find((enfant) => enfant.nom === nom), noeud)

export const blocs = (noeud: Noeud | undefined, nom: string): Noeud[] =>
  noeud === undefined ? [] : noeud.enfants.filter((enfant) => enfant.nom === nom)

/** Readings of a leaf. The block is validated before: a present value has its type, a blank one counts as absent. */
export function texte(noeud: Noeud | undefined, nom: string): string | undefined {
  const valeur = noeud === undefined ? undefined : bloc(noeud, nom)?.texte.trim()
  return valeur === '' ? undefined : valeur
}

export function date(noeud: Noeud | undefined, nom: string): DateCivile | undefined {
  const valeur = texte(noeud, nom)
  return valeur === undefined ? undefined : (readDate(valeur) ?? undefined)
}

export function booleen(noeud: Noeud | undefined, nom: string): boolean | undefined {
  const valeur = texte(noeud, nom)
  return valeur === undefined ? undefined : valeur === '1' || valeur === 'true'
}

export function entier(noeud: Noeud | undefined, nom: string): number | undefined {
  const valeur = texte(noeud, nom)
  return valeur === undefined ? undefined : Number(valeur)
}

/** Euros with a point to whole cents, by digits: 0.29 × 100 is not 29 in floating point. */
export function centimes(noeud: Noeud | undefined, nom: string): number | undefined {
  const valeur = texte(noeud, nom)
  if (valeur === undefined) return undefined
  const [euros = '', fraction = ''] = valeur.replace(/^[+-]/, '').split('.')
  const montant = Number(euros === '' ? '0' : euros) * 100 + Number(fraction.padEnd(2, '0').slice(0, 2))
  return valeur.startsWith('-') && montant !== 0 ? -montant : montant
}

/** What must be there because the structure was validated: its absence is a bug of ours, not of the file. */
export function required<T>(valeur: T | undefined, nom: string): T {
  if (valeur === undefined) throw new Error(`Champ ${nom} lu avant d'avoir été validé`)
  return valeur
}
