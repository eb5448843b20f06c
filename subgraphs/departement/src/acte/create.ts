import type { ActOutcome } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import type { Transaction } from '../personne/rows.store.js'
import type { DemandeInput } from './demande.input.js'
import { refuseNonKeys } from './refuse.js'

interface Creation<I> {
  readonly action: string
  readonly input: I
  /** Keys of the hub in the input, by field. */
  readonly keys?: Readonly<Record<string, string | null | undefined>>
  readonly run: (manager: Transaction, now: Date) => Promise<ActOutcome>
}

/** Runs a mutation that makes an object. */
export const create = <I extends DemandeInput>(
  { act }: Contexte,
  { action, input, keys = {}, run }: Creation<I>,
): Promise<ActOutcome> =>
  act({
    action,
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => refuseNonKeys(keys) ?? run(manager, new Date()),
  })
