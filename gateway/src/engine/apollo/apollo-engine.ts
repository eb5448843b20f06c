import './no-telemetry.js'
import { ApolloGateway } from '@apollo/gateway'
import type { GatewayInterface } from '@apollo/server-gateway-interface'
import type { GraphQLSchema } from 'graphql'
import { readSupergraph, watchSupergraph } from '../../bundle/watch-supergraph.js'
import type { GatewayConfig } from '../../config.js'
import { SubgraphSource } from './subgraph-source.js'

export interface Engine {
  readonly gateway: GatewayInterface
  readonly close: () => Promise<void>
}

export interface EngineParts {
  readonly config: GatewayConfig
  readonly onGraph: (schema: GraphQLSchema, supergraph: string) => void
  readonly onFault: (error: unknown) => void
}

/** ApolloGateway over our own fetches: today's engine, tomorrow's reference. */
export const makeApolloEngine = ({ config, onGraph, onFault }: EngineParts): Engine => {
  const sources: SubgraphSource[] = []
  const gateway = new ApolloGateway({
    supergraphSdl: async ({ update }) => {
      const supergraphSdl = await readSupergraph(config.supergraphPath)
      const stop = watchSupergraph({ path: config.supergraphPath, current: supergraphSdl, onChange: update, onFault })
      return { supergraphSdl, cleanup: async () => stop() }
    },
    buildService: ({ name }) => {
      const known = config.subgraphs[name]
      if (!known) throw new Error(`Sous-graphe sans adresse : ${name} (réglage SOUS_GRAPHES)`)
      const source = new SubgraphSource({ nom: name, deadlineMs: config.deadlineMs, ...known })
      sources.push(source)
      return source
    },
    logger: { debug() {}, info() {}, warn: onFault, error: onFault },
  })
  gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => onGraph(apiSchema, coreSupergraphSdl))
  return {
    gateway: gateway as unknown as GatewayInterface,
    close: async () => {
      await Promise.all(sources.map((source) => source.close()))
    },
  }
}
