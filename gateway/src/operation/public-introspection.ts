import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import type { Answer, Variables } from '../pipeline/stages.js'

/** What a stranger reads of the schema: answered once for each operation whose answer no variable changes. */
export const readPublicIntrospection = (
  publicSchema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ((variables: Variables) => Answer) => {
  const answer = (variables: Variables): Answer => {
    const operationName = operation.name?.value ?? null
    const { data, errors = [] } = execute({
      schema: publicSchema,
      document,
      operationName,
      variableValues: variables,
    }) as ExecutionResult
    return data === undefined ? { errors } : { json: JSON.stringify(data), errors }
  }
  if ((operation.variableDefinitions ?? []).length > 0) return answer
  const always = answer({})
  return () => always
}
