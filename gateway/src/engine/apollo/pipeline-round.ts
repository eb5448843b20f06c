import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface'
import { GraphQLError } from 'graphql'
import { operationOf } from '../../operation/coordinates.js'
import type { makeReadOperation } from '../../operation/read-operation.js'
import type { HubContext } from '../../pipeline/context.js'
import { grant } from '../../pipeline/grant.js'
import type { Answer } from '../../pipeline/stages.js'

/** What was answered without the engine may be written already. */
const asExecuted = ({ json, data, errors = [] }: Answer) =>
  ({
    ...(errors.length > 0 ? { errors } : {}),
    ...(json === undefined ? { data } : { data: JSON.parse(json) }),
  }) as Awaited<ReturnType<GatewayExecutor>>

/** Our pipeline round an engine of Apollo's: three methods, and the only place where that engine is called. */
export const pipelineRound = (
  engine: GatewayInterface,
  readOperation: () => ReturnType<typeof makeReadOperation>,
): GatewayInterface => ({
  load: async (options) => {
    const { executor } = await engine.load(options)
    if (!executor) throw new Error('Le moteur ne donne pas d’exécuteur')
    return {
      executor: async (asked) => {
        const { document, request, operationName } = asked
        const operation = operationOf(document, operationName ?? request.operationName ?? null)
        if (!operation) return { errors: [new GraphQLError('Le document ne dit pas quelle opération il demande.')] }
        const { caller } = asked.context as unknown as HubContext
        const run = () => executor(asked)
        return asExecuted(await grant(readOperation()(document, operation), request.variables ?? {}, caller, run))
      },
    }
  },
  onSchemaLoadOrUpdate: (callback) => engine.onSchemaLoadOrUpdate(callback),
  stop: () => engine.stop(),
})
