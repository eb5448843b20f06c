import type { Context } from '@traitdunion/subgraph'
import type { Loaders } from './server.js'

export type Contexte = Context<Loaders>
