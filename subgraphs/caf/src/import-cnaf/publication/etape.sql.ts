/**
 * Staging tables → the tables of the graph, in one transaction. Each statement changes only what differs, so that a
 * version and an instant of modification move only when the flow says something new. One import runs at a time (the lock
 * of `session.store.ts`), so « update, then insert what is missing » needs no conflict clause.
 */
export interface Etape {
  /** Name under which the number of touched rows is counted in the report; none for inner work. */
  readonly compteur?: string
  readonly sql: string
}
