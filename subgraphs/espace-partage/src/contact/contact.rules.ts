import { isCodeCommune } from '@traitdunion/subgraph'
import { searchable } from '../recherche/searchable.js'

/** Coordinates as a source gives them. */
export interface Coordonnees {
  readonly adresse: readonly string[]
  readonly codePostal: string | null
  readonly codeCommune: string | null
  readonly telephone: string | null
  readonly courriel: string | null
}

const FORMS: { readonly [K in Exclude<keyof Coordonnees, 'adresse'>]: (value: string) => boolean } = {
  codePostal: (value) => /^\d{5}$/.test(value),
  codeCommune: isCodeCommune,
  telephone: (value) => /^\+?\d([ .-]?\d){5,14}$/.test(value),
  courriel: (value) => /^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}$/.test(value),
}

/** Fields that are out of shape, first of all the address: at most six lines of 120 characters. */
export const faultsOf = (coordonnees: Coordonnees): (keyof Coordonnees)[] => [
  ...(coordonnees.adresse.length > 6 || coordonnees.adresse.some((line) => line.length > 120)
    ? ['adresse' as const]
    : []),
  ...(Object.keys(FORMS) as (keyof typeof FORMS)[]).filter((field) => {
    const value = coordonnees[field]
    return value !== null && (value.length > 200 || !FORMS[field](value))
  }),
]

const digits = (text: string | null) => (text ?? '').replace(/\D/g, '').replace(/^33(?=\d{9}$)/, '0')

/** Whether two sources say the same, however they write it. What one of them does not say is no contradiction. */
export const isSameCoordonnees = (a: Coordonnees, b: Coordonnees): boolean => {
  const agree = (x: string, y: string) => x === '' || y === '' || x === y
  return (
    agree(searchable(a.adresse.join(' ')), searchable(b.adresse.join(' '))) &&
    agree(a.codePostal ?? '', b.codePostal ?? '') &&
    agree(a.codeCommune ?? '', b.codeCommune ?? '') &&
    agree(digits(a.telephone), digits(b.telephone)) &&
    agree((a.courriel ?? '').toLowerCase(), (b.courriel ?? '').toLowerCase())
  )
}
