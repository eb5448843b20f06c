import type { Noeud } from './arbre.js'
import type { CodeEcart } from './errors.js'
import { nomsConnus } from './structure/flux.js'
import { type Element, placeOf } from './structure/langage.js'
import { checkValue, natureOf } from './valeurs.js'

/** One fault of a record, without any value of the file. */
export interface Constat {
  readonly code: CodeEcart
  readonly ligne: number
  /** Path of the block, from the record. */
  readonly bloc: string
  readonly champ: string
  readonly natureValeur: string
  readonly attendu: string
}

export interface Tolerance {
  /** A newer version of the format adds elements: `ignorer` reads past them, `ecart` (default) reports them. */
  readonly elementsInconnus: 'ecart' | 'ignorer'
  readonly onIgnored?: () => void
}

/** Holds a block against its structure: order, number, types. Goes on after a fault, to report them all at once. */
export function validate(noeud: Noeud, element: Element, chemin: string, tolerance: Tolerance): Constat[] {
  const constats: Constat[] = []
  if (noeud.attributs) {
    constats.push(constat('ATTRIBUT_INATTENDU', noeud, chemin, element.nom, 'attribut', 'aucun attribut'))
  }
  if (noeud.texte.trim() !== '') {
    const nature = natureOf(noeud.texte)
    constats.push(constat('TEXTE_INATTENDU', noeud, chemin, element.nom, nature, 'un bloc sans texte'))
  }
  return [...constats, ...validateChildren(noeud, element, chemin, tolerance)]
}

function validateChildren(noeud: Noeud, element: Element, chemin: string, tolerance: Tolerance): Constat[] {
  const constats: Constat[] = []
  const comptes = new Map<string, number>()
  let curseur = 0
  for (const enfant of noeud.enfants) {
    const rang = element.rangs.get(enfant.nom)
    const attendu = rang === undefined ? undefined : element.enfants[rang]
    if (rang === undefined || attendu === undefined) {
      if (tolerance.elementsInconnus === 'ignorer') tolerance.onIgnored?.()
      else constats.push(unknownElement(enfant, chemin))
      continue
    }
    const compte = (comptes.get(enfant.nom) ?? 0) + 1
    comptes.set(enfant.nom, compte)
    if (compte > attendu.max) {
      // Reported once: the fourth address too many says nothing more than the first.
      if (compte === attendu.max + 1) {
        constats.push(constat('ELEMENT_EN_TROP', enfant, chemin, enfant.nom, kindOf(attendu), `au plus ${attendu.max}`))
      }
    } else if (rang < curseur) {
      const avant = `avant ${element.enfants[curseur]?.nom}`
      constats.push(constat('ELEMENT_MAL_PLACE', enfant, chemin, enfant.nom, kindOf(attendu), avant))
    } else {
      curseur = rang
    }
    const place = placeOf(attendu, compte)
    if (attendu.type === undefined) constats.push(...validate(enfant, attendu, `${chemin}/${place}`, tolerance))
    else constats.push(...validateLeaf(enfant, attendu, chemin, place, tolerance))
  }
  for (const attendu of element.enfants) {
    const compte = comptes.get(attendu.nom) ?? 0
    if (compte >= attendu.min) continue
    const combien = attendu.min === attendu.max ? `exactement ${attendu.min}` : `au moins ${attendu.min}`
    const nature = compte === 0 ? 'absent' : `présent ${compte} fois`
    constats.push(constat('ELEMENT_ABSENT', noeud, chemin, attendu.nom, nature, combien))
  }
  return constats
}

function validateLeaf(noeud: Noeud, element: Element, chemin: string, champ: string, tolerance: Tolerance): Constat[] {
  const constats: Constat[] = []
  for (const enfant of noeud.enfants) {
    if (tolerance.elementsInconnus === 'ignorer') tolerance.onIgnored?.()
    else constats.push(unknownElement(enfant, `${chemin}/${champ}`))
  }
  if (noeud.attributs) constats.push(constat('ATTRIBUT_INATTENDU', noeud, chemin, champ, 'attribut', 'aucun attribut'))
  const faute = element.type === undefined ? null : checkValue(noeud.texte, element.type)
  if (faute !== null) constats.push(constat(faute.code, noeud, chemin, champ, natureOf(noeud.texte), faute.attendu))
  return constats
}

function unknownElement(noeud: Noeud, chemin: string): Constat {
  // An unknown name is content of the file (a name could stand in it): it is told only if it is a word of the format.
  const champ = nomsConnus.has(noeud.nom) ? noeud.nom : '(élément inconnu)'
  const nature = `élément au nom de ${noeud.nom.length} caractères`
  return constat('ELEMENT_INCONNU', noeud, chemin, champ, nature, 'un élément prévu à cette place')
}

const kindOf = (element: Element): string => (element.type === undefined ? 'bloc' : element.type.nature)

const constat = (
  code: CodeEcart,
  noeud: Noeud,
  bloc: string,
  champ: string,
  natureValeur: string,
  attendu: string,
): Constat => ({ code, ligne: noeud.ligne, bloc, champ, natureValeur, attendu })
