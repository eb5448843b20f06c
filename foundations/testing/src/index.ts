export { type AccesStandIn, startAccesStandIn, type TokenWanted } from './acces-stand-in.js'
export { holdTable, PIECE, pieces, untilBlocked } from './blows.js'
export { dump } from './dump.js'
export {
  type EspacePartageStandIn,
  type ProfessionnelJoue,
  startEspacePartageStandIn,
} from './espace-partage-stand-in.js'
export { type NirWanted, uneSequence, unNir } from './fictional-nir.js'
export { type FreshDatabase, freshDatabase, type Template } from './fresh-database.js'
export { killAll, type Spawned, spawnRoom } from './spawn-room.js'
export { type GraphqlAnswer, startTestSubgraph, type TestSubgraph } from './test-subgraph.js'
