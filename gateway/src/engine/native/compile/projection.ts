import {
  type GraphQLCompositeType,
  GraphQLNonNull,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLString,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  type SelectionNode,
} from 'graphql'
import { type Collected, collect } from './collect.js'
import { answerAs, type Data, isData, own } from './data.js'
import { leafReader } from './leaf.js'
import type { PlanKey } from './plan-keys.js'

/** State of one projection: where it is in the client's answer, and what it found wrong. */
export interface Projecting {
  readonly path: (string | number)[]
  /** Called at the place of a value that is not what the graph promises. */
  readonly wrong: (path: readonly (string | number)[]) => void
}

/** What a null that may not be there makes of all that holds it, up to what may be null (GraphQL §6.4.4). */
export const NULLED = Symbol('nulled')

const TYPENAME = new GraphQLNonNull(GraphQLString)

type Complete = (value: unknown, state: Projecting) => unknown

/** One field of an object of one type, compiled. */
export interface ProjectedField {
  readonly key: string
  /** Where its value stands in fetched data; undefined for `__typename`, which the type decides. */
  readonly planKey: string | undefined
  readonly type: GraphQLOutputType
  readonly complete: Complete
  readonly below: Projected | undefined
}

/** All that a client reads at one place of the answer, for each type that may stand there. */
export interface Projected {
  readonly complete: Complete
  /** Name of the only type that may stand there; undefined when its objects say theirs. */
  readonly only: string | undefined
  readonly types: ReadonlyMap<string, readonly ProjectedField[]>
  readonly fieldsOf: (typename: unknown) => readonly ProjectedField[] | undefined
  readonly all: () => Iterable<readonly ProjectedField[]>
}

const wrongHere = ({ wrong, path }: Projecting) => {
  wrong([...path])
  return null
}

const completeFields = (fields: readonly ProjectedField[], value: Data, state: Projecting): unknown => {
  const answer: Data = {}
  for (const { key, planKey, complete } of fields) {
    state.path.push(key)
    const completed = complete(planKey === undefined ? undefined : own(value, planKey), state)
    state.path.pop()
    if (completed === NULLED) return NULLED
    answerAs(answer, key, completed)
  }
  return answer
}

export const makeProjection = (schema: GraphQLSchema, keyOf: PlanKey) => {
  const known = new Map<string, Projected>()
  const numbers = new Map<SelectionNode, number>()
  const numberOf = (node: SelectionNode) => {
    const number = numbers.get(node) ?? numbers.size
    numbers.set(node, number)
    return number
  }

  const completer = (type: GraphQLOutputType, below: Projected | undefined): Complete => {
    if (isNonNullType(type)) {
      const inner = completer(type.ofType, below)
      return (value, state) => {
        const completed = inner(value, state)
        if (completed !== null) return completed
        // A value that was wrong has said so already; one that is missing is wrong only here.
        if (value === null || value === undefined) wrongHere(state)
        return NULLED
      }
    }
    return nullable(bare(type, below))
  }
  const nullable =
    (complete: Complete): Complete =>
    (value, state) =>
      value === null || value === undefined ? null : complete(value, state)

  const bare = (type: GraphQLOutputType, below: Projected | undefined): Complete => {
    if (isListType(type)) return listOf(completer(type.ofType, below))
    if (isLeafType(type)) {
      const read = leafReader(type)
      return (value, state) => {
        const leaf = read(value)
        return leaf === undefined ? wrongHere(state) : leaf
      }
    }
    const complete = (below as Projected).complete
    return (value, state) => {
      const completed = complete(value, state)
      return completed === NULLED ? null : completed
    }
  }
  const listOf =
    (item: Complete): Complete =>
    (value, state) => {
      if (!Array.isArray(value)) return wrongHere(state)
      const items: unknown[] = []
      for (let index = 0; index < value.length; index++) {
        state.path.push(index)
        const completed = item(value[index], state)
        state.path.pop()
        if (completed === NULLED) return null
        items.push(completed)
      }
      return items
    }

  const fieldOf = (parent: GraphQLCompositeType, { key, field, inner }: Collected): ProjectedField => {
    const name = field.name.value
    if (name === '__typename')
      return { key, planKey: undefined, type: TYPENAME, complete: () => parent.name, below: undefined }
    const definition = 'getFields' in parent ? parent.getFields()[name] : undefined
    if (!definition) throw new Error(`Champ hors du schéma : ${parent.name}.${name}`)
    const below = projectionOf(definition.type, inner)
    const { type } = definition
    return { key, planKey: keyOf(field), type, complete: completer(type, below), below }
  }

  const fieldsOn = (parent: GraphQLCompositeType, selections: readonly SelectionNode[]) =>
    collect(selections, parent, schema).map((collected) => fieldOf(parent, collected))

  /** Of what is selected below a field; the same selections of the same type are compiled once. */
  const projectionOf = (type: GraphQLOutputType, selections: readonly SelectionNode[]): Projected | undefined => {
    let named = type
    while (isListType(named) || isNonNullType(named)) named = named.ofType
    if (isLeafType(named)) return undefined
    const key = `${named.name} ${selections.map(numberOf).join(' ')}`
    const projected = known.get(key) ?? projectOn(named, selections)
    known.set(key, projected)
    return projected
  }

  const projectOn = (type: GraphQLCompositeType, selections: readonly SelectionNode[]): Projected => {
    if (!isAbstractType(type)) {
      const fields = fieldsOn(type, selections)
      return {
        complete: (value, state) => (isData(value) ? completeFields(fields, value, state) : wrongHere(state)),
        only: type.name,
        types: new Map([[type.name, fields]]),
        fieldsOf: () => fields,
        all: () => [fields],
      }
    }
    const byType = new Map(schema.getPossibleTypes(type).map((one) => [one.name, fieldsOn(one, selections)]))
    // An interface that a subgraph knows as one object: its own fields need no type, if nothing else is asked.
    const uniform = collect(selections, type, schema)
    const isUniform = 'getFields' in type && selections.every(({ kind }) => kind === 'Field')
    const untyped =
      isUniform && uniform.every(({ field }) => field.name.value !== '__typename')
        ? uniform.map((collected) => fieldOf(type, collected))
        : undefined
    const fieldsOf = (typename: unknown) =>
      byType.get(typename as string) ?? (typename === undefined || typename === type.name ? untyped : undefined)
    return {
      complete: (value, state) => {
        const fields = isData(value) ? fieldsOf(own(value, '__typename')) : undefined
        return fields ? completeFields(fields, value as Data, state) : wrongHere(state)
      },
      only: undefined,
      types: byType,
      fieldsOf,
      all: () => (untyped ? [...byType.values(), untyped] : byType.values()),
    }
  }

  return (root: GraphQLCompositeType, selections: readonly SelectionNode[]): Projected => projectOn(root, selections)
}
