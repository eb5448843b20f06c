import { expect, test } from 'vitest'
import { iso } from './calendrier.js'
import { lireDemande } from './options.js'

const lire = (...args: string[]) => lireDemande(args, '2026-11-27')

test('three thousand persons, seed 1, today, in a folder that bears the code', () => {
  const demande = lire('--departement', '28')
  if (demande.kind !== 'ecrire') throw new Error(demande.kind)
  const { departement, taille, graine, aujourdhui } = demande.options
  expect([departement.nom, taille, graine, iso(aujourdhui), demande.sortie]).toEqual([
    'Eure-et-Loir',
    3000,
    1,
    '2026-11-27',
    'departement-28',
  ])
})

test.each([
  ['no département', []],
  ['one without a file', ['--departement', '99']],
  ['a path for a code', ['--departement', '../28']],
  ['nobody', ['--departement', '28', '--personnes', '0']],
  ['more than a million', ['--departement', '28', '--personnes', '1000001']],
  ['a seed that is no number', ['--departement', '28', '--graine', 'un']],
  ['a day that does not exist', ['--departement', '28', '--aujourdhui', '2026-02-30']],
  ['a population drawn tomorrow', ['--departement', '28', '--origine', '2026-11-28']],
  ['an unknown option', ['--departement', '28', '--vite']],
  ['an option without its value', ['--departement']],
])('%s is refused, with a reason', (_quoi, args) => {
  const demande = lire(...args)
  expect(demande.kind === 'refusee' && demande.raison.length > 10).toBe(true)
})

test('a population drawn before goes on living', () => {
  const demande = lire('--departement', '28', '--origine', '2026-01-31')
  expect(demande.kind === 'ecrire' && iso(demande.options.origine ?? 0)).toBe('2026-01-31')
})

test('--aide explains', () => {
  expect(lire('--aide')).toEqual({ kind: 'aide' })
})
