import { isCodeCommune } from '@traitdunion/subgraph'
import { aUneFautePres, motsDe } from './noms.js'

/** A code and a label cannot be compared without a list of communes: between them there is neither accord nor conflict. */
export type Commune = { readonly code: string } | { readonly libelle: string }

/** Arrondissements are born in their town. */
const VILLES: readonly (readonly [RegExp, string])[] = [
  [/^751\d\d$/, '75056'],
  [/^132\d\d$/, '13055'],
  [/^6938\d$/, '69123'],
]

export const communeDe = (texte: string | null | undefined): Commune | null => {
  const compact = (texte ?? '').trim().toUpperCase()
  if (isCodeCommune(compact)) return { code: VILLES.find(([forme]) => forme.test(compact))?.[1] ?? compact }
  const mots = motsDe(compact).filter((mot) => !/^(\d+(E|ER|EME)?|CEDEX|ARRONDISSEMENT)$/.test(mot))
  return mots.length > 0 ? { libelle: mots.join('') } : null
}

/** `null` when nothing can be said. */
export const memeCommune = (a: Commune | null, b: Commune | null): boolean | null => {
  if (a === null || b === null) return null
  if ('code' in a && 'code' in b) return a.code === b.code
  if ('libelle' in a && 'libelle' in b) return aUneFautePres(a.libelle, b.libelle)
  return null
}
