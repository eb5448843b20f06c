import { registerEnumType } from 'type-graphql'

/**
 * An enum of this subgraph alone; those that partners share are in the glossary.
 * @param valeurs each value with the sentence that describes it
 */
export const enumeration = <V extends string>(
  name: string,
  description: string,
  valeurs: Readonly<Record<V, string>>,
): { readonly [K in V]: K } => {
  const values = Object.fromEntries(Object.keys(valeurs).map((value) => [value, value])) as { [K in V]: K }
  const valuesConfig = Object.fromEntries(
    Object.entries<string>(valeurs).map(([value, sentence]) => [value, { description: sentence }]),
  )
  registerEnumType(values, { name, description, valuesConfig: valuesConfig as never })
  return values
}
