import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway'
import type { HubContext } from '../../pipeline/context.js'
import type { Subgraph } from '../fetching/subgraph.js'

/** A subgraph as ApolloGateway asks it. */
export const subgraphSource = (subgraph: Subgraph): GraphQLDataSource<HubContext> => ({
  process: async ({ request, context }: GraphQLDataSourceProcessOptions<HubContext>) =>
    (await subgraph.ask(request, context as HubContext)) as never,
})
