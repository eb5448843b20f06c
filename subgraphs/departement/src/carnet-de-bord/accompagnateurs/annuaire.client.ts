import { makeTokenSource } from '@traitdunion/service'
import { CONTRIBUTIONS_AUDIENCE, type SubgraphConfig } from '@traitdunion/subgraph'

/** A professional of the hub, as espace-partage knows her. */
export interface Accompagnateur {
  readonly id: string
  readonly organisationId: string
  readonly organisationSiret: string | null
}

/** Who is at these electronic addresses; null when espace-partage does not say. */
export type Annuaire = (courriels: readonly string[]) => Promise<ReadonlyMap<string, Accompagnateur> | null>

const ANSWER_WITHIN_MS = 15_000

export const annuaireOf = ({ acces, espacePartageUrl }: SubgraphConfig): Annuaire => {
  const token = makeTokenSource(acces, CONTRIBUTIONS_AUDIENCE)
  const ask = async (courriels: readonly string[]) => {
    const answer = await fetch(`${espacePartageUrl}/annuaire`, {
      method: 'POST',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      headers: { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' },
      body: JSON.stringify({ courriels }),
    })
    if (!answer.ok) return null
    const { professionnels } = (await answer.json()) as {
      professionnels: readonly (Accompagnateur & { readonly courriel: string })[]
    }
    return new Map(professionnels.map(({ courriel, ...professionnel }) => [courriel, professionnel]))
  }
  return async (courriels) => {
    const once = [...new Set(courriels)]
    // A cut connection, no token, a proxy's page: one and the same silence.
    return once.length === 0 ? new Map() : ask(once).catch(() => null)
  }
}
