import { makeTokenSource } from '@traitdunion/service'
import { request } from 'undici'
import type { SubgraphConfig } from '../server/config.js'
import { CONTRIBUTIONS_AUDIENCE } from '../server/start-subgraph.js'

/** A professional of the hub, as espace-partage knows her. */
export interface ProfessionnelConnu {
  readonly id: string
  readonly organisationId: string
  readonly organisationSiret: string | null
}

/**
 * Who is at these electronic addresses: partners' files know addresses, the graph knows keys. An address of nobody, or of
 * two professionals, is not in the answer; `null` when espace-partage does not say.
 */
export type Annuaire = (courriels: readonly string[]) => Promise<ReadonlyMap<string, ProfessionnelConnu> | null>

/** The most that espace-partage takes at once. */
const COURRIELS_PAR_APPEL = 500
const ANSWER_WITHIN_MS = 15_000

/** @example `const connus = await annuaireOf(rooms.config)(['dominique@exemple.fr'])` */
export const annuaireOf = ({ acces, espacePartageUrl }: SubgraphConfig): Annuaire => {
  const token = makeTokenSource(acces, CONTRIBUTIONS_AUDIENCE)
  const ask = async (courriels: readonly string[]) => {
    const answer = await request(`${espacePartageUrl}/annuaire`, {
      method: 'POST',
      headersTimeout: ANSWER_WITHIN_MS,
      bodyTimeout: ANSWER_WITHIN_MS,
      headers: { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' },
      body: JSON.stringify({ courriels }),
    })
    const body = (await answer.body.json()) as {
      readonly professionnels?: readonly (ProfessionnelConnu & { readonly courriel: string })[]
    }
    if (answer.statusCode >= 300 || !body.professionnels) throw new Error(`annuaire : HTTP ${answer.statusCode}`)
    return body.professionnels
  }

  return async (courriels) => {
    const once = [...new Set(courriels)]
    const found = new Map<string, ProfessionnelConnu>()
    try {
      for (let from = 0; from < once.length; from += COURRIELS_PAR_APPEL)
        for (const { courriel, ...professionnel } of await ask(once.slice(from, from + COURRIELS_PAR_APPEL)))
          found.set(courriel, professionnel)
      return found
    } catch {
      // A cut connection, no token, a proxy's page: one and the same silence.
      return null
    }
  }
}
