import { type AppariementClient, AppariementFault, type Enregistrement } from '@traitdunion/subgraph'

export type Rapproche =
  /** `personneId` stays `null` until a steward settles a doubtful match. */
  | { readonly kind: 'rapproche'; readonly lot: string; readonly personneId: string | null }
  | { readonly kind: 'refuse'; readonly lot: string | null }
  | { readonly kind: 'indisponible' }

/** Everything that is not an answer of the service: no connection, no token, an answer that is not its own. */
const isUnavailable = (error: unknown) => !(error instanceof AppariementFault) || error.status >= 500

/**
 * Matches one record in a lot of its own, to be confirmed once what depends on it is committed. The same reference
 * opens the same lot, or a new one when a refusal had the first rejected.
 */
export const matchOne = async (
  appariement: AppariementClient,
  reference: string,
  enregistrement: Enregistrement,
): Promise<Rapproche> => {
  let lot: string | null = null
  try {
    lot = (await appariement.openLot(reference)).lot
    const { rapprochements } = await appariement.match(lot, [enregistrement])
    const found = rapprochements[0]
    if (!found || found.issue === 'REFUSE') return { kind: 'refuse', lot }
    return { kind: 'rapproche', lot, personneId: found.personneId }
  } catch (error) {
    if (isUnavailable(error)) return { kind: 'indisponible' }
    if ((error as AppariementFault).status === 400) return { kind: 'refuse', lot }
    throw error
  }
}
