import type { GatewayExecutor } from '@apollo/server-gateway-interface'
import { execute, GraphQLError } from 'graphql'
import type { LoadedGraph } from '../bundle/graph.js'
import { authorise } from './authorise.js'
import type { HubContext } from './context.js'
import { excessOfLists } from './list-weight.js'
import type { Caller, Decision, Operation } from './stages.js'

type Asked = Parameters<GatewayExecutor>[0]
type Answered = Awaited<ReturnType<GatewayExecutor>>

const SENTENCES = {
  CHAMP_NON_AUTORISE:
    'Au moins un champ demandé n’est pas public, ou n’existe pas : identifiez-vous ou retirez-le. Rien n’a été lu ni fait.',
  INTROSPECTION_MELANGEE: 'Sans jeton, séparez l’introspection du schéma public et la lecture des données.',
} as const

/** Only strangers are refused by what they name; the reason tells those whose token was not taken. */
export const refusedToStranger = (
  { code, coordonnees }: Extract<Decision, { kind: 'refusee' }>,
  caller: Caller,
): GraphQLError => {
  const raison = caller.kind === 'etranger' ? { raison: caller.raison } : {}
  return new GraphQLError(SENTENCES[code], { extensions: { code, coordonnees, ...raison } })
}

const withoutScope = (scope: string): Answered => {
  const sentence = `Le jeton ne porte pas le scope « ${scope} ». Demandez-le à acces (\`scope\`) avec le jeton ; rien n’a été lu ni fait.`
  return { data: null, errors: [new GraphQLError(sentence, { extensions: { code: 'SCOPE_MANQUANT', scope } })] }
}

const operationIn = ({ document, request, operationName }: Asked): Operation => ({
  document,
  operationName: operationName ?? request.operationName ?? null,
  variables: request.variables ?? {},
})

/**
 * The sentence: authorise, weigh the lists, then plan and fetch through the inner executor. What is refused is never planned.
 * @param graph the graph of this moment, read once per request: schema and categories swap as one
 */
export const answer =
  (graph: () => LoadedGraph, forward: GatewayExecutor) =>
  async (asked: Asked): Promise<Answered> => {
    const context = asked.context as unknown as HubContext
    const operation = operationIn(asked)
    const loaded = graph()
    const decision = authorise(loaded, operation, context.caller)
    if (decision.kind === 'refusee') return { data: null, errors: [refusedToStranger(decision, context.caller)] }
    if (decision.kind === 'sans-scope') return withoutScope(decision.scope)
    if (decision.kind === 'introspection')
      return execute({
        schema: loaded.publicSchema,
        document: operation.document,
        operationName: operation.operationName,
        variableValues: operation.variables,
      }) as Answered
    const excess = excessOfLists(loaded.schema, operation)
    if (excess) return { data: null, errors: [excess] }
    return forward(asked)
  }
