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
  const profil = readJson(found)
  if (!isProfil(profil)) throw faultOf('PROFIL_ABSENT', `(${found})`)
  return profil
}

const readJson = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

const isProfil = (value: unknown): value is Profil => {
  const { partenaire, acces, sousGraphe, application, cle } = (value ?? {}) as Record<string, unknown>
  return (
    [acces, sousGraphe].every((url) => typeof url === 'string' && /^https?:\/\//.test(url)) &&
    [partenaire, application].every((name) => typeof name === 'string') &&
    typeof (cle as JWK | undefined)?.d === 'string'
  )
}
