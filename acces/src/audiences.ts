/** Who a token is for. One token, one audience: a token for the hub opens nothing else. */
export const AUDIENCE_HUB = 'urn:traitdunion:hub'
export const AUDIENCE_APPARIEMENT = 'urn:traitdunion:appariement'
export const audienceImport = (partenaire: string) => `urn:traitdunion:import:${partenaire}`

export const AUDIENCE_FORM = /^urn:traitdunion:(hub|appariement|evenements|contributions|import:[a-z][a-z0-9-]*)$/

/** What an agent may ask of the hub; what the agent then reads is decided by the hub, from roles and conventions. */
export const AGENT_SCOPES: readonly string[] = ['hub:lire', 'hub:ecrire']

export interface Bearer {
  readonly audiences: readonly string[]
  readonly scopes: readonly string[]
}

export const agentBearer: Bearer = { audiences: [AUDIENCE_HUB], scopes: AGENT_SCOPES }

/** The scopes that this bearer may hold at this audience, or nothing when the audience is not one of its own. */
export const scopesAt = (bearer: Bearer | undefined, audience: string): readonly string[] | undefined =>
  bearer?.audiences.includes(audience) ? bearer.scopes : undefined
