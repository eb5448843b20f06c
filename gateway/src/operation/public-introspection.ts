import { type DocumentNode, execute, type GraphQLSchema, type OperationDefinitionNode } from 'graphql'
import type { Answer, Variables } from '../pipeline/stages.js'

/** What a stranger reads of the schema: answered once for each operation whose answer no variable changes. */
export const readPublicIntrospection = (
  publicSchema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ((variables: Variables) => Answer) => {
  const answer = (variables: Variables) =>
    execute({
      schema: publicSchema,
      document,
      operationName: operation.name?.value ?? null,
      variableValues: variables,
    }) as Answer
  if ((operation.variableDefinitions ?? []).length > 0) return answer
  const always = answer({})
  return () => always
}
