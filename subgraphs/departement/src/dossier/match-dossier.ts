import { type AppariementClient, AppariementFault, type Rapprochement } from '@traitdunion/subgraph'
import type { DossierOuvrirInput } from './dossier.input.js'

export type Matched =
  | { readonly kind: 'rapproche'; readonly lot: string; readonly rapprochement: Rapprochement }
  | { readonly kind: 'refuse' }
  | { readonly kind: 'lot-clos' }
  | { readonly kind: 'indisponible' }

/** Key of a file at the matching service: the same file comes back with the same key. */
export const cleOf = (numeroDepartement: string): string => `dossier-departement:${numeroDepartement}`

/** Asks who the person of a file is, in a lot of one. What it stages stays invisible until the file is written. */
export const matchDossier = async (
  appariement: AppariementClient,
  { cleIdempotence, numeroDepartement, numeroFranceTravail, identite }: DossierOuvrirInput,
): Promise<Matched> => {
  try {
    const { lot } = await appariement.openLot(cleIdempotence)
    const { sexe, ...reste } = identite
    const { rapprochements } = await appariement.match(lot, [
      {
        cle: cleOf(numeroDepartement),
        identite: { ...reste, ...(sexe ? { sexe } : {}) },
        identifiants: { numeroDepartement, numeroFranceTravail: numeroFranceTravail ?? null },
      },
    ])
    const [rapprochement] = rapprochements
    return !rapprochement || rapprochement.issue === 'REFUSE'
      ? { kind: 'refuse' }
      : { kind: 'rapproche', lot, rapprochement }
  } catch (error) {
    if (error instanceof AppariementFault && error.code === 'LOT_CLOS') return { kind: 'lot-clos' }
    // A malformed identity is a refusal; being refused ourselves (401, 403) or no answer at all is a service that is not there.
    return error instanceof AppariementFault && error.status === 400 ? { kind: 'refuse' } : { kind: 'indisponible' }
  }
}
