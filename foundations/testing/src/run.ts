import 'vitest'

/** What the global setup hands to the workers, which are other processes. */
declare module 'vitest' {
  export interface ProvidedContext {
    /** A role that may create databases. */
    postgresUrl: string
    /** Begins the name of each database of this run, so that two runs can share one real server. */
    postgresRun: string
  }
}
