import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { Coordinate, Operation, Variables } from '../pipeline/stages.js'
import { withoutNumbers } from '../pipeline/without-values.js'
import { actsIn } from './coordinates.js'
import { inputVariablesIn } from './input-variables.js'

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

/** What the document itself names beyond the public schema. */
const namesBeyond = (publicSchema: GraphQLSchema, document: DocumentNode): ReadonlySet<Coordinate> => {
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
    }),
  )
  return beyond
}

/**
 * What a stranger's document does or names beyond the public schema, whether or not the graph holds it: the two must
 * sound the same, so only names that the stranger wrote are in it, each on a type that it may know. The document is read
 * once; what remains to be read of each request are keys of its variables.
 */
export const readBeyondPublic = (publicSchema: GraphQLSchema, document: DocumentNode) => {
  const acts = actsIn(document)
  if (acts) return (_variables: Variables): Coordinate[] | undefined => acts
  const named = namesBeyond(publicSchema, document)
  const inputs = document.definitions.flatMap((node) => inputVariablesIn(publicSchema, node))
  return (variables: Variables): Coordinate[] | undefined => {
    if (named.size === 0 && inputs.length === 0) return undefined
    const beyond = new Set<Coordinate>()
    for (const [name, type] of inputs) keysBeyond(type, variables[name], (coordinate) => beyond.add(coordinate))
    for (const coordinate of named) beyond.add(coordinate)
    return beyond.size > 0 ? [...beyond] : undefined
  }
}

/** The same of one request. Undefined when all that it does is to read what is public. */
export const beyondPublic = (publicSchema: GraphQLSchema, { document, variables }: Operation) =>
  readBeyondPublic(publicSchema, document)(variables)
