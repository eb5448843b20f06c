import type { CodeRejetXml } from './errors.js'
import { INDECODABLE } from './valeurs.js'

/** Turns blocks of bytes into text; throws nothing: a byte without meaning becomes a mark that the validation finds. */
export interface Decodeur {
  readonly encodage: Encodage
  decode(bloc: Uint8Array, dernier: boolean): string
}

export type Encodage = 'windows-1252' | 'iso-8859-15' | 'utf-8'

// ISO-8859-1 is read as windows-1252, as browsers do: its own codes from 0x80 to 0x9F are never meant.
const NOMS: Readonly<Record<string, Encodage>> = {
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
  'x-cp1252': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'iso8859-1': 'windows-1252',
  'iso_8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
  'iso8859-15': 'iso-8859-15',
  'iso_8859-15': 'iso-8859-15',
  'latin-9': 'iso-8859-15',
  'utf-8': 'utf-8',
  utf8: 'utf-8',
}

// Own tables: the decoder of some versions of Node takes windows-1252 for ISO-8859-1 and loses « œ » and « ’ ».
const WINDOWS_1252 = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ'
const LATIN_9: Readonly<Record<string, string>> = {
  '\xA4': '€',
  '\xA6': 'Š',
  '\xA8': 'š',
  '\xB4': 'Ž',
  '\xB8': 'ž',
  '\xBC': 'Œ',
  '\xBD': 'œ',
  '\xBE': 'Ÿ',
}

const DECLARATION = /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([^"']*)["']/

/** Reads the encoding in the first block: the mark of the first bytes, then the XML declaration, else UTF-8 as XML says. */
export function chooseDecoder(premier: Uint8Array): { decodeur: Decodeur } | { code: CodeRejetXml } {
  const [a, b, c] = premier
  const utf16 =
    (a === 0xfe && b === 0xff) || (a === 0xff && b === 0xfe) || (a === 0x3c && b === 0) || (a === 0 && b === 0x3c)
  if (utf16) return { code: 'ENCODAGE_NON_PRIS_EN_CHARGE' }
  const marque = a === 0xef && b === 0xbb && c === 0xbf
  const debut = latin1(premier.subarray(marque ? 3 : 0, 512))
  const annonce = DECLARATION.exec(debut)?.[1]?.toLowerCase()
  const encodage = annonce === undefined ? 'utf-8' : Object.hasOwn(NOMS, annonce) ? NOMS[annonce] : undefined
  if (encodage === undefined) return { code: 'ENCODAGE_NON_PRIS_EN_CHARGE' }
  if (marque && encodage !== 'utf-8') return { code: 'ENCODAGE_CONTRADICTOIRE' }
  return { decodeur: decoders[encodage]() }
}

/** Accents that read as UTF-8 in a file that says otherwise: an editor saved it again, every name would come out broken. */
export function looksLikeUtf8(bloc: Uint8Array): boolean {
  try {
    // Without the last bytes, which may be half a character.
    return /[\u0080-\uFFFF]/.test(new TextDecoder('utf-8', { fatal: true }).decode(bloc, { stream: true }))
  } catch {
    return false
  }
}

export const hasAccents = (bloc: Uint8Array): boolean => bloc.some((octet) => octet >= 0x80)

const decoders: Readonly<Record<Encodage, () => Decodeur>> = {
  'utf-8': () => {
    const decoder = new TextDecoder('utf-8')
    return { encodage: 'utf-8', decode: (bloc, dernier) => decoder.decode(bloc, { stream: !dernier }) }
  },
  'windows-1252': () => ({
    encodage: 'windows-1252',
    decode: (bloc) =>
      latin1(bloc).replace(/[\x80-\x9F]/g, (signe) => WINDOWS_1252[signe.charCodeAt(0) - 0x80] as string),
  }),
  'iso-8859-15': () => ({
    encodage: 'iso-8859-15',
    decode: (bloc) => latin1(bloc).replace(/[\x80-\x9F¤¦¨´¸¼½¾]/g, (signe) => LATIN_9[signe] ?? INDECODABLE),
  }),
}

const latin1 = (octets: Uint8Array): string =>
  Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength).toString('latin1')
