import type { Act, Context } from '@traitdunion/subgraph'
import type { Loaders } from './loaders.js'

export type Contexte = Context<Loaders>

/** What a rule of writing is handed to give to stores, which alone know what it is. */
export type Transaction = Parameters<Act['run']>[0]
