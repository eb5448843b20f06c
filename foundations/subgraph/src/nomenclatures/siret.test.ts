import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSiret } from './siret.js'

const withKey = (base: string) => [...'0123456789'].map((key) => base + key).filter(isSiret)

describe('un SIRET', () => {
  it.each(['73282932000074', '12345678200010'])('est admis sous sa clé : %s', (siret) => {
    expect(isSiret(siret)).toBe(true)
  })

  it.each(['35600000000048', '35600000049837', '35600000000001', '35600000000006'])(
    'de La Poste suit sa propre règle, une somme multiple de cinq : %s',
    (siret) => {
      expect(isSiret(siret)).toBe(true)
    },
  )

  it.each([
    '',
    '0',
    '00000000000000',
    '1234567820001',
    '123456782000100',
    '1234567820001A',
    'FR732829320000',
    ' 73282932000074',
    '7328 293200007',
    '123 456 782 00010',
    '73282932000075',
    '99999999900014',
    '35600000000020',
    '35600000000049',
    '35600000012348',
  ])('n’est pas « %s »', (text) => {
    expect(isSiret(text)).toBe(false)
  })

  it('a une clé et une seule, et ne survit pas à une faute de frappe sur un chiffre', () => {
    const base = fc.stringMatching(/^[1-9]\d{12}$/).filter((text) => !text.startsWith('356000000'))
    fc.assert(
      fc.property(base, fc.nat(13), fc.integer({ min: 1, max: 9 }), (text, place, shift) => {
        const [siret, ...others] = withKey(text)
        expect(others).toEqual([])
        const digits = [...(siret as string)]
        digits[place] = String((Number(digits[place]) + shift) % 10)
        // One digit changed may lead to La Poste, whose rule is weaker.
        fc.pre(!digits.join('').startsWith('356000000'))
        expect(isSiret(digits.join(''))).toBe(false)
      }),
    )
  })
})
