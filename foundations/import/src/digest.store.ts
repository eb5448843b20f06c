import type pg from 'pg'
import { keyedDigest } from './digest.js'
import type { Digest } from './format.js'

/** The digest of this installation, whose key never leaves its database. */
export const digestOf = async (client: pg.Client): Promise<Digest> => {
  const { rows } = await client.query<{ valeur: string }>(
    `/* sql: secret-cle-source */ select valeur from secret_local where nom = 'cle-source'`,
  )
  return keyedDigest(rows[0]?.valeur as string)
}
