import { createRequire } from 'node:module'
import type termesData from './termes.json'

export type Terme = keyof typeof termesData

const termes: Readonly<Record<Terme, string>> = createRequire(import.meta.url)('./termes.json')

/** The definition that stewards gave to a word: the description of the type that bears it. */
export const terme = (mot: Terme): string => termes[mot]
