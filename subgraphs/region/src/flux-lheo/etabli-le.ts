import { type Attributs, readDate, readJour } from '@traitdunion/formats'

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})/

/** When a catalogue was made, as its root says by the clock of its sender: to the second, or the day. */
export function etabliLe(attributs: Attributs): string | null {
  const [, jour = '', heure] = INSTANT.exec(attributs['horodatage-export'] ?? '') ?? []
  if (heure !== undefined && readDate(jour) !== null) return `${jour} ${heure}`
  const mis = attributs['datemaj'] ?? ''
  const date = readJour(mis) ?? readDate(mis)
  return date === null ? null : `${date} 00:00:00`
}
