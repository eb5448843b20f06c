import { isUtf8 } from 'node:buffer'
import { inEqualBlocks } from '../octets.js'
import { Refus } from './refus.js'

const LF = 0x0a

/** A run of bytes that stand on one line of the file. */
export interface Morceau {
  readonly ligne: number
  readonly octets: Uint8Array
}

/**
 * Cuts a stream of bytes again, by blocks of one size and then by line, and checks that they are UTF-8. Network pieces
 * vary from one reading to the next; what comes out does not, nor does the line of a refusal.
 * @throws Refus `JSON_ENCODAGE`
 */
export async function* inBlocks(octets: AsyncIterable<Uint8Array>): AsyncGenerator<Morceau[]> {
  let ligne = 1
  let first = true
  let rest: Uint8Array = new Uint8Array(0)
  for await (const block of inEqualBlocks(octets)) {
    const whole = Buffer.concat([rest, block])
    const text = first ? withoutMark(whole) : whole
    first = false
    const end = endOfCharacters(text)
    rest = text.subarray(end)
    const pieces = cutByLine(text.subarray(0, end), ligne)
    ligne = nextLine(pieces, ligne)
    yield pieces
  }
  if (rest.length > 0) throw new Refus('JSON_ENCODAGE', ligne)
}

/** JSON begins with two ASCII characters, or with the mark of UTF-8: a zero there is UTF-16 or UTF-32. */
function withoutMark(start: Uint8Array): Uint8Array {
  const [a, b, c] = start
  if ((a === 0xfe && b === 0xff) || (a === 0xff && b === 0xfe) || a === 0 || b === 0)
    throw new Refus('JSON_ENCODAGE', 1)
  return a === 0xef && b === 0xbb && c === 0xbf ? start.subarray(3) : start
}

/** Where the last whole character ends: a block may end within one. */
function endOfCharacters(octets: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, octets.length); back += 1) {
    const octet = octets[octets.length - back] as number
    if (octet < 0x80) return octets.length
    if (octet >= 0xc0) return sizeOfCharacter(octet) > back ? octets.length - back : octets.length
  }
  return octets.length
}

const sizeOfCharacter = (lead: number): number => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2)

function cutByLine(octets: Uint8Array, firstLine: number): Morceau[] {
  const isValid = isUtf8(octets)
  const pieces: Morceau[] = []
  let from = 0
  let ligne = firstLine
  while (from < octets.length) {
    const at = octets.indexOf(LF, from)
    const to = at === -1 ? octets.length : at + 1
    const piece = octets.subarray(from, to)
    if (!isValid && !isUtf8(piece)) throw new Refus('JSON_ENCODAGE', ligne)
    pieces.push({ ligne, octets: piece })
    if (at !== -1) ligne += 1
    from = to
  }
  return pieces
}

function nextLine(pieces: readonly Morceau[], ligne: number): number {
  const last = pieces.at(-1)
  if (last === undefined) return ligne
  return last.octets.at(-1) === LF ? last.ligne + 1 : last.ligne
}
