import { SourceDonnee } from '@traitdunion/parcours'
import type { Context } from '@traitdunion/subgraph'

type Passport = Context<unknown>['passport']

/** Role of the stewards who settle matching cases. */
export const ROLE_GESTIONNAIRE = 'gestionnaire'

/** `pole-emploi` → `POLE_EMPLOI`; `null` for whoever is no partner of the hub. The person herself has no token here. */
export const sourceOf = (partenaire: string | undefined): SourceDonnee | null => {
  const source = partenaire?.toUpperCase().replaceAll('-', '_') ?? ''
  return Object.hasOwn(SourceDonnee, source) && source !== 'USAGER' ? (source as SourceDonnee) : null
}

/** A stranger may read what is public and write nothing. */
export const mayWrite = ({ genre, partenaire }: Passport): boolean => genre !== 'anonyme' && partenaire !== undefined

export const isGestionnaire = ({ genre, agent, roles }: Passport): boolean =>
  genre === 'agent' && agent !== undefined && roles.includes(ROLE_GESTIONNAIRE)
