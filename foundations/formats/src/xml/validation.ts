import type { Noeud } from './arbre.js'
import type { CodeEcartXml } from './errors.js'
import { type Element, placeOf } from './langage.js'
import { checkValue, natureOf } from './valeurs.js'

/** One fault of a record, without any value of the file. */
export interface Constat<Code extends string = CodeEcartXml> {
  readonly code: Code
  readonly ligne: number
  /** Path of the block, from the record. */
  readonly bloc: string
  readonly champ: string
  readonly natureValeur: string
  readonly attendu: string
}

export interface Tolerance {
  /** Every name of the format: another is content of the file, a report does not repeat it. */
  readonly nomsConnus: ReadonlySet<string>
  /** A newer version of the format adds elements and attributes: `ignorer` reads past them, `ecart` reports them. */
  readonly elementsInconnus: 'ecart' | 'ignorer'
  /** Children in another order than the format's say the same thing: `libre` accepts them. */
  readonly ordre?: 'exige' | 'libre'
  /** An element that may be absent is so when it is there and empty. */
  readonly videsAbsents?: boolean
  /** What was read past: an unknown element, a fault of what is not taken. */
  readonly onIgnored?: (constat: Constat) => void
}

/** Holds a block against its structure: order, number, types. Goes on after a fault, to report them all at once. */
export function validate(noeud: Noeud, element: Element, chemin: string, tolerance: Tolerance): Constat[] {
  const constats: Constat[] = checkAttributes(noeud, element, chemin, element.nom, tolerance)
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
      constats.push(...ignoreUnknown(unknownElement(enfant, chemin, tolerance), tolerance))
      continue
    }
    const compte = (comptes.get(enfant.nom) ?? 0) + 1
    comptes.set(enfant.nom, compte)
    const siens: Constat[] = []
    if (compte > attendu.max) {
      // Reported once: the fourth address too many says nothing more than the first.
      if (compte === attendu.max + 1) {
        siens.push(constat('ELEMENT_EN_TROP', enfant, chemin, enfant.nom, kindOf(attendu), `au plus ${attendu.max}`))
      }
    } else if (rang < curseur && tolerance.ordre !== 'libre') {
      const avant = `avant ${element.enfants[curseur]?.nom}`
      siens.push(constat('ELEMENT_MAL_PLACE', enfant, chemin, enfant.nom, kindOf(attendu), avant))
    } else {
      curseur = rang
    }
    const place = placeOf(attendu, compte)
    if (attendu.type === undefined) siens.push(...validate(enfant, attendu, `${chemin}/${place}`, tolerance))
    else siens.push(...validateLeaf(enfant, attendu, chemin, place, tolerance))
    constats.push(...ignoreNeglected(siens, attendu, tolerance))
  }
  return [...constats, ...checkPresence(noeud, element, chemin, comptes, tolerance)]
}

function checkPresence(
  noeud: Noeud,
  element: Element,
  chemin: string,
  comptes: ReadonlyMap<string, number>,
  tolerance: Tolerance,
): Constat[] {
  return element.enfants.flatMap((attendu) => {
    const compte = comptes.get(attendu.nom) ?? 0
    if (compte >= attendu.min) return []
    const combien = attendu.min === attendu.max ? `exactement ${attendu.min}` : `au moins ${attendu.min}`
    const nature = compte === 0 ? 'absent' : `présent ${compte} fois`
    const absent = constat('ELEMENT_ABSENT', noeud, chemin, attendu.nom, nature, combien)
    return ignoreNeglected([absent], attendu, tolerance)
  })
}

function validateLeaf(noeud: Noeud, element: Element, chemin: string, champ: string, tolerance: Tolerance): Constat[] {
  if (element.type === undefined || element.type.nature === 'libre') return []
  if (tolerance.videsAbsents && element.min === 0 && noeud.texte.trim() === '' && noeud.enfants.length === 0) return []
  const constats = noeud.enfants.flatMap((enfant) =>
    ignoreUnknown(unknownElement(enfant, `${chemin}/${champ}`, tolerance), tolerance),
  )
  constats.push(...checkAttributes(noeud, element, chemin, champ, tolerance))
  const faute = checkValue(noeud.texte, element.type)
  if (faute !== null) constats.push(constat(faute.code, noeud, chemin, champ, natureOf(noeud.texte), faute.attendu))
  return constats
}

function checkAttributes(
  noeud: Noeud,
  element: Element,
  chemin: string,
  champ: string,
  tolerance: Tolerance,
): Constat[] {
  if (Object.keys(noeud.attributs).every((nom) => element.attributs.has(nom))) return []
  const attendu = element.attributs.size === 0 ? 'aucun attribut' : 'un attribut du format'
  return ignoreUnknown(constat('ATTRIBUT_INATTENDU', noeud, chemin, champ, 'attribut', attendu), tolerance)
}

function ignoreUnknown(faute: Constat, { elementsInconnus, onIgnored }: Tolerance): Constat[] {
  if (elementsInconnus === 'ecart') return [faute]
  onIgnored?.(faute)
  return []
}

function ignoreNeglected(fautes: Constat[], { neglige }: Element, { onIgnored }: Tolerance): Constat[] {
  if (!neglige) return fautes
  for (const faute of fautes) onIgnored?.(faute)
  return []
}

function unknownElement(noeud: Noeud, chemin: string, { nomsConnus }: Tolerance): Constat {
  // An unknown name is content of the file (a name could stand in it): it is told only if it is a word of the format.
  const champ = nomsConnus.has(noeud.nom) ? noeud.nom : '(élément inconnu)'
  const nature = `élément au nom de ${noeud.nom.length} caractères`
  return constat('ELEMENT_INCONNU', noeud, chemin, champ, nature, 'un élément prévu à cette place')
}

const kindOf = (element: Element): string => (element.type === undefined ? 'bloc' : element.type.nature)

const constat = (
  code: CodeEcartXml,
  noeud: Noeud,
  bloc: string,
  champ: string,
  natureValeur: string,
  attendu: string,
): Constat => ({ code, ligne: noeud.ligne, bloc, champ, natureValeur, attendu })
