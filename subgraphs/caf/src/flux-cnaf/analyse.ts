import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { type Noeud, newNode } from './arbre.js'
import type { CodeRejet } from './errors.js'

/** No ordinary token, record or nesting comes near these: they keep memory bounded whatever the file. */
export const limites = { jeton: 100_000, dossier: 2_000_000, elements: 50_000, profondeur: 40 } as const

/** The longest character reference, `#x10FFFF`, with room for leading zeros. */
const LONGUEUR_REFERENCE = 16

/** Leaves saxes from inside a callback; caught by the reader at once and told as a value. */
export class Refus extends Error {
  constructor(
    readonly code: CodeRejet,
    readonly ligne: number,
    readonly champ = '',
    readonly detail = '',
  ) {
    super(code)
  }
}

export interface Recepteur {
  /** A child of the root begins. */
  onBlock(nom: string, ligne: number): void
  /** It is complete. */
  onBlockEnd(noeud: Noeud): void
  onEnd(ligne: number): void
}

/** From text to whole blocks of the second level, one at a time. Knows XML and `Racine`, nothing of what is inside. */
export function createAnalyse(recepteur: Recepteur): { write(texte: string): void; end(): void; ligne(): number } {
  const parser = new SaxesParser()
  const pile: Noeud[] = []
  let racine: 'attendue' | 'ouverte' | 'fermee' = 'attendue'
  let dernier = { position: 0, ligne: 1 }
  let debutBloc = 0
  let elements = 0

  const refuse = (code: CodeRejet, champ = '', ligne = parser.line): never => {
    throw new Refus(code, ligne, champ)
  }
  const checkToken = (): void => {
    if (parser.position - dernier.position > limites.jeton) refuse('LIMITE_DEPASSEE', 'texte', dernier.ligne)
  }
  const step = (): void => {
    checkToken()
    dernier = { position: parser.position, ligne: parser.line }
  }

  const openRoot = (tag: SaxesTagPlain): void => {
    if (tag.name !== 'Racine' || 'xmlns' in tag.attributes) refuse('RACINE_INATTENDUE', 'Racine')
    // A reference to the schema is harmless and usual: it is not followed.
    const autres = Object.keys(tag.attributes).filter((nom) => !/^(?:xmlns|xsi):/.test(nom))
    if (autres.length > 0) refuse('CONTENU_INATTENDU', 'Racine')
    racine = 'ouverte'
  }

  parser.on('opentag', (tag) => {
    step()
    if (racine === 'attendue') return openRoot(tag)
    if (pile.length === 0) {
      debutBloc = parser.position
      elements = 0
      recepteur.onBlock(tag.name, parser.line)
    }
    const noeud = newNode(tag.name, parser.line, Object.keys(tag.attributes).length > 0)
    pile.at(-1)?.enfants.push(noeud)
    pile.push(noeud)
    elements += 1
    const trop = elements > limites.elements || parser.position - debutBloc > limites.dossier
    if (trop || pile.length > limites.profondeur) refuse('LIMITE_DEPASSEE', 'dossier')
  })
  parser.on('closetag', () => {
    step()
    const noeud = pile.pop()
    if (noeud === undefined) {
      racine = 'fermee'
      recepteur.onEnd(parser.line)
    } else if (pile.length === 0) {
      recepteur.onBlockEnd(noeud)
    }
  })
  const onText = (texte: string): void => {
    step()
    const noeud = pile.at(-1)
    if (noeud !== undefined) noeud.texte += texte
    else if (texte.trim() !== '') refuse(racine === 'ouverte' ? 'CONTENU_INATTENDU' : 'XML_MAL_FORME', 'Racine')
    if (pile.length > 0 && parser.position - debutBloc > limites.dossier) refuse('LIMITE_DEPASSEE', 'dossier')
  }
  parser.on('text', onText)
  parser.on('cdata', onText)
  parser.on('comment', step)
  parser.on('processinginstruction', step)
  parser.on('doctype', () => refuse('DTD_REFUSEE', 'DOCTYPE'))
  parser.on('error', ({ message }) => {
    // The parser's own message may quote the file: only its kind is kept.
    if (message.includes('undefined entity')) refuse('ENTITE_REFUSEE', 'XML', dernier.ligne)
    refuse('XML_MAL_FORME', 'XML', message.includes('entity') ? dernier.ligne : parser.line)
  })
  // After a lone « & » saxes waits for a « ; » and would swallow the rest of the file without a word.
  const checkReference = (): void => {
    const { entity } = parser as unknown as { readonly entity: string }
    if (entity.length > LONGUEUR_REFERENCE) refuse('XML_MAL_FORME', 'XML', dernier.ligne)
  }

  return {
    write(texte) {
      parser.write(texte)
      checkReference()
      checkToken()
    },
    end() {
      checkReference()
      if (racine !== 'fermee') refuse('FICHIER_TRONQUE', 'Racine')
      parser.close()
    },
    ligne: () => parser.line,
  }
}
