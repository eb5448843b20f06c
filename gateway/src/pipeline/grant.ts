import { GraphQLError } from 'graphql'
import type { ReadOperation } from '../operation/read-operation.js'
import { authorise } from './authorise.js'
import type { Answer, Caller, Decision, Variables } from './stages.js'
import { refusedToStranger } from './stranger.js'
import { weigh } from './weigh.js'

const withoutScope = (scope: string): Answer => {
  const sentence = `Le jeton ne porte pas le scope « ${scope} ». Demandez-le à acces (\`scope\`) avec le jeton ; rien n’a été lu ni fait.`
  return { data: null, errors: [new GraphQLError(sentence, { extensions: { code: 'SCOPE_MANQUANT', scope } })] }
}

/** What is answered in place of the engine. */
const instead = (
  decision: Exclude<Decision, { kind: 'accordee' }>,
  operation: ReadOperation,
  variables: Variables,
  caller: Caller,
): Answer => {
  if (decision.kind === 'sans-scope') return withoutScope(decision.scope)
  if (decision.kind === 'introspection') return operation.publicIntrospection(variables)
  return { data: null, errors: [refusedToStranger(decision, caller)] }
}

/** Authorise, weigh the lists, then run. What is refused is never planned. */
export const grant = async (
  operation: ReadOperation,
  variables: Variables,
  caller: Caller,
  run: () => Promise<Answer>,
): Promise<Answer> => {
  const decision = authorise(operation, variables, caller)
  if (decision.kind !== 'accordee') return instead(decision, operation, variables, caller)
  const excess = weigh(operation, variables)
  return excess ? { data: null, errors: [excess] } : run()
}
