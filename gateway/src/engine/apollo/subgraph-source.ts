import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway'
import type { HubContext } from '../../pipeline/context.js'
import type { Subgraph } from '../fetching/subgraph.js'
import { whoLeaves } from '../fetching/who-leaves.js'

/** A subgraph as ApolloGateway asks it. */
export const subgraphSource = (subgraph: Subgraph): GraphQLDataSource<HubContext> => ({
  process: async (asked: GraphQLDataSourceProcessOptions<HubContext>) => {
    const context = asked.context as HubContext
    const client = 'incomingRequestContext' in asked ? asked.incomingRequestContext.operation?.operation : undefined
    return (await subgraph.ask(asked.request, context, whoLeaves(client, context))) as never
  },
})
