import type { SubgraphDefinition } from '@traitdunion/subgraph'

/** The server on which a subgraph hangs its routes. */
export type App = Parameters<NonNullable<SubgraphDefinition<unknown>['routes']>>[0]
