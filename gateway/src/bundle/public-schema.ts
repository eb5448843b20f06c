import {
  type GraphQLArgument,
  type GraphQLFieldConfigArgumentMap,
  GraphQLInputObjectType,
  GraphQLInterfaceType,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  type GraphQLType,
  GraphQLUnionType,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'
import type { Coordinate } from '../pipeline/stages.js'

type Fielded = GraphQLObjectType | GraphQLInterfaceType | GraphQLInputObjectType
type Fields<T extends Fielded> = ReturnType<T['getFields']>[string]

const isFielded = (type: GraphQLNamedType): type is Fielded =>
  isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)

/** What strangers may read of a schema, type by type: what is left without anything to show is not there. */
const makeShown = (schema: GraphQLSchema, isPublic: (coordinate: Coordinate) => boolean) => {
  // What an interface promises, each implementation must show: one that hides it takes it off the interface.
  const isShownBy = (type: Fielded, field: string) =>
    isPublic(`${type.name}.${field}`) &&
    (!isInterfaceType(type) ||
      schema.getImplementations(type).objects.every(({ name }) => isPublic(`${name}.${field}`)))
  const left = new Set(Object.values(schema.getTypeMap()).filter((type) => type !== schema.getMutationType()))
  const isLeft = (type: GraphQLType) => left.has(getNamedType(type))

  const fieldsOf = <T extends Fielded>(type: T): readonly Fields<T>[] =>
    (Object.values(type.getFields()) as Fields<T>[]).filter(
      (field) => isLeft(field.type) && isShownBy(type, field.name),
    )
  const holdsSomething = (type: GraphQLNamedType): boolean => {
    if (isUnionType(type)) return type.getTypes().some(isLeft)
    if (isInterfaceType(type) && !schema.getImplementations(type).objects.some(isLeft)) return false
    return !isFielded(type) || fieldsOf(type).length > 0
  }
  for (let before = 0; before !== left.size; ) {
    before = left.size
    for (const type of left) if (!holdsSomething(type)) left.delete(type)
  }
  return {
    isLeft,
    fieldsOf,
    argumentsOf: (type: Fielded, field: string, given: readonly GraphQLArgument[]) =>
      given.filter((argument) => isLeft(argument.type) && isPublic(`${type.name}.${field}(${argument.name}:)`)),
  }
}

/** Level N0 of a schema: each field, argument and input field that is public, and the types that they reach. */
export const publicSchemaOf = (schema: GraphQLSchema, isPublic: (coordinate: Coordinate) => boolean): GraphQLSchema => {
  const { isLeft, fieldsOf, argumentsOf } = makeShown(schema, isPublic)
  const made = new Map<GraphQLNamedType, GraphQLNamedType>()
  /** Interfaces that a field answers: objects of each of their types may stand there. */
  const answered = new Set<GraphQLInterfaceType>()

  const again = <T extends GraphQLType>(type: T): T => {
    if (isNonNullType(type)) return new GraphQLNonNull(again(type.ofType)) as unknown as T
    if (isListType(type)) return new GraphQLList(again(type.ofType)) as unknown as T
    if (isLeafType(type)) return type
    const named = type as GraphQLNamedType
    const known = made.get(named) ?? build(named)
    made.set(named, known)
    return known as T
  }
  const configOf = <T extends Fielded>(type: T) =>
    Object.fromEntries(
      fieldsOf(type).map((field) => {
        const { name, type: held, ...rest } = field
        const named = getNamedType(held)
        if (isInterfaceType(named)) answered.add(named)
        const args = 'args' in field ? argumentsOf(type, name, field.args) : []
        const kept = args.map(({ name: own, ...argument }) => [own, { ...argument, type: again(argument.type) }])
        return [name, { ...rest, type: again(held), args: Object.fromEntries(kept) as GraphQLFieldConfigArgumentMap }]
      }),
    )
  const build = (type: GraphQLNamedType): GraphQLNamedType => {
    const { name, description } = type
    if (isUnionType(type))
      return new GraphQLUnionType({ name, description, types: () => type.getTypes().filter(isLeft).map(again) })
    if (isInputObjectType(type)) {
      const { isOneOf } = type
      return new GraphQLInputObjectType({ name, description, isOneOf, fields: () => configOf(type) as never })
    }
    const fielded = type as GraphQLObjectType | GraphQLInterfaceType
    const config = {
      name,
      description,
      fields: () => configOf(fielded) as never,
      interfaces: () => fielded.getInterfaces().filter(isLeft).map(again),
    }
    return isInterfaceType(type) ? new GraphQLInterfaceType(config) : new GraphQLObjectType(config)
  }

  const root = schema.getQueryType()
  const query = root && isLeft(root) ? again(root) : undefined
  const directives = schema.getDirectives()
  let whole = new GraphQLSchema({ query, directives })
  for (;;) {
    const types = [...answered].flatMap((type) => schema.getImplementations(type).objects.filter(isLeft).map(again))
    const next = new GraphQLSchema({ query, directives, types })
    if (Object.keys(next.getTypeMap()).length === Object.keys(whole.getTypeMap()).length) return next
    whole = next
  }
}
