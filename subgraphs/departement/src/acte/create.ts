import type { ActOutcome } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import type { Transaction } from '../personne/rows.store.js'
import type { DemandeInput } from './demande.input.js'
import { refuseNonKeys } from './refuse.js'

interface Creation<I, H> {
  readonly action: string
  readonly input: I
  /** Keys of the hub in the input, by field. */
  readonly keys?: Readonly<Record<string, string | null | undefined>>
  /**
   * Waits for its turn and reads what its locks protect. The moment of the act is taken afterwards: a row dated before
   * that wait would be missed by who reads what changed since.
   */
  readonly hold?: (manager: Transaction) => Promise<H>
  readonly run: (manager: Transaction, now: Date, held: H) => Promise<ActOutcome>
}

/** Runs a mutation that makes an object. */
export const create = <I extends DemandeInput, H = void>(
  { act }: Contexte,
  { action, input, keys = {}, hold, run }: Creation<I, H>,
): Promise<ActOutcome> =>
  act({
    action,
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      const wrongKey = refuseNonKeys(keys)
      if (wrongKey) return wrongKey
      const held = (await hold?.(manager)) as H
      return run(manager, new Date(), held)
    },
  })
