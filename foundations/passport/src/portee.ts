import { createHmac, hash, timingSafeEqual } from 'node:crypto'

/** What one fetch adds to the passport: the transaction it belongs to and when its answer is no longer awaited. */
export interface Portee {
  readonly transaction: string
  /** Milliseconds since 1970. */
  readonly deadline: number
}

export type PorteeFault = 'PORTEE_ABSENTE' | 'PORTEE_INVALIDE' | 'ECHEANCE_DEPASSEE'

interface Bound {
  readonly key: Buffer
  readonly subgraph: string
  readonly passport: string
  readonly body: Uint8Array | string
}

const digest = (value: Uint8Array | string) => hash('sha256', value, 'base64url')

const seal = ({ key, subgraph, passport, body }: Bound, { transaction, deadline }: Portee) =>
  createHmac('sha256', key)
    .update([subgraph, transaction, deadline, digest(passport), digest(body)].join('\n'))
    .digest()

/** Header value that binds subgraph, passport, body, transaction and deadline under the subgraph's own key. */
export const signPortee = (bound: Bound, portee: Portee): string =>
  `${portee.transaction};${portee.deadline};${seal(bound, portee).toString('base64url')}`

/** @param now milliseconds since 1970 */
export const verifyPortee = (bound: Bound, header: string | undefined, now: number): Portee | PorteeFault => {
  if (!header) return 'PORTEE_ABSENTE'
  const match = /^([\w-]{1,64});(\d{1,16});([\w-]{43})$/.exec(header)
  if (!match) return 'PORTEE_INVALIDE'
  const portee = { transaction: match[1] as string, deadline: Number(match[2]) }
  const given = Buffer.from(match[3] as string, 'base64url')
  if (given.length !== 32 || !timingSafeEqual(given, seal(bound, portee))) return 'PORTEE_INVALIDE'
  return portee.deadline < now ? 'ECHEANCE_DEPASSEE' : portee
}
