import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway'
import type { HubContext } from '../../pipeline/context.js'
import { requester } from '../fetching/request.js'
import type { Subgraph } from '../fetching/subgraph.js'
import { whoLeaves } from '../fetching/who-leaves.js'

/** A subgraph as ApolloGateway asks it. */
export const subgraphSource = (subgraph: Subgraph): GraphQLDataSource<HubContext> => ({
  process: async (asked: GraphQLDataSourceProcessOptions<HubContext>) => {
    const context = asked.context as HubContext
    const client = 'incomingRequestContext' in asked ? asked.incomingRequestContext.operation?.operation : undefined
    const { query = '', operationName, variables = {} } = asked.request
    const request = requester({ query, operationName })(JSON.stringify(variables))
    return (await subgraph.ask(request, context, whoLeaves(client, context))) as never
  },
})
