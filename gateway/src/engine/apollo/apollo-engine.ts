import './no-telemetry.js'
import { ApolloGateway } from '@apollo/gateway'
import type { GatewayInterface } from '@apollo/server-gateway-interface'
import type { GraphQLSchema } from 'graphql'
import { readSupergraph, watchSupergraph } from '../../bundle/watch-supergraph.js'
import type { EngineParts } from '../engine.js'
import { openSubgraphs, withoutAddress } from '../fetching/subgraphs.js'
import { subgraphSource } from './subgraph-source.js'

interface ApolloEngineParts extends EngineParts {
  /** Called with each graph before anything is answered by it, at the start and at each swap. */
  readonly onGraph: (schema: GraphQLSchema, supergraph: string) => void
}

/** ApolloGateway over our own fetches: the reference engine. Apollo Server starts and stops it. */
export const makeApolloEngine = ({ config, onGraph, onFault, onHealth }: ApolloEngineParts) => {
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
