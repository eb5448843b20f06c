import { type EnumName, enums, enumValues } from '@traitdunion/glossary'
import { registerEnumType } from 'type-graphql'

const registered = new Map<EnumName, object>()

/**
 * The enum of the glossary as a type-graphql enum; the same object each time, so that subgraphs in one process share it.
 * @example `const TypeParcours = glossaryEnum('TypeParcours')` then `@Field(() => TypeParcours)`
 */
export const glossaryEnum = <N extends EnumName>(name: N): ReturnType<typeof enumValues<N>> => {
  const known = registered.get(name)
  if (known) return known as ReturnType<typeof enumValues<N>>
  const values = enumValues(name)
  const { description, valeurs } = enums[name]
  const valuesConfig = Object.fromEntries(Object.entries(valeurs).map(([v, { description }]) => [v, { description }]))
  registerEnumType(values, { name, description, valuesConfig: valuesConfig as never })
  registered.set(name, values)
  return values
}
