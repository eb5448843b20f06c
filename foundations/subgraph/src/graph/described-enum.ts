import { registerEnumType } from 'type-graphql'

/**
 * An enum that the glossary does not hold, because one subgraph alone speaks it: its values are its own names, each with the sentence that the schema shows.
 * @example `const Frais = describedEnum('Frais', 'Coût d’accès.', { GRATUIT: 'Accès gratuit.' })`
 */
export const describedEnum = <V extends string>(
  name: string,
  description: string,
  valeurs: Readonly<Record<V, string>>,
): { readonly [K in V]: K } => {
  const values = Object.fromEntries(Object.keys(valeurs).map((value) => [value, value])) as { [K in V]: K }
  const valuesConfig = Object.fromEntries(
    Object.entries(valeurs).map(([value, text]) => [value, { description: text }]),
  )
  registerEnumType(values, { name, description, valuesConfig: valuesConfig as never })
  return values
}
