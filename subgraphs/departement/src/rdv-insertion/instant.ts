import { jourEcrit } from '@traitdunion/formats'

const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(\.\d{1,9})?\s*(Z|UTC|[+-]\d{2}:?\d{2})$/

/**
 * The instant that a text tells, as Ruby writes it (`2026-01-31 18:00:00 +0100`) or as ISO 8601 does. One without its
 * offset tells none.
 */
export const instantEcrit = (texte: string): Date | null => {
  const [, jour, heure, fraction = '', decalage] = INSTANT.exec(texte.trim()) ?? []
  if (jour === undefined || decalage === undefined || jourEcrit(jour) === null) return null
  const zone = decalage === 'UTC' ? 'Z' : decalage.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')
  const instant = new Date(`${jour}T${heure}${fraction.slice(0, 4)}${zone}`)
  return Number.isNaN(instant.getTime()) ? null : instant
}
