import type { DatabaseParts, SubgraphDefinition } from '@traitdunion/subgraph'
import type { Loaders } from './loaders.js'

/** What a subject declares in its own folder; `server.ts` only names subjects. */
export type Subject = Pick<SubgraphDefinition<Loaders>, 'resolvers' | 'references'> &
  Required<Pick<SubgraphDefinition<Loaders>, 'types'>> &
  Required<DatabaseParts>

/** The server on which the subgraph hangs its routes. */
export type App = Parameters<NonNullable<SubgraphDefinition<Loaders>['routes']>>[0]
