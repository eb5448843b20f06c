import { expect, it } from 'vitest'
import { emetteurOf } from './emetteur.rules.js'
import { isMassive } from './retraits.rules.js'

it.each([
  { offertes: 10, absentes: 10, massif: false },
  { offertes: 40, absentes: 11, massif: true },
  { offertes: 100, absentes: 20, massif: false },
  { offertes: 100, absentes: 21, massif: true },
])('$absentes formations absentes sur $offertes : massif, $massif', ({ massif, ...compte }) => {
  expect(isMassive(compte)).toBe(massif)
})

it.each([
  ['24_162227', '24'],
  ['12345678200010_BUREAU_1', '12345678200010'],
  ['FORMATION-1', null],
  ['_1', null],
  ['24_', null],
])('l’émetteur de %s est %s', (numero, emetteur) => {
  expect(emetteurOf(numero)).toBe(emetteur)
})
