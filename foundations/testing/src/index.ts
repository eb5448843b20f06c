export { type NirWanted, uneSequence, unNir } from './fictional-nir.js'
export { type FreshDatabase, freshDatabase, type Template } from './fresh-database.js'
export { type GraphqlAnswer, startTestSubgraph, type TestSubgraph } from './test-subgraph.js'
