import { z } from 'zod'

/** Fields as partners' files write them: what is blank says nothing, and a number may stand for a text. */
const isBlank = (valeur: unknown): boolean => typeof valeur === 'string' && valeur.trim() === ''

/** A text, or the number that a spreadsheet made of it. */
export const texteEcrit = z.preprocess(
  (valeur) => (typeof valeur === 'number' ? String(valeur) : valeur),
  z.string().trim(),
)

/** `null` when absent or blank. */
export const texteFacultatif = z.preprocess(
  (valeur) => (isBlank(valeur) ? null : valeur),
  z
    .preprocess((valeur) => (typeof valeur === 'number' ? String(valeur) : valeur), z.string().trim().nullish())
    .transform((lu) => lu ?? null),
)

/** `null` when absent or blank; a comma may stand for the point. */
export const nombreFacultatif = z.preprocess(
  (valeur) => (isBlank(valeur) ? null : typeof valeur === 'string' ? toNumber(valeur) : valeur),
  z
    .number()
    .nullish()
    .transform((lu) => lu ?? null),
)

/** A list without its blanks, or its only element; empty when absent. */
export const listeDeTextes = z.preprocess(
  (valeur) => (isBlank(valeur) ? [] : typeof valeur === 'string' ? [valeur] : valeur),
  z
    .array(z.string().nullable())
    .nullish()
    .transform((lus) => (lus ?? []).flatMap((lu) => (lu?.trim() ? [lu.trim()] : []))),
)

export const booleenFacultatif = z
  .boolean()
  .nullish()
  .transform((lu) => lu ?? null)

/** What is not a number stays as it is, for the schema to say so. */
function toNumber(valeur: string): unknown {
  const lu = Number(valeur.trim().replace(',', '.'))
  return Number.isNaN(lu) ? valeur : lu
}

const JOUR = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}.*)?$/

/**
 * A real day of the calendar, whatever hour follows it.
 * @returns `null` when it is none
 */
export function jourEcrit(texte: string): string | null {
  const lu = JOUR.exec(texte.trim())?.[1]
  // There is no year 0 in the calendar of the database.
  if (lu === undefined || lu.startsWith('0000')) return null
  const instant = new Date(`${lu}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(lu) ? lu : null
}
