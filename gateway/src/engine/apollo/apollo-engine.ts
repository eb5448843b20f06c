import './no-telemetry.js'
import { ApolloGateway } from '@apollo/gateway'
import type { GatewayInterface } from '@apollo/server-gateway-interface'
import type { GraphQLSchema } from 'graphql'
import { readSupergraph, watchSupergraph } from '../../bundle/watch-supergraph.js'
import type { EngineParts } from '../engine.js'
import { openSubgraph, type Subgraph } from '../fetching/subgraph.js'
import { subgraphSource } from './subgraph-source.js'

interface ApolloEngineParts extends EngineParts {
  /** Called with each graph before anything is answered by it, at the start and at each swap. */
  readonly onGraph: (schema: GraphQLSchema, supergraph: string) => void
}

/** ApolloGateway over our own fetches: the reference engine. Apollo Server starts and stops it. */
export const makeApolloEngine = ({ config, onGraph, onFault }: ApolloEngineParts) => {
  const subgraphs: Subgraph[] = []
  const gateway = new ApolloGateway({
    supergraphSdl: async ({ update }) => {
      const supergraphSdl = await readSupergraph(config.supergraphPath)
      const stop = watchSupergraph({ path: config.supergraphPath, current: supergraphSdl, onChange: update, onFault })
      return { supergraphSdl, cleanup: async () => stop() }
    },
    buildService: ({ name }) => {
      const known = config.subgraphs[name]
      if (!known) throw new Error(`Sous-graphe sans adresse : ${name} (réglage SOUS_GRAPHES)`)
      const subgraph = openSubgraph({ nom: name, deadlineMs: config.deadlineMs, ...known })
      subgraphs.push(subgraph)
      return subgraphSource(subgraph)
    },
    logger: { debug() {}, info() {}, warn: onFault, error: onFault },
  })
  gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => onGraph(apiSchema, coreSupergraphSdl))
  return {
    gateway: gateway as unknown as GatewayInterface,
    close: async () => {
      await Promise.all(subgraphs.map((subgraph) => subgraph.close()))
    },
  }
}
