import type { DocumentNode } from 'graphql'
import { digestOf } from './form.js'
import type { Caller } from './stages.js'

export interface Recorded {
  readonly caller: Caller
  readonly transaction: string
  /** Only of what was valid: the rest may hold anything. */
  readonly document: DocumentNode | undefined
  readonly codes: readonly unknown[]
  /** When it came, by the clock that only goes forward. */
  readonly begun: number
}

/** Where lines go: the log of the service. */
export interface Log {
  readonly info: (line: object, what: string) => void
}

/**
 * One line per operation in the access log: who, for which purpose, which form of operation, with what outcome.
 * Never a variable, never a value, nothing that the caller may lengthen. The durable trace comes with the journal; it takes this same place.
 */
export const record = (log: Log, { caller, transaction, document, codes, begun }: Recorded): void =>
  log.info(
    {
      transaction,
      appelant: caller.kind === 'connu' ? caller.genre : 'etranger',
      ...(caller.kind === 'connu'
        ? {
            partenaire: caller.partenaire,
            application: caller.application,
            agent: caller.agent,
            finalite: caller.finalite,
          }
        : {}),
      // Not its name, which is the caller's free text.
      empreinte: document && digestOf(document),
      codes,
      dureeMs: Math.round(performance.now() - begun),
    },
    'operation',
  )
