import { type GraphQLLeafType, isEnumType } from 'graphql'

/** What a leaf may hold: the value to answer, or undefined when the graph promises something else. */
export type ReadLeaf = (value: unknown) => unknown

const number: ReadLeaf = (value) => (typeof value === 'number' ? value : undefined)
const string: ReadLeaf = (value) => (typeof value === 'string' ? value : undefined)

const BUILT_IN: Readonly<Record<string, ReadLeaf>> = {
  Int: (value) => (Number.isInteger(value) ? value : undefined),
  Float: number,
  String: string,
  Boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  ID: (value) => (Number.isInteger(value) ? String(value) : string(value)),
}

/** Custom scalars pass through; of an enum, only values that callers may know. */
export const leafReader = (type: GraphQLLeafType): ReadLeaf => {
  if (isEnumType(type)) {
    const values = new Set<unknown>(type.getValues().map(({ name }) => name))
    return (value) => (values.has(value) ? value : undefined)
  }
  return BUILT_IN[type.name] ?? ((value) => value)
}
