import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  OperationTypeNode,
  parse,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql'

/** What running plans needs to know of a supergraph beyond its API schema. */
export interface Supergraph {
  /** Names of the subgraphs, as plans call them. */
  readonly subgraphs: readonly string[]
  /** Names of a type and of all that may stand where it does, hidden ones too: subgraphs answer with these. */
  readonly possibleTypes: (type: string) => ReadonlySet<string>
  readonly isObject: (type: string) => boolean
  /** Object types that a subgraph may answer where it says a type; none for a leaf. */
  readonly objectsIn: (subgraph: string, type: string) => readonly string[]
  /** What a subgraph resolves objects of a type by, each key one selection; an interface's keys serve its types. */
  readonly keysIn: (subgraph: string, type: string) => readonly SelectionSetNode[]
  /** Name of the type of a field, without lists and non-nulls: `Type.field` of an object or interface. */
  readonly typeOf: (coordinate: string) => string | undefined
  /** Interfaces that some subgraph knows as one object type: their objects may come without their own type's name. */
  readonly isInterfaceObject: (type: string) => boolean
  /** What a subgraph requires of others to compute a field; by `Type.field`, then subgraph. */
  readonly requirements: ReadonlyMap<string, ReadonlyMap<string, SelectionSetNode>>
}

type Composite = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode

const argumentOf = ({ arguments: given }: ConstDirectiveNode, name: string): string | boolean | undefined => {
  const value = given?.find((argument) => argument.name.value === name)?.value
  return value && 'value' in value ? value.value : undefined
}

const named = (directives: readonly ConstDirectiveNode[] | undefined, name: string) =>
  (directives ?? []).filter((directive) => directive.name.value === name)

/** Enum value of a graph → the name that plans call it by. */
const graphsIn = (document: DocumentNode): ReadonlyMap<string, string> => {
  const graphs = document.definitions.find(
    (node) => node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph',
  )
  const values = graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : []
  return new Map(
    values.map(({ name, directives }) => {
      const [graph] = named(directives, 'join__graph')
      return [name.value, String((graph && argumentOf(graph, 'name')) ?? name.value)]
    }),
  )
}

/** A field set of a directive, read as what it is: a selection without its braces. */
const fieldSet = (text: string): SelectionSetNode => {
  const [operation] = parse(`{${text}}`, { noLocation: true }).definitions
  if (operation?.kind !== Kind.OPERATION_DEFINITION || operation.operation !== OperationTypeNode.QUERY)
    throw new Error(`Sélection illisible : ${text}`)
  return operation.selectionSet
}

const requirementsOf = (field: FieldDefinitionNode, graphs: ReadonlyMap<string, string>) =>
  named(field.directives, 'join__field').flatMap((join): [string, SelectionSetNode][] => {
    const [graph, requires] = [argumentOf(join, 'graph'), argumentOf(join, 'requires')]
    if (typeof graph !== 'string' || typeof requires !== 'string') return []
    return [[graphs.get(graph) ?? graph, fieldSet(requires)]]
  })

/** For each subgraph, what it knows of an abstract type: `subgraph type` → object types. */
const membersIn = (document: DocumentNode, graphs: ReadonlyMap<string, string>) => {
  const members = new Map<string, string[]>()
  const add = (join: ConstDirectiveNode, type: string, member: string) => {
    const graph = argumentOf(join, 'graph')
    const key = `${graphs.get(String(graph)) ?? String(graph)} ${type}`
    members.set(key, [...(members.get(key) ?? []), member])
  }
  for (const node of document.definitions) {
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION)
      for (const join of named(node.directives, 'join__implements'))
        add(join, String(argumentOf(join, 'interface')), node.name.value)
    if (node.kind === Kind.UNION_TYPE_DEFINITION)
      for (const join of named(node.directives, 'join__unionMember'))
        add(join, node.name.value, String(argumentOf(join, 'member')))
  }
  return members
}

/** Keys that a subgraph resolves: `subgraph type` → selections. */
const keysIn = (composites: readonly Composite[], graphs: ReadonlyMap<string, string>) => {
  const keys = new Map<string, SelectionSetNode[]>()
  for (const { name, directives } of composites)
    for (const join of named(directives, 'join__type')) {
      const [graph, key] = [argumentOf(join, 'graph'), argumentOf(join, 'key')]
      if (typeof key !== 'string' || argumentOf(join, 'resolvable') === false) continue
      const place = `${graphs.get(String(graph)) ?? String(graph)} ${name.value}`
      keys.set(place, [...(keys.get(place) ?? []), fieldSet(key)])
    }
  return keys
}

const bareName = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : bareName(type.type))

/** Text of a supergraph → what the engine asks it at every compilation. */
export const readSupergraphFacts = (document: DocumentNode): Supergraph => {
  const composites = document.definitions.filter(
    (node): node is Composite =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION,
  )
  const objects = new Set(
    composites.filter(({ kind }) => kind === Kind.OBJECT_TYPE_DEFINITION).map(({ name }) => name.value),
  )
  const possible = new Map<string, Set<string>>()
  const add = (type: string, member: string) => possible.set(type, (possible.get(type) ?? new Set([type])).add(member))
  for (const { name, interfaces } of composites)
    for (const implemented of interfaces ?? []) add(implemented.name.value, name.value)
  for (const node of document.definitions)
    if (node.kind === Kind.UNION_TYPE_DEFINITION)
      for (const member of node.types ?? []) add(node.name.value, member.name.value)

  const graphs = graphsIn(document)
  const interfaceObjects = new Set<string>()
  const interfaceObjectsIn = new Set<string>()
  for (const { name, directives } of composites)
    for (const join of named(directives, 'join__type')) {
      if (!argumentOf(join, 'isInterfaceObject')) continue
      interfaceObjects.add(name.value)
      interfaceObjectsIn.add(`${graphs.get(String(argumentOf(join, 'graph')))} ${name.value}`)
    }
  const keys = keysIn(composites, graphs)
  const members = membersIn(document, graphs)
  const types = new Map<string, string>(
    composites.flatMap(({ name, fields }) =>
      (fields ?? []).map((field) => [`${name.value}.${field.name.value}`, bareName(field.type)] as const),
    ),
  )
  const requirements = composites.flatMap(({ name, fields }) =>
    (fields ?? []).flatMap((field): [string, Map<string, SelectionSetNode>][] => {
      const bySubgraph = requirementsOf(field, graphs)
      return bySubgraph.length > 0 ? [[`${name.value}.${field.name.value}`, new Map(bySubgraph)]] : []
    }),
  )
  return {
    subgraphs: [...graphs.values()],
    possibleTypes: (type) => possible.get(type) ?? new Set([type]),
    isObject: (type) => objects.has(type),
    objectsIn: (subgraph, type) => {
      if (objects.has(type)) return [type]
      // Known there as one object, it may be any of them.
      if (interfaceObjectsIn.has(`${subgraph} ${type}`))
        return [...(possible.get(type) ?? [])].filter((one) => objects.has(one))
      return members.get(`${subgraph} ${type}`) ?? []
    },
    keysIn: (subgraph, type) =>
      composites
        .filter(({ name }) => name.value === type || possible.get(name.value)?.has(type))
        .flatMap(({ name }) => keys.get(`${subgraph} ${name.value}`) ?? []),
    typeOf: (coordinate) => types.get(coordinate),
    isInterfaceObject: (type) => interfaceObjects.has(type),
    requirements: new Map(requirements),
  }
}
