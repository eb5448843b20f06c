import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  ageA,
  enSemaine,
  francais,
  fuseauFrancais,
  iso,
  jourDe,
  plusAns,
  plusMois,
  premierDuMois,
} from './calendrier.js'

const unJour = fc.integer({ min: jourDe('1920-01-01'), max: jourDe('2060-12-31') })

test('a day is written and read back', () => {
  fc.assert(
    fc.property(unJour, (jour) => {
      expect(jourDe(iso(jour))).toBe(jour)
    }),
  )
  expect(francais(jourDe('2026-02-01'))).toBe('01/02/2026')
})

test.each(['2026-02-30', '2026-13-01', '26-01-01', 'demain'])('%s is no day', (texte) => {
  expect(() => jourDe(texte)).toThrow()
})

test('a month without this day ends on its last', () => {
  expect(iso(plusMois(jourDe('2026-01-31'), 1))).toBe('2026-02-28')
  expect(iso(plusAns(jourDe('2024-02-29'), 1))).toBe('2025-02-28')
  expect(iso(plusMois(jourDe('2026-12-15'), -13))).toBe('2025-11-15')
  expect(iso(premierDuMois(jourDe('2026-11-27')))).toBe('2026-11-01')
})

test('nobody is received on a Saturday or a Sunday', () => {
  expect(['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'].map((le) => iso(enSemaine(jourDe(le))))).toEqual([
    '2026-11-27',
    '2026-11-27',
    '2026-11-27',
    '2026-11-30',
  ])
})

test('summer time goes from the last Sunday of March to the last one of October', () => {
  const ete = ['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25'].map((le) => fuseauFrancais(jourDe(le)))
  expect(ete).toEqual(['+01:00', '+02:00', '+02:00', '+01:00'])
})

test('one is a year older on the day, not the day before', () => {
  const naissance = jourDe('1990-06-15')
  expect(ageA(naissance, jourDe('2026-06-14'))).toBe(35)
  expect(ageA(naissance, jourDe('2026-06-15'))).toBe(36)
})
