import { type Constat, type Faute, placeOf } from './faute.js'
import type { Convention } from './grammaire.js'
import { type Lu, readForme } from './read-forme.js'
import { type Fichier, readYaml } from './read-yaml.js'
import { regles } from './regles/index.js'
import type { Vocabulaire } from './vocabulaire.js'

export type Conventions =
  | { readonly kind: 'lues'; readonly conventions: readonly Convention[] }
  | { readonly kind: 'refusees'; readonly fautes: readonly Faute[] }

/**
 * Texts of conventions → the conventions, or every fault of every text. Pure; one fault and none of them is taken, because a
 * convention left out may be the one that refuses.
 * @example
 * const lues = readConventions([{ nom: 'siae.yaml', texte }], glossaireWith(['Mutation.orientationDecider']))
 * if (lues.kind === 'refusees') for (const faute of lues.fautes) console.error(phraseOf(faute))
 */
export const readConventions = (fichiers: readonly Fichier[], vocabulaire: Vocabulaire): Conventions => {
  const fautes: Faute[] = []
  const lus: Lu[] = []
  const lignes = new Map<string, (chemin: Constat['chemin']) => number>()
  const tell = ({ chemin, ...constat }: Constat) =>
    fautes.push({ ...constat, chemin: placeOf(chemin), ligne: lignes.get(constat.fichier)?.(chemin) ?? 1 })

  for (const fichier of fichiers) {
    const yaml = readYaml(fichier)
    fautes.push(...yaml.fautes)
    lignes.set(fichier.nom, yaml.ligneOf)
    if (yaml.valeur === undefined) continue
    const { lu, constats } = readForme(yaml.valeur, fichier.nom)
    lus.push(lu)
    constats.forEach(tell)
  }
  for (const regle of regles) regle(lus, vocabulaire).forEach(tell)

  if (fautes.length > 0) return { kind: 'refusees', fautes: inOrderOf(fichiers, fautes) }
  return { kind: 'lues', conventions: lus.map(({ brouillon }) => brouillon as Convention) }
}

const inOrderOf = (fichiers: readonly Fichier[], fautes: readonly Faute[]): Faute[] => {
  const rangs = new Map(fichiers.map(({ nom }, rang) => [nom, rang]))
  return fautes.toSorted((a, b) => (rangs.get(a.fichier) ?? 0) - (rangs.get(b.fichier) ?? 0) || a.ligne - b.ligne)
}
