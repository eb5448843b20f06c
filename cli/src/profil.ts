import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { JWK } from 'jose'
import { faultOf } from './errors.js'

/** What the hub's operator hands over to a partner's IT. Holds a private key: keep it readable by its owner alone. */
export interface Profil {
  readonly partenaire: string
  /** Issuer of tokens. */
  readonly acces: string
  readonly hub: string
  /** The partner's own subgraph, which takes its files. */
  readonly sousGraphe: string
  readonly application: string
  readonly cle: JWK
}

/** The local installation's profiles, looked for from this folder upwards. */
const localProfil = (partenaire: string, from: string): string | undefined => {
  const path = join(from, '.trait-dunion', 'profils', `${partenaire}.json`)
  if (existsSync(path)) return path
  return dirname(from) === from ? undefined : localProfil(partenaire, dirname(from))
}

/**
 * @param path given by `--profil` or `TDU_PROFIL`; without it, the local installation's profile of this partner
 * @throws CommandFault `PROFIL_ABSENT`
 */
export const readProfil = (partenaire: string, path: string | undefined): Profil => {
  const found = path ?? localProfil(partenaire, process.cwd())
  if (!found) throw faultOf('PROFIL_ABSENT')
  try {
    return JSON.parse(readFileSync(found, 'utf8'))
  } catch {
    throw faultOf('PROFIL_ABSENT', `(${found})`)
  }
}
