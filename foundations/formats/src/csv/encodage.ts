import { isAscii, isUtf8 } from 'node:buffer'
import { RefusCsv } from './refus.js'

type Encodage = 'utf-8' | 'windows-1252'

/** Bytes without an end of line: no table has such lines. */
const LIGNE_MAX = 1_048_576

// Own table: the decoder of some versions of Node takes windows-1252 for ISO-8859-1 and loses « œ » and « ’ ».
const WINDOWS_1252 = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ'

const decodeWindows1252 = (octets: Buffer): string =>
  octets.toString('latin1').replace(/[\x80-\x9F]/g, (signe) => WINDOWS_1252[signe.charCodeAt(0) - 0x80] as string)

/** Signs that a French file holds; two accents of windows-1252 in a row may read as UTF-8, but not as one of these. */
const USUEL = /^[\0-\x7F\u00A0-\u017F\u2010-\u203A\u20AC]*$/

/** Accents that read as UTF-8 in a file that is not: a part was pasted, its names would come out broken. */
const isPastedUtf8 = (ligne: Buffer): boolean => isUtf8(ligne) && USUEL.test(ligne.toString('utf8'))

const LF = 0x0a
const CR = 0x0d

function* linesOf(octets: Buffer): Generator<Buffer> {
  let debut = 0
  for (let fin = octets.indexOf(LF); fin !== -1; fin = octets.indexOf(LF, debut)) {
    yield octets.subarray(debut, fin + 1)
    debut = fin + 1
  }
  if (debut < octets.length) yield octets.subarray(debut)
}

const startsWith = (octets: Buffer, ...debut: readonly number[]) =>
  octets.length >= debut.length && debut.every((octet, rang) => octets[rang] === octet)

/** What the first bytes say: the mark of UTF-8, or that this is no text that we read. */
const checkSignature = (octets: Buffer): { readonly marque: boolean } => {
  // A ZIP archive (xlsx, ods), then a compound document (xls).
  if (startsWith(octets, 0x50, 0x4b, 0x03, 0x04) || startsWith(octets, 0xd0, 0xcf, 0x11, 0xe0))
    throw new RefusCsv('CSV_CLASSEUR', 1)
  if (startsWith(octets, 0xff, 0xfe) || startsWith(octets, 0xfe, 0xff) || octets.subarray(0, 512).includes(0))
    throw new RefusCsv('CSV_ENCODAGE_NON_PRIS_EN_CHARGE', 1)
  return { marque: startsWith(octets, 0xef, 0xbb, 0xbf) }
}

/** The first line with accents says how the file is written; every later one must agree. */
class Decodeur {
  private encodage: Encodage | null = null
  private ligne = 1

  decode(octets: Buffer): string {
    let texte = ''
    for (const ligne of linesOf(octets)) {
      texte += isAscii(ligne) ? ligne.toString('latin1') : this.decodeLine(ligne)
      this.ligne += 1
    }
    return texte
  }

  trust(encodage: Encodage): void {
    this.encodage = encodage
  }

  private decodeLine(ligne: Buffer): string {
    this.encodage ??= isUtf8(ligne) ? 'utf-8' : 'windows-1252'
    if (this.encodage === 'utf-8' ? !isUtf8(ligne) : isPastedUtf8(ligne))
      throw new RefusCsv('CSV_ENCODAGE_CONTRADICTOIRE', this.ligne)
    return this.encodage === 'utf-8' ? ligne.toString('utf8') : decodeWindows1252(ligne)
  }
}

/**
 * The text of a file, by pieces that end where a line ends, so that no character is cut in two. UTF-8 with or without
 * its mark, or windows-1252.
 * @throws RefusCsv
 */
export async function* decodeText(octets: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decodeur = new Decodeur()
  let attente = Buffer.alloc(0)
  let commence = false

  const take = (jusqua: number): string => {
    let pris = attente.subarray(0, jusqua)
    attente = attente.subarray(jusqua)
    if (!commence) {
      commence = true
      if (checkSignature(pris).marque) {
        decodeur.trust('utf-8')
        pris = pris.subarray(3)
      }
    }
    return decodeur.decode(pris)
  }

  for await (const morceau of octets) {
    // Looked for in what has just come: what waits has no end of line.
    const recu = Buffer.from(morceau.buffer, morceau.byteOffset, morceau.byteLength)
    const fin = Math.max(recu.lastIndexOf(LF), recu.lastIndexOf(CR))
    const deja = attente.length
    attente = deja === 0 ? Buffer.from(recu) : Buffer.concat([attente, recu])
    if (fin !== -1) yield take(deja + fin + 1)
    if (attente.length > LIGNE_MAX) {
      if (!commence) checkSignature(attente)
      throw new RefusCsv('CSV_LIGNE_TROP_LONGUE', 1)
    }
  }
  if (attente.length > 0) yield take(attente.length)
}
