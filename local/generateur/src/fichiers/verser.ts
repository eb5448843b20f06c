import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'

/** Signs that windows-1252 places between 0x80 and 0x9f. */
const SIGNES = '€\u0000‚ƒ„…†‡ˆ‰Š‹Œ\u0000Ž\u0000\u0000‘’“”•–—˜™š›œ\u0000žŸ'

export type Encodage = 'utf-8' | 'windows-1252'

const versLatin1 = (texte: string): string =>
  texte.replace(/[\u0080-\u009f\u0100-\uffff]/g, (signe) => {
    const place = SIGNES.indexOf(signe)
    return place < 0 ? '?' : String.fromCharCode(0x80 + place)
  })

export const encoder = (texte: string, encodage: Encodage): Buffer =>
  encodage === 'utf-8' ? Buffer.from(texte, 'utf8') : Buffer.from(versLatin1(texte), 'latin1')

const LOT = 1 << 17

/** Pours pieces into a stream, no faster than it drinks: what waits is one batch, whatever the size. */
export const verser = async (morceaux: Iterable<string>, vers: Writable, encodage: Encodage): Promise<void> => {
  let lot = ''
  const boire = async () => {
    if (!vers.write(encoder(lot, encodage))) await once(vers, 'drain')
    lot = ''
  }
  for (const morceau of morceaux) {
    lot += morceau
    if (lot.length >= LOT) await boire()
  }
  await boire()
  vers.end()
  await finished(vers)
}

export const verserDans = (chemin: string, morceaux: Iterable<string>, encodage: Encodage): Promise<void> =>
  verser(morceaux, createWriteStream(chemin), encodage)
