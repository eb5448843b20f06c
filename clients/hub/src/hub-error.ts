import type { OperationKind } from './document.js'

/** Why there is no answer. */
export type HubFault =
  /** No response: name, connection, interrupted body. */
  | { readonly kind: 'reseau' }
  /** Nothing within `timeoutMs`, retries included. */
  | { readonly kind: 'delai'; readonly timeoutMs: number }
  /** A refusal by HTTP itself: a proxy, a limit, a hub that starts or stops. */
  | { readonly kind: 'http'; readonly status: number; readonly retryAfterMs?: number }
  /** A success that is not GraphQL: the address is not the hub's. */
  | { readonly kind: 'reponse'; readonly status: number }

const sentenceOf = (fault: HubFault): string => {
  switch (fault.kind) {
    case 'reseau':
      return 'Le hub est injoignable. Vérifiez son adresse et le réseau, puis réessayez.'
    case 'delai':
      return `Le hub n’a pas répondu en ${fault.timeoutMs} ms. Réessayez, ou demandez moins à la fois.`
    case 'reponse':
      return `La réponse (${fault.status}) n’est pas du GraphQL. Vérifiez que l’adresse est celle de /graphql du hub.`
    case 'http':
      if (fault.status === 401) return 'Le jeton est absent ou refusé (401). Demandez-en un nouveau à acces.'
      if (fault.status === 429) return 'Trop de demandes (429). Attendez, puis reprenez plus lentement.'
      return fault.status >= 500
        ? `Le hub n’est pas en état de répondre (${fault.status}). Réessayez plus tard.`
        : `La demande est refusée (${fault.status}). Vérifiez l’adresse et les droits de l’application.`
  }
}

/** Nobody knows whether the mutation was done; the key makes repeating it harmless. */
const MAYBE_DONE = ' La mutation a pu être faite : répétez-la avec la même cleIdempotence.'
const maybeDone = (fault: HubFault, attempts: number) => attempts > 0 && (fault.kind !== 'http' || fault.status >= 500)

/** Thrown when the hub gave no answer. A refusal by the hub is an answer, not an error: see `HubAnswer`. */
export class HubError extends Error {
  override readonly name = 'HubError'
  /** Why; `fault.kind` says which. */
  readonly fault: HubFault
  /** How many times the operation was sent. */
  readonly attempts: number

  constructor(fault: HubFault, sent: { operation: OperationKind; attempts: number; cause?: unknown }) {
    super(
      sentenceOf(fault) + (sent.operation === 'mutation' && maybeDone(fault, sent.attempts) ? MAYBE_DONE : ''),
      sent.cause === undefined ? {} : { cause: sent.cause },
    )
    this.fault = fault
    this.attempts = sent.attempts
  }
}
