/** HTTP header that carries the passport from the gateway to a subgraph. */
export const PASSPORT_HEADER = 'x-passeport'
/** HTTP header that binds one fetch to its passport, body and deadline. */
export const PORTEE_HEADER = 'x-portee'
/** A passport is reused for the same caller and purpose for at most this long, in seconds. */
export const PASSPORT_LIFETIME_S = 20

/** Who asks, for which purpose: what a subgraph may rely on. Never a name, never a personal value. */
export interface Passport {
  readonly genre: 'anonyme' | 'application' | 'agent'
  /** Partner of the caller (`caf`, `departement`…); absent for a stranger. */
  readonly partenaire?: string
  /** Establishment of the caller, 14 digits. */
  readonly siret?: string
  readonly application?: string
  /** Opaque identifier of the agent. */
  readonly agent?: string
  readonly roles: readonly string[]
  readonly finalite?: string
  readonly acr?: string
  /** Version of the graph the answer is planned on. */
  readonly version: string
}

export type PassportFault = 'PASSEPORT_ABSENT' | 'PASSEPORT_INVALIDE' | 'PASSEPORT_EXPIRE'
export interface SignedPassport {
  readonly token: string
  /** Seconds since 1970. */
  readonly expiresAt: number
}
