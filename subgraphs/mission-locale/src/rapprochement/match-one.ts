import { randomUUID } from 'node:crypto'
import { type AppariementClient, AppariementFault, type Enregistrement } from '@traitdunion/subgraph'

export type Rapproche =
  /** `personneId` stays `null` until a steward settles a doubtful match. */
  | { readonly kind: 'rapproche'; readonly lot: string; readonly personneId: string | null }
  | { readonly kind: 'refuse'; readonly lot: string | null }
  | { readonly kind: 'indisponible' }

const isClosedLot = (error: unknown) => error instanceof AppariementFault && error.code === 'LOT_CLOS'

/** Everything that is not an answer of the service: no connection, no token, an answer that is not its own. */
const isUnavailable = (error: unknown) => !(error instanceof AppariementFault) || error.status >= 500

/**
 * Matches one record in a lot of its own, to be confirmed once what depends on it is committed.
 * A lot that an earlier refusal of the same request rejected is closed for good: the request goes on in a new one.
 */
export const matchOne = async (
  appariement: AppariementClient,
  reference: string,
  enregistrement: Enregistrement,
): Promise<Rapproche> => {
  let opened: string | null = null
  const matchIn = async (name: string): Promise<Rapproche> => {
    const { lot } = await appariement.openLot(name)
    opened = lot
    const { rapprochements } = await appariement.match(lot, [enregistrement])
    const found = rapprochements[0]
    if (!found || found.issue === 'REFUSE') return { kind: 'refuse', lot }
    return { kind: 'rapproche', lot, personneId: found.personneId }
  }
  try {
    return await matchIn(reference).catch((error) => {
      if (isClosedLot(error)) return matchIn(`${reference}/${randomUUID()}`)
      throw error
    })
  } catch (error) {
    if (isUnavailable(error)) return { kind: 'indisponible' }
    if ((error as AppariementFault).status === 400) return { kind: 'refuse', lot: opened }
    throw error
  }
}
