import { type Refus, refus } from './errors.js'

/** What the gateway says of this installation, at `reglages.json`. */
export interface Reglages {
  readonly kind: 'reglages'
  readonly acces: string
  readonly client: string
  readonly audience: string
  readonly finalites: readonly { readonly code: string; readonly definition: string }[]
  /** Names of the partners, by the id that personas carry. */
  readonly partenaires: Readonly<Record<string, string>>
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isFinalite = (value: unknown): value is { code: string; definition: string } =>
  isRecord(value) && isText(value['code']) && isText(value['definition'])

export const readReglages = (json: unknown): Reglages | Refus => {
  if (!isRecord(json)) return refus('REGLAGES_ILLISIBLES')
  const { acces, client, audience, finalites = [], partenaires = {} } = json
  if (!isText(acces) || !URL.canParse(acces) || !isText(client) || !isText(audience))
    return refus('REGLAGES_ILLISIBLES')
  if (!Array.isArray(finalites) || !finalites.every(isFinalite)) return refus('REGLAGES_ILLISIBLES')
  if (!isRecord(partenaires)) return refus('REGLAGES_ILLISIBLES')
  const named = Object.entries(partenaires).filter((entry): entry is [string, string] => isText(entry[1]))
  return {
    kind: 'reglages',
    acces: acces.replace(/\/$/, ''),
    client,
    audience,
    finalites,
    partenaires: Object.fromEntries(named),
  }
}

export const fetchReglages = async (): Promise<Reglages | Refus> => {
  try {
    const answer = await fetch('./reglages.json', { headers: { accept: 'application/json' } })
    return answer.ok ? readReglages(await answer.json()) : refus('REGLAGES_ILLISIBLES')
  } catch {
    return refus('REGLAGES_ILLISIBLES')
  }
}
