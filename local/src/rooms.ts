/** The subgraphs, in the order in which they start: espace-partage first, the others send it their events. */
export const SUBGRAPHS = ['espace-partage', 'caf', 'departement', 'pole-emploi', 'mission-locale', 'region'] as const
export type SubgraphName = (typeof SUBGRAPHS)[number]

/** Databases of the hub, one role each. */
export const DATABASES = ['appariement', ...SUBGRAPHS] as const
export type DatabaseName = (typeof DATABASES)[number]

/** Partners that send persons to matching, in the order in which their identity is shown. */
export const SOURCES = ['caf', 'departement', 'pole-emploi', 'mission-locale', 'region'] as const
