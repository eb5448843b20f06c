/** `2026-03-10 14:00:00`, `2026-03-10T14:00`, with a zone or, as i-Milo writes, in local time. */
const INSTANT = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i

const FUSEAU = 'Europe/Paris'

const formatter = new Intl.DateTimeFormat('en-CA', {
  timeZone: FUSEAU,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

/** Milliseconds by which the local clock is ahead of UTC at that instant. */
const offsetAt = (instant: number): number => {
  const parts = Object.fromEntries(formatter.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  const { year, month, day, hour, minute, second } = parts as Record<string, number>
  const local = Date.UTC(year as number, (month as number) - 1, day, hour, minute, second)
  return local - Math.floor(instant / 1000) * 1000
}

/**
 * An instant, from a local time where no zone is told.
 * @returns `null` when it is none
 */
export function readInstant(texte: string): Date | null {
  const lu = INSTANT.exec(texte.trim())
  if (lu === null) return null
  const [, annee, mois, jour, heure, minute, seconde = '0', fuseau] = lu
  const utc = Date.UTC(Number(annee), Number(mois) - 1, Number(jour), Number(heure), Number(minute), Number(seconde))
  const isReal =
    new Date(utc).toISOString().startsWith(`${annee}-${mois}-${jour}T${heure}:${minute}`) && Number(seconde) < 60
  if (!isReal) return null
  if (fuseau === undefined) return new Date(utc - offsetAt(utc - offsetAt(utc)))
  if (fuseau.toUpperCase() === 'Z') return new Date(utc)
  const [heures, minutes] = [Number(fuseau.slice(1, 3)), Number(fuseau.slice(-2))]
  return new Date(utc - (fuseau.startsWith('-') ? -1 : 1) * (heures * 60 + minutes) * 60_000)
}
