import { cleDuNir } from '@traitdunion/subgraph'
import { unNir } from '@traitdunion/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lireNir } from './nir.js'

const juste = unNir({ sexe: 2, annee: 1990, mois: 6 })
const dequoi = { sexe: 'F', dateNaissance: '1990-06-15' } as const
const avecCle = (corps: string) => corps + String(cleDuNir(corps)).padStart(2, '0')

describe('NIR', () => {
  it.each([
    ['15 characters', juste],
    ['13 characters, without the key', juste.slice(0, 13)],
    ['spaces, dots and dashes', `${juste.slice(0, 1)} ${juste.slice(1, 3)}.${juste.slice(3, 5)}-${juste.slice(5)}`],
    ['lower case of Corsica', unNir({ annee: 1990, mois: 6, departement: '2A' }).toLowerCase()],
    ['the other half of Corsica', unNir({ annee: 1990, mois: 6, departement: '2B' })],
    ['overseas', unNir({ annee: 1990, mois: 6, departement: '974' })],
    ['born abroad', unNir({ annee: 1990, mois: 6, departement: '99' })],
    ['unknown month', avecCle('2903099999905')],
    ['unknown month, above fifty', avecCle('2906299999905')],
  ])('is strong: %s', (_, nir) => expect(lireNir(nir, dequoi)).toMatchObject({ kind: 'fort' }))

  it('says the 13 characters, whatever the writing', () => {
    expect(lireNir(juste)).toEqual({ kind: 'fort', corps: juste.slice(0, 13) })
    expect(lireNir(juste.slice(0, 13))).toEqual(lireNir(juste))
  })

  it.each([[null], [undefined], [''], ['   '], ['000000000000000'], ['999999999999999'], ['0']])(
    'is absent: %j',
    (nir) => expect(lireNir(nir, dequoi)).toEqual({ kind: 'absent' }),
  )

  it.each(['3', '4', '7', '8'])('is provisional, so proves nothing: begins with %s', (chiffre) =>
    expect(lireNir(avecCle(chiffre + juste.slice(1, 13)), dequoi)).toEqual({ kind: 'provisoire' }),
  )

  it.each([
    ['wrong key', juste.slice(0, 13) + String(((Number(juste.slice(13)) + 1) % 97) + 1).padStart(2, '0'), 'NIR_CLE'],
    ['two digits swapped', juste.slice(0, 10) + juste[11] + juste[10] + juste.slice(12), 'NIR_CLE'],
    ['12 characters', juste.slice(0, 12), 'NIR_FORME'],
    ['14 characters', juste.slice(0, 14), 'NIR_FORME'],
    ['16 characters', `${juste}0`, 'NIR_FORME'],
    ['letters', 'ABCDEFGHIJKLM', 'NIR_FORME'],
    ['a letter elsewhere than in Corsica', `${juste.slice(0, 5)}2C${juste.slice(7, 13)}`, 'NIR_FORME'],
    ['begins with 5', `5${juste.slice(1, 13)}`, 'NIR_FORME'],
    ['begins with 0', `0${juste.slice(1, 13)}`, 'NIR_FORME'],
    ['a man’s number', unNir({ sexe: 1, annee: 1990, mois: 6 }), 'NIR_SEXE'],
    ['another year', unNir({ annee: 1991, mois: 6 }), 'NIR_NAISSANCE'],
    ['another month', unNir({ annee: 1990, mois: 7 }), 'NIR_NAISSANCE'],
    ['unknown month, another year', avecCle('2913099999905'), 'NIR_NAISSANCE'],
  ])('is false: %s', (_, nir, faute) => expect(lireNir(nir, dequoi)).toEqual({ kind: 'faux', faute }))

  it('is compared with nothing that is not known', () => {
    expect(lireNir(juste, { sexe: null, dateNaissance: null }).kind).toBe('fort')
    expect(lireNir(juste, { sexe: null, dateNaissance: '1990-06-01' }).kind).toBe('fort')
    expect(lireNir(juste, { sexe: 'F', dateNaissance: null }).kind).toBe('fort')
  })

  it('any single wrong digit of the body is seen by the key', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 9 }), (rang, plus) => {
        const faux = juste.slice(0, rang) + ((Number(juste[rang]) + plus) % 10) + juste.slice(rang + 1)
        expect(lireNir(faux).kind).toBe('faux')
      }),
    )
  })
})
