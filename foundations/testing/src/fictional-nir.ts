export interface NirWanted {
  readonly sexe?: 1 | 2
  readonly annee?: number
  readonly mois?: number
  /** `28`, `2A`, `974`. */
  readonly departement?: string
  readonly commune?: number
  readonly ordre?: number
}

/** A NIR of 15 characters with a valid key, of nobody: order number 900 and above of a commune that does not exist. */
export function unNir({
  sexe = 2,
  annee = 1990,
  mois = 6,
  departement = '99',
  commune = 999,
  ordre = 901,
}: NirWanted = {}): string {
  const place = `${departement}${pad(commune % 10 ** (5 - departement.length), 5 - departement.length)}`
  const body = `${sexe}${pad(annee % 100, 2)}${pad(mois, 2)}${place}${pad(ordre, 3)}`
  return `${body}${pad(97 - (digits(body) % 97), 2)}`
}

/** Corsica counts as 19 (2A) and 18 (2B) in the key. */
const digits = (body: string): number => Number(body.replace('2A', '19').replace('2B', '18'))

const pad = (value: number, length: number): string => String(value).padStart(length, '0')

/** 1, 2, 3… for numbers that must differ within a test. */
export function uneSequence(from = 1): () => number {
  let next = from
  return () => next++
}
