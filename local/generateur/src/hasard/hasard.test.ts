import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasardDe, urneOf } from './hasard.js'

const suite = (graine: number, sujet: string, rang: number) => {
  const hasard = hasardDe(graine, sujet, rang)
  return Array.from({ length: 8 }, () => hasard.reel())
}

test('the same seed, subject and rank always draw the same', () => {
  fc.assert(
    fc.property(fc.nat(), fc.string(), fc.nat(), (graine, sujet, rang) => {
      expect(suite(graine, sujet, rang)).toEqual(suite(graine, sujet, rang))
    }),
  )
})

test('a hundred thousand neighbours begin differently', () => {
  const debuts = new Set(Array.from({ length: 100_000 }, (_, rang) => suite(1, 'menage', rang).slice(0, 2).join()))
  expect(debuts.size).toBe(100_000)
})

test('draws stay within what was asked', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: -50, max: 50 }), fc.nat(100), (graine, min, etendue) => {
      const valeur = hasardDe(graine, 'bornes').entier(min, min + etendue)
      expect(valeur).toBeGreaterThanOrEqual(min)
      expect(valeur).toBeLessThanOrEqual(min + etendue)
    }),
  )
})

const POIDS = [
  ['souvent', 9],
  ['jamais', 0],
  ['rarement', 1],
] as const

test.each(['pese', 'parmi'])('weights are followed: %s', (comment) => {
  const hasard = hasardDe(7, 'poids')
  const urne = urneOf(POIDS)
  const tires = Array.from({ length: 10_000 }, () => (comment === 'pese' ? hasard.pese(POIDS) : hasard.parmi(urne)))
  expect(tires).not.toContain('jamais')
  const part = tires.filter((mot) => mot === 'souvent').length / tires.length
  expect(part).toBeGreaterThan(0.87)
  expect(part).toBeLessThan(0.93)
})
