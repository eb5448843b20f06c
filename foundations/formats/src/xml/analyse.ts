import { SaxesParser, type SaxesTag } from 'saxes'
import { type Noeud, newNode } from './arbre.js'
import type { CodeRejetXml } from './errors.js'
import type { FormeXml } from './forme.js'

/** The longest character reference, `#x10FFFF`, with room for leading zeros. */
const LONGUEUR_REFERENCE = 16

/** Leaves saxes from inside a callback; caught by the reader at once and told as a value. */
export class Refus<Code extends string = string> extends Error {
  constructor(
    readonly code: Code,
    readonly ligne: number,
    readonly champ = '',
    readonly detail = '',
  ) {
    super(code)
  }
}

export interface Recepteur {
  /** An element round the records begins. */
  onEnveloppe?(nom: string, attributs: Attributs, espace: string): void
  /** A child of an envelope begins. */
  onBlock(nom: string, ligne: number): void
  /** It is complete. */
  onBlockEnd(noeud: Noeud): void
  onEnd(ligne: number): void
}

export type Attributs = Readonly<Record<string, string>>

/** From text to whole blocks, one at a time. Knows XML and the envelopes, nothing of what is inside. */
export function createAnalyse(
  forme: FormeXml,
  recepteur: Recepteur,
): { write(texte: string): void; end(): void; ligne(): number } {
  const { enveloppes, limites } = forme
  const racine = enveloppes[0]
  const parser = new SaxesParser({ xmlns: forme.espaces !== null })
  const pile: Noeud[] = []
  /** How many envelopes are open; the root was seen once it is not 0 any more. */
  let ouvertes = 0
  let fermee = false
  let dernier = { position: 0, ligne: 1 }
  let debutBloc = 0
  let elements = 0

  const refuse = (code: CodeRejetXml, champ = '', ligne = parser.line): never => {
    throw new Refus(code, ligne, champ)
  }
  const checkToken = (): void => {
    if (parser.position - dernier.position > limites.jeton) refuse('LIMITE_DEPASSEE', 'texte', dernier.ligne)
  }
  const step = (): void => {
    checkToken()
    dernier = { position: parser.position, ligne: parser.line }
  }

  const openEnvelope = (tag: SaxesTag, nom: string): void => {
    const place = enveloppes.slice(0, ouvertes + 1).join('/')
    const espace = tag.uri ?? ''
    if (ouvertes === 0 && (nom !== racine || !hasExpectedNamespace(tag, forme))) refuse('RACINE_INATTENDUE', racine)
    const attributs = attributesOf(tag)
    if (!forme.attributs && Object.keys(attributs).length > 0) refuse('CONTENU_INATTENDU', place)
    ouvertes += 1
    recepteur.onEnveloppe?.(nom, attributs, espace)
  }

  parser.on('opentag', (tag) => {
    step()
    const nom = nameOf(tag, forme)
    if (ouvertes === 0 || (pile.length === 0 && nom === enveloppes[ouvertes])) return openEnvelope(tag, nom)
    if (pile.length === 0) {
      debutBloc = parser.position
      elements = 0
      recepteur.onBlock(nom, parser.line)
    }
    const noeud = newNode(nom, parser.line, attributesOf(tag, forme.espaces !== null))
    pile.at(-1)?.enfants.push(noeud)
    pile.push(noeud)
    elements += 1
    const trop = elements > limites.elements || parser.position - debutBloc > limites.enregistrement
    if (trop || pile.length > limites.profondeur) refuse('LIMITE_DEPASSEE', forme.enregistrement)
  })
  parser.on('closetag', () => {
    step()
    const noeud = pile.pop()
    if (noeud !== undefined) {
      if (pile.length === 0) recepteur.onBlockEnd(noeud)
      return
    }
    ouvertes -= 1
    if (ouvertes > 0) return
    fermee = true
    recepteur.onEnd(parser.line)
  })
  const onText = (texte: string): void => {
    step()
    const noeud = pile.at(-1)
    if (noeud !== undefined) noeud.texte += texte
    else if (texte.trim() !== '') refuse(ouvertes > 0 ? 'CONTENU_INATTENDU' : 'XML_MAL_FORME', racine)
    if (pile.length > 0 && parser.position - debutBloc > limites.enregistrement)
      refuse('LIMITE_DEPASSEE', forme.enregistrement)
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
      if (!fermee) refuse('FICHIER_TRONQUE', racine)
      parser.close()
    },
    ligne: () => parser.line,
  }
}

/** The local name of an element of the format; another keeps its prefix, and so is an unknown one. */
const nameOf = (tag: SaxesTag, { espaces }: FormeXml): string =>
  tag.local !== undefined && espaces?.(tag.uri ?? '') ? tag.local : tag.name

const hasExpectedNamespace = (tag: SaxesTag, { espaces }: FormeXml): boolean =>
  espaces === null ? !('xmlns' in tag.attributes) : espaces(tag.uri ?? '')

const AUCUN: Attributs = Object.freeze({})

/** A declaration of a namespace and a reference to a schema are no part of a format; in one without namespaces they are. */
function attributesOf(tag: SaxesTag, sansEspaces = true): Attributs {
  const tous = Object.entries(tag.attributes)
  const siens = sansEspaces ? tous.filter(([nom]) => !/^xmlns$|^(?:xmlns|xsi|xml):/.test(nom)) : tous
  if (siens.length === 0) return AUCUN
  return Object.fromEntries(siens.map(([nom, valeur]) => [nom, typeof valeur === 'string' ? valeur : valeur.value]))
}
