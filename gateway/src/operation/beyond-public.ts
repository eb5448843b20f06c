import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { Coordinate, Operation } from '../pipeline/stages.js'
import { withoutNumbers } from '../pipeline/without-values.js'
import { actsIn } from './coordinates.js'

/** Keys of a variable are any text; those of the document are names already. */
const nameOf = (text: string): string => (/^\w{1,64}$/.test(text) ? withoutNumbers(text) : '…')

const keysBeyond = (type: GraphQLInputType, value: unknown, add: (coordinate: Coordinate) => void): void => {
  const inner = getNullableType(type)
  if (isListType(inner)) {
    for (const item of Array.isArray(value) ? value : [value]) keysBeyond(inner.ofType, item, add)
    return
  }
  if (!isInputObjectType(inner) || typeof value !== 'object' || value === null) return
  const fields = inner.getFields()
  for (const [key, held] of Object.entries(value)) {
    const field = fields[key]
    if (field) keysBeyond(field.type, held, add)
    else add(`${inner.name}.${nameOf(key)}`)
  }
}

/**
 * What a stranger's document does or names beyond the public schema, whether or not the graph holds it: the two must
 * sound the same, so only names that the stranger wrote are in it, each on a type that it may know. Undefined when the
 * whole document reads what is public.
 */
export const beyondPublic = (
  publicSchema: GraphQLSchema,
  { document, variables }: Operation,
): Coordinate[] | undefined => {
  const acts = actsIn(document)
  if (acts) return acts
  const beyond = new Set<Coordinate>()
  const add = (coordinate: Coordinate) => beyond.add(coordinate)
  const typeInfo = new TypeInfo(publicSchema)
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      NamedType: ({ name }) => {
        if (!publicSchema.getType(name.value)) add(nameOf(name.value))
      },
      Field: ({ name }) => {
        const parent = typeInfo.getParentType()
        if (parent && !typeInfo.getFieldDef()) add(`${parent.name}.${nameOf(name.value)}`)
      },
      Argument: ({ name }) => {
        const [parent, field] = [typeInfo.getParentType(), typeInfo.getFieldDef()]
        if (!parent || !field || typeInfo.getDirective() || typeInfo.getArgument()) return
        add(`${parent.name}.${field.name}(${nameOf(name.value)}:)`)
      },
      ObjectField: ({ name }) => {
        const parent = getNamedType(typeInfo.getParentInputType())
        if (isInputObjectType(parent) && !parent.getFields()[name.value]) add(`${parent.name}.${nameOf(name.value)}`)
      },
      VariableDefinition: ({ type, variable }) => {
        const declared = typeFromAST(publicSchema, type as never) as GraphQLInputType | undefined
        if (declared) keysBeyond(declared, variables[variable.name.value], add)
      },
    }),
  )
  return beyond.size > 0 ? [...beyond] : undefined
}
