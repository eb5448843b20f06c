import { createRequire } from 'node:module'
import type enumsData from './enums.json'

const require = createRequire(import.meta.url)

export type EnumName = keyof typeof enumsData
/** The values of an enum as a TypeScript union. */
export type EnumValueOf<N extends EnumName> = keyof (typeof enumsData)[N]['valeurs'] & string

interface EnumValue {
  readonly description: string
  /** Codes of this value at its sources, by system: `{ cnaf: '2' }`. */
  readonly codes?: Readonly<Record<string, string>>
}

/** Closed lists of the domain, French values, with the codes of the systems they come from. */
export const enums: Readonly<
  Record<EnumName, { readonly description: string; readonly valeurs: Readonly<Record<string, EnumValue>> }>
> = require('./enums.json')

/** `{ CROISSANT: 'CROISSANT', … }`: the runtime object of an enum, each value being its own name. */
export const enumValues = <N extends EnumName>(name: N): { readonly [V in EnumValueOf<N>]: V } =>
  Object.fromEntries(Object.keys(enums[name].valeurs).map((value) => [value, value])) as { [V in EnumValueOf<N>]: V }
