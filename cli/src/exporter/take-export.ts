import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { request } from 'undici'
import { CommandFault, faultOf } from '../errors.js'
import type { Profil } from '../profil.js'
import { askToken } from '../token.js'

interface Asked {
  readonly profil: Profil
  /** Path of the export, as in the subgraph's address: `stock`. */
  readonly chemin: string
  readonly parametres: Readonly<Record<string, string>>
  readonly sortie: Writable
}

/** A refusal is an object with its code; a proxy in between answers with pages of its own. */
const refusalOf = async (answer: Awaited<ReturnType<typeof request>>, sousGraphe: string): Promise<CommandFault> => {
  const body = (await answer.body.json().catch(() => null)) as { code?: string; message?: string } | null
  return body?.code
    ? new CommandFault(body.code, body.message ?? '')
    : faultOf('HUB_INJOIGNABLE', `(${sousGraphe}, HTTP ${answer.statusCode})`)
}

/**
 * Streams an export of the partner's own subgraph to an output.
 * @throws CommandFault, `EXPORT_INTERROMPU` when what was written is not whole
 */
export const takeExport = async ({ profil, chemin, parametres, sortie }: Asked): Promise<void> => {
  const token = await askToken(profil, `urn:traitdunion:import:${profil.partenaire}`)
  const answer = await request(`${profil.sousGraphe}/exports/${chemin}?${new URLSearchParams(parametres)}`, {
    headers: { authorization: `Bearer ${token}` },
  }).catch(() => {
    throw faultOf('HUB_INJOIGNABLE', `(${profil.sousGraphe})`)
  })
  if (answer.statusCode !== 200) throw await refusalOf(answer, profil.sousGraphe)
  await pipeline(answer.body, sortie, { end: false }).catch(() => {
    throw faultOf('EXPORT_INTERROMPU')
  })
}
