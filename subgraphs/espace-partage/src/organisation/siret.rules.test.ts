import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSiret } from './siret.rules.js'

const withKey = (base: string) => [...'0123456789'].map((key) => base + key).filter(isSiret)

describe('un SIRET', () => {
  it('a une clé et une seule, et ne survit pas à une faute de frappe sur un chiffre', () => {
    const base = fc.stringMatching(/^[1-9]\d{12}$/).filter((text) => !text.startsWith('356000000'))
    fc.assert(
      fc.property(base, fc.nat(13), fc.integer({ min: 1, max: 9 }), (text, place, shift) => {
        const [siret, ...others] = withKey(text)
        expect(others).toEqual([])
        const digits = [...(siret as string)]
        digits[place] = String((Number(digits[place]) + shift) % 10)
        expect(isSiret(digits.join(''))).toBe(false)
      }),
    )
  })

  it('de La Poste suit sa propre règle : une somme multiple de cinq', () => {
    expect(isSiret('35600000000020')).toBe(false)
    expect(isSiret('35600000000001')).toBe(true)
    expect(isSiret('35600000000006')).toBe(true)
  })

  it.each(['', '0', '00000000000000', '1234567890123', '123456789012345', '1234567890123A', ' 73282932000074'])(
    'n’est pas « %s »',
    (text) => {
      expect(isSiret(text)).toBe(false)
    },
  )
})
