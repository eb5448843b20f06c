import {
  type DefinitionNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  typeFromAST,
} from 'graphql'

/** Variables that hold input objects: of the others, the document says all that there is to know. */
export const inputVariablesIn = (
  schema: GraphQLSchema,
  node: DefinitionNode,
): readonly (readonly [name: string, type: GraphQLInputType])[] =>
  ('variableDefinitions' in node ? (node.variableDefinitions ?? []) : []).flatMap(({ type, variable }) => {
    const declared = typeFromAST(schema, type as never) as GraphQLInputType | undefined
    return declared && isInputObjectType(getNamedType(declared)) ? [[variable.name.value, declared] as const] : []
  })
