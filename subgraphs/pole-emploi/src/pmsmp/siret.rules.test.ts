import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSiret } from './siret.rules.js'

describe('un SIRET', () => {
  it.each(['73282932000074', '35600000000048', '35600000049837'])('est admis sous sa clé : %s', (siret) => {
    expect(isSiret(siret)).toBe(true)
  })
  it.each([
    '73282932000075',
    '7328293200007',
    '732829320000740',
    '00000000000000',
    'FR732829320000',
    '',
    '35600000000049',
    '7328 293200007',
  ])('est refusé : %s', (siret) => {
    expect(isSiret(siret)).toBe(false)
  })
  it('ne supporte pas un chiffre changé', () => {
    const unChiffre = fc.integer({ min: 0, max: 13 })
    fc.assert(
      fc.property(unChiffre, fc.integer({ min: 1, max: 9 }), (rang, ecart) => {
        const siret = [...'73282932000074']
        siret[rang] = String((Number(siret[rang]) + ecart) % 10)
        expect(isSiret(siret.join(''))).toBe(false)
      }),
    )
  })
})
