import { createHash, createHmac } from 'node:crypto'

/** First key in use, then those it replaced: their marks are still recognised, never written again. */
export type ClesNir = readonly [Buffer, ...Buffer[]]

/** A few characters that say which key made a mark, and nothing about the key. */
const nomDe = (cle: Buffer): string => createHash('sha256').update('cle-nir').update(cle).digest('hex').slice(0, 8)

/**
 * Keyed marks of a NIR, one a key, the current one first: `<key>:<HMAC-SHA-256 of the 13 characters>`. A plain hash of a
 * NIR could be reversed by trying them all.
 */
export const empreintesDuNir = (corps: string, cles: ClesNir): [string, ...string[]] =>
  cles.map((cle) => `${nomDe(cle)}:${createHmac('sha256', cle).update(corps).digest('hex')}`) as [string, ...string[]]

/** Whether two records have the same NIR, as far as marks made with the same key can say. */
export const memeNir = (a: readonly string[], b: readonly string[]): boolean | null => {
  const comparables = a.filter((ici) => b.some((la) => la.slice(0, 8) === ici.slice(0, 8)))
  if (comparables.length === 0) return null
  return comparables.some((ici) => b.includes(ici))
}
