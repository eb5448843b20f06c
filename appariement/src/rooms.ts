import type { DataSource } from 'typeorm'
import type { z } from 'zod'
import type { RunAct } from './act.js'
import type { AppariementConfig } from './config.js'
import type { Nouvelles } from './evenements/nouvelles.js'

/** What every route is given. */
export interface Rooms {
  readonly dataSource: DataSource
  readonly config: AppariementConfig
  readonly nouvelles: Nouvelles
  readonly act: RunAct
  /** Reads a part of the request by its schema. Throws what the server answers with `DEMANDE_INVALIDE`. */
  readonly lire: <S extends z.ZodType>(schema: S, value: unknown) => z.output<S>
}
