import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdsNir } from './nir.js'

describe('a number that holds a NIR', () => {
  it.each([
    ['15 characters', '290069999990143'],
    ['13 characters', '2900699999901'],
    ['a wrong key', '290069999990144'],
    ['provisional', '7900699999901'],
    ['an unknown month', '2903099999901'],
    ['Corsica', '290062A999901'],
    ['Corsica, lower case', '290062b999901'],
    ['overseas', '2900697499901'],
    ['spaces', ' 2 90 06 99 999 901 43 '],
    ['dots', '2.90.06.99.999.901'],
    ['underscores', '2_90_06_99_999_901_43'],
    ['several signs in a row', '2 / 90 -- 06 : 99999901'],
    ['unbreakable spaces', '2\u00a090\u202f06 99 999 901'],
    ['a letter before', 'D2900699999901'],
    ['letters before', 'NIR290069999990143'],
    ['letters on both sides', 'n°NIR:2900699999901/bis'],
    ['another number before it, apart', '2026/2900699999901'],
    ['another number after it, apart', '2900699999901-2026'],
    ['other digits stuck to it, the key right', '00290069999990166'],
  ])('is seen: %s', (_case, text) => expect(holdsNir(text)).toBe(true))

  it.each([
    ['nothing', ''],
    ['a number of a département', 'D-2026/000123'],
    ['France Travail', '12345678901'],
    ['a SIRET', '29006999999014'],
    ['a SIRET, spaced', '290 069 999 99014'],
    ['a matricule of the MSA', '922016057501584'],
    ['a matricule of the CAF padded after', '123056700000000'],
    ['a matricule of the CAF padded before', '000000001230567'],
    ['a month that no NIR has', '2901699999901'],
    ['no département', '2900600999901'],
    ['a first digit that no NIR has', '5900699999901'],
    ['12 characters', '290069999990'],
    ['14 characters', '29006999999014'],
    ['16 characters, the key wrong', '2900699999901449'],
    ['a letter inside', '2900699B99901'],
    ['a UUID that has its digits', 'a2900699-9999-4012-8abc-0123456789ab'],
    ['a digest', `d${'2900699999901'}a`.padEnd(64, 'e')],
  ])('is not seen in %s', (_case, text) => expect(holdsNir(text)).toBe(false))

  it('is seen in no SIRET, and in no UUID', () => {
    fc.assert(fc.property(fc.stringMatching(/^\d{14}$/), (siret) => !holdsNir(siret)))
    for (let n = 0; n < 1000; n++) expect(holdsNir(`reperage:${randomUUID()}`)).toBe(false)
  })
})
