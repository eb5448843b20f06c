import type { Application } from './application/application.js'
import type { Persona } from './persona/persona.js'

/** What our tokens add to RFC 9068. Never a name nor an e-mail: tokens end up in logs. */
export type HubClaims =
  | { genre: 'application'; partenaire: string; siret: string }
  | {
      genre: 'agent'
      partenaire: string
      siret: string
      agent: string
      roles: readonly string[]
      acr: string
      amr: readonly string[]
    }

export const claimsOfApplication = ({ partenaire, siret }: Application): HubClaims => ({
  genre: 'application',
  partenaire,
  siret,
})

export const claimsOfAgent = ({ id, partenaire, siret, roles, acr, amr }: Persona): HubClaims => ({
  genre: 'agent',
  partenaire,
  siret,
  agent: id,
  roles,
  acr,
  amr,
})
