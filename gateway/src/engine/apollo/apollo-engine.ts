import './no-telemetry.js'
import { ApolloGateway } from '@apollo/gateway'
import type { GatewayInterface } from '@apollo/server-gateway-interface'
import { readSupergraph, watchSupergraph } from '../../bundle/watch-supergraph.js'
import type { MakeEngine } from '../engine.js'
import { openSubgraphs, withoutAddress } from '../fetching/subgraphs.js'
import { subgraphSource } from './subgraph-source.js'

/** ApolloGateway over our own fetches: the reference engine, and today's. */
export const makeApolloEngine: MakeEngine = ({ config, onGraph, onFault, onHealth }) => {
  const subgraphs = openSubgraphs(config, onHealth)
  const gateway = new ApolloGateway({
    supergraphSdl: async ({ update }) => {
      const supergraphSdl = await readSupergraph(config.supergraphPath)
      const stop = watchSupergraph({ path: config.supergraphPath, current: supergraphSdl, onChange: update, onFault })
      return { supergraphSdl, cleanup: async () => stop() }
    },
    buildService: ({ name }) => {
      const subgraph = subgraphs.of(name)
      if (!subgraph) throw withoutAddress(name)
      return subgraphSource(subgraph)
    },
    logger: { debug() {}, info() {}, warn: onFault, error: onFault },
  })
  gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => onGraph(apiSchema, coreSupergraphSdl))
  return {
    gateway: gateway as unknown as GatewayInterface,
    close: () => subgraphs.close(),
  }
}
