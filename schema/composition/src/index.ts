export { type Composition, compose, type SubgraphSdl } from './compose.js'
