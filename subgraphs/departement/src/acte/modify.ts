import { type ActOutcome, isUuid, versionConflict } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import type { Transaction } from '../personne/rows.store.js'
import type { ModificationInput } from './demande.input.js'
import { refuseField } from './refuse.js'

interface Modification<R, H> {
  readonly action: string
  readonly input: ModificationInput
  /** Field of the input that holds the key, where it is not `id`. */
  readonly champ?: string
  /** Reads the object and locks it for this transaction. */
  readonly lock: (manager: Transaction, id: string) => Promise<R | null>
  /** Takes its other locks and reads what they protect; the moment of the act is taken afterwards, as in `create`. */
  readonly hold?: (manager: Transaction, row: R) => Promise<H>
  readonly run: (manager: Transaction, row: R, now: Date, held: H) => Promise<ActOutcome>
}

/** Runs a mutation of an existing object: locked, at the version that its caller has read. */
export const modify = <R extends { readonly version: number }, H = void>(
  { act }: Contexte,
  { action, input, champ = 'id', lock, hold, run }: Modification<R, H>,
): Promise<ActOutcome> =>
  act({
    action,
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      const row = isUuid(input.id) ? await lock(manager, input.id) : null
      if (!row) return refuseField('OBJET_INCONNU', champ)
      if (row.version !== input.versionAttendue) return versionConflict()
      const held = (await hold?.(manager, row)) as H
      return run(manager, row, new Date(), held)
    },
  })
