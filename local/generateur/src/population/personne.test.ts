import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jourDe } from '../calendrier.js'
import { nirFictif } from './personne.js'

const unNumero = fc.integer({ min: 8, max: 6_500_000 })
const unSexe = fc.constantFrom(1 as const, 2 as const)
const uneNaissance = fc.integer({ min: jourDe('1940-01-01'), max: jourDe('2026-12-31') })

test('a NIR is right in form and key, and of a commune that does not exist', () => {
  fc.assert(
    fc.property(unNumero, unSexe, uneNaissance, (numero, sexe, naissance) => {
      const nir = nirFictif(numero, sexe, naissance)
      expect(nir).toMatch(/^[12]\d{2}(0[1-9]|1[0-2])(?!20)\d{2}9[2-8]\d{6}$/)
      expect((Number(nir.slice(0, 13)) + Number(nir.slice(13))) % 97).toBe(0)
    }),
  )
})

test('two persons never share one, were they born on the same day', () => {
  const naissance = jourDe('1990-01-01')
  fc.assert(
    fc.property(unNumero, unNumero, (un, autre) => {
      fc.pre(un !== autre)
      expect(nirFictif(un, 2, naissance)).not.toBe(nirFictif(autre, 2, naissance))
    }),
  )
})
