import type { Class, Reference } from '@traitdunion/subgraph'

/** What a subject declares of itself in its own folder; `server.ts` only names subjects. */
export interface Sujet {
  readonly resolvers: readonly Class[]
  readonly types: readonly Class[]
  readonly references: Readonly<Record<string, Reference>>
  readonly entities: readonly Class[]
  readonly migrations: readonly Class[]
}
