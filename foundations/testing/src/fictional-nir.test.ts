import { expect, test } from 'vitest'
import { uneSequence, unNir } from './fictional-nir.js'

test('the key closes the number: body + key is a multiple of 97', () => {
  expect(isClosed(unNir())).toBe(true)
  expect(isClosed(unNir({ sexe: 1, annee: 2004, mois: 12, departement: '974', ordre: 905 }))).toBe(true)
})

test('Corsica counts as 19 and 18 in the key', () => {
  const [south, north] = [unNir({ departement: '2A' }), unNir({ departement: '2B' })]
  expect([south.slice(5, 7), north.slice(5, 7)]).toEqual(['2A', '2B'])
  expect(isClosed(south.replace('2A', '19')) && isClosed(north.replace('2B', '18'))).toBe(true)
})

test('always 15 characters, whatever the département', () => {
  for (const departement of ['01', '28', '2B', '974', '99']) expect(unNir({ departement })).toHaveLength(15)
})

test('a sequence never gives the same number twice', () => {
  const next = uneSequence(10)
  expect([next(), next(), next()]).toEqual([10, 11, 12])
})

const isClosed = (nir: string): boolean => (Number(nir.slice(0, 13)) + Number(nir.slice(13))) % 97 === 0
