import { expect, it } from 'vitest'
import { isMassive } from './closures.rules.js'

it.each([
  ['dix clôtures sont toujours admises', 10, 10, false],
  ['onze sur onze ressemblent à un fichier tronqué', 11, 11, true],
  ['le cinquième des dossiers est encore admis', 1000, 200, false],
  ['au-delà du cinquième, non', 1000, 201, true],
  ['aucune clôture n’est jamais massive', 0, 0, false],
])('%s', (_, ouverts, absents, expected) => {
  expect(isMassive({ ouverts, absents })).toBe(expected)
})
