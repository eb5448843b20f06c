import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliserMatricule } from './matricule.js'
import { controlerNir, keyOf, nirCoherent } from './nir.js'

const valide = (numero: string) => `${numero}${keyOf(numero)}`

describe('a NIR', () => {
  it.each([
    ['an ordinary woman', valide('2880428085001'), false],
    ['South Corsica', valide('186112A004001'), false],
    ['North Corsica', valide('186112B033001'), false],
    ['overseas', valide('2950997411123'), false],
    ['born abroad', valide('1790899350042'), false],
    ['month not known, 20 to 42', valide('1792099350042'), false],
    ['month not known, 50 to 99', valide('1799999350042'), false],
    ['provisional, 3', valide('3790899350042'), true],
    ['provisional, 7', valide('7790899350042'), true],
    ['provisional, 8', valide('8790899350042'), true],
    ['without key', '2880428085001', false],
    ['with spaces', `2 88 04 28 085 001 ${keyOf('2880428085001')}`, false],
    ['small letter', valide('186112A004001').toLowerCase(), false],
  ])('is accepted: %s', (_, source, provisoire) => {
    const controle = controlerNir(source)
    expect(controle).toMatchObject({ kind: 'valide', nir: { provisoire } })
    expect(controle.kind === 'valide' && keyOf(controle.nir.numero)).toBe(
      controle.kind === 'valide' && controle.nir.cle,
    )
  })

  it('has the keys of well-known examples', () => {
    expect(keyOf('2550814168025')).toBe('38')
    expect(keyOf('2690549588157')).toBe('80')
  })

  it('counts Corsica as 19 and 18', () => {
    expect(keyOf('186112A004001')).toBe('31')
    expect(keyOf('186112A004001')).toBe(keyOf('1861119004001'))
    expect(keyOf('186112B033001')).toBe(keyOf('1861118033001'))
  })

  it.each([null, undefined, '', '               '])('may be absent: %j', (source) => {
    expect(controlerNir(source).kind).toBe('absent')
  })

  it.each([
    ['too short', '288042808500', 'NIR_FORME_INVALIDE'],
    ['14 characters', '28804280850013', 'NIR_FORME_INVALIDE'],
    ['16 characters', `${valide('2880428085001')}1`, 'NIR_FORME_INVALIDE'],
    ['sex 0', '0880428085001', 'NIR_FORME_INVALIDE'],
    ['sex 5', '5880428085001', 'NIR_FORME_INVALIDE'],
    ['sex 9', '9880428085001', 'NIR_FORME_INVALIDE'],
    ['month 00', '2880028085001', 'NIR_FORME_INVALIDE'],
    ['month 13', '2881328085001', 'NIR_FORME_INVALIDE'],
    ['month 45', '2884528085001', 'NIR_FORME_INVALIDE'],
    ['département 00', '2880400085001', 'NIR_FORME_INVALIDE'],
    ['département 2C', '288042C085001', 'NIR_FORME_INVALIDE'],
    ['Corsica elsewhere', '28804280852A1', 'NIR_FORME_INVALIDE'],
    ['Corsica in the place of the commune', '1861102A04001', 'NIR_FORME_INVALIDE'],
    ['letters', 'ABCDEFGHIJKLMNO', 'NIR_FORME_INVALIDE'],
    ['all zeros', '000000000000000', 'NIR_FORME_INVALIDE'],
    ['key 00', '288042808500100', 'NIR_CLE_FAUSSE'],
    ['key 98', '288042808500198', 'NIR_CLE_FAUSSE'],
  ])('is refused: %s', (_, source, code) => {
    expect(controlerNir(source)).toEqual({ kind: 'invalide', code })
  })

  it('with one digit changed no longer has its key', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 12 }), fc.integer({ min: 1, max: 9 }), (place, ecart) => {
        const juste = valide('2880428085001')
        const chiffre = String((Number(juste[place]) + ecart) % 10)
        expect(controlerNir(juste.slice(0, place) + chiffre + juste.slice(place + 1)).kind).toBe('invalide')
      }),
    )
  })

  it.each([
    ['same sex, year and month', '2880428085001', 'FEMME', '1988-04-12', undefined, true],
    ['other sex', '2880428085001', 'HOMME', '1988-04-12', undefined, false],
    ['other year', '2880428085001', 'FEMME', '1987-04-12', undefined, false],
    ['other month', '2880428085001', 'FEMME', '1988-05-12', undefined, false],
    ['other month, not known to the sender', '2880428085001', 'FEMME', '1988-01-01', false, true],
    ['conventional month', '2882028085001', 'FEMME', '1988-05-12', undefined, true],
    ['a century later', '2040428085001', 'FEMME', '2004-04-12', undefined, true],
    ['provisional man', '7880428085001', 'HOMME', '1988-04-12', undefined, true],
    ['provisional woman', '8880428085001', 'HOMME', '1988-04-12', undefined, false],
  ] as const)('agrees with the civil status or not: %s', (_, numero, sexe, dateNaissance, moisConnu, attendu) => {
    const nir = { numero, cle: keyOf(numero), provisoire: false }
    expect(nirCoherent(nir, { sexe, dateNaissance, moisConnu })).toBe(attendu)
  })
})

describe('a matricule', () => {
  it.each([
    ['1234567', '1234567'],
    ['123456700000000', '1234567'],
    ['000000001234567', '1234567'],
    [' 1234567 ', '1234567'],
    ['12 345 67', '1234567'],
    ['012345600000000', '0123456'],
    ['000000000123456', '0123456'],
    ['123456', '0123456'],
    ['1234500', '1234500'],
    ['9990899350042', '9990899350042'],
    ['009990899350042', '9990899350042'],
  ])('%s is written %s', (source, attendu) => {
    expect(normaliserMatricule(source)).toBe(attendu)
  })

  it.each([
    '',
    '   ',
    '0',
    '0000000',
    '000000000000000',
    '-1234567',
    '+1234567',
    '1234567A',
    '12.34567',
    '1234567890123456',
    valide('2880428085001'),
    '2880428085001',
    '002880428085001',
  ])('%j is none', (source) => {
    expect(normaliserMatricule(source)).toBeNull()
  })

  it('keeps its value when written again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (numero) => {
        const sept = String(numero).padStart(7, '0')
        expect(normaliserMatricule(sept.padEnd(15, '0'))).toBe(sept)
        expect(normaliserMatricule(sept.padStart(15, '0'))).toBe(sept)
        expect(normaliserMatricule(sept)).toBe(sept)
      }),
    )
  })
})
