import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import type { Chemin, Faute } from './faute.js'

export interface Fichier {
  readonly nom: string
  readonly texte: string
}

export interface FichierLu {
  /** Maps, lists and texts: what a text means is the grammar's to say (`non` is three letters, not a boolean). */
  readonly valeur: unknown
  readonly ligneOf: (chemin: Chemin) => number
  readonly fautes: readonly Faute[]
}

const lineIn = (document: Document, lignes: LineCounter) => (chemin: Chemin) => {
  let node: unknown = document.contents
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
  for (const pas of chemin) {
    const pair = isMap(node) && node.items.find(({ key }) => isScalar(key) && key.value === pas)
    const next = pair ? pair.key : isSeq(node) && typeof pas === 'number' && node.items[pas]
    if (!isNode(next)) break
    offset = next.range?.[0] ?? offset
    node = pair ? pair.value : next
  }
  return Math.max(1, lignes.linePos(offset).line)
}

/** Offsets of what makes a YAML text say more than it shows: anchors, aliases, tags. */
const hiddenIn = (document: Document): number[] => {
  const offsets: number[] = []
  visit(document, {
    Alias: (_key, { range }) => void offsets.push(range?.[0] ?? 0),
    Value: (_key, node) => {
      if (node.anchor !== undefined || node.tag !== undefined) offsets.push(node.range?.[0] ?? 0)
    },
  })
  return offsets
}

/** The text of a convention as plain values, with the line of each; no value when it cannot be trusted. */
export const readYaml = ({ nom, texte }: Fichier): FichierLu => {
  const lineCounter = new LineCounter()
  const document = parseDocument(texte, {
    schema: 'failsafe',
    stringKeys: true,
    prettyErrors: false,
    // Silent, the library takes the first of two documents and says nothing of the second.
    logLevel: 'error',
    lineCounter,
  })
  const fautes: Faute[] = []
  const tell = (code: Faute['code'], offset: number, constat: string) =>
    fautes.push({ code, fichier: nom, ligne: Math.max(1, lineCounter.linePos(offset).line), chemin: '', constat })

  for (const { code, pos } of document.errors)
    if (code === 'DUPLICATE_KEY') tell('CONVENTION_DOUBLON', pos[0], 'Ce mot-clé est écrit deux fois.')
    else tell('CONVENTION_ILLISIBLE', pos[0], `Le texte ne se lit pas ici (${code}).`)
  const hidden = hiddenIn(document)
  for (const offset of hidden) tell('CONVENTION_ILLISIBLE', offset, 'Ancre, alias ou étiquette de type.')
  for (const { pos } of hidden.length > 0 ? [] : document.warnings)
    tell('CONVENTION_ILLISIBLE', pos[0], 'Étiquette ou directive de YAML.')

  const isTrusted = fautes.every(({ code }) => code === 'CONVENTION_DOUBLON')
  return { valeur: isTrusted ? document.toJS() : undefined, ligneOf: lineIn(document, lineCounter), fautes }
}
