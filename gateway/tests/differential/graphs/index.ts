import type { InventedGraph } from '../invented-graph.js'
import { catalogue } from './catalogue.js'
import { dossiers } from './dossiers.js'
import { medias } from './medias.js'

export const GRAPHS: readonly InventedGraph[] = [catalogue, medias, dossiers]
