import type { Context } from '@traitdunion/subgraph'
import type { Loaders } from './loaders.js'

export type Contexte = Context<Loaders>
