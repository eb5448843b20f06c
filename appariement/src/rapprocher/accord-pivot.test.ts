import type { IdentitePivot } from '@traitdunion/subgraph'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { accordPivot } from './accord-pivot.js'
import { clesDe, ficheDe } from './fiche.js'

const RANG = { SUR: 3, DOUTEUX: 2, PROCHE: 1, NON: 0 }

const identite: fc.Arbitrary<IdentitePivot> = fc.record({
  nom: fc.constantFrom('Rocher', 'ROCHET', 'Lavigne', 'Lavigne-Rocher', 'Louise', 'de Lavigne'),
  nomNaissance: fc.constantFrom('Lavigne', 'Rocher', null),
  prenoms: fc.constantFrom(['Louise'], ['Louisa'], ['Louise', 'Anne'], ['Anne', 'Louise'], ['Anne'], ['Rocher']),
  dateNaissance: fc.constantFrom('1990-06-15', '1990-06-16'),
  sexe: fc.constantFrom('FEMININ' as const, 'MASCULIN' as const, 'INCONNU' as const),
  communeNaissance: fc.constantFrom('41018', '41019', 'Blois', null),
})
const fiche = (un: IdentitePivot, codePostal?: string) =>
  ficheDe({ identite: un, identifiants: {}, ...(codePostal && { codePostal }) }, [])
const accord = (a: IdentitePivot, b: IdentitePivot, ici?: string, la = ici) => accordPivot(fiche(a, ici), fiche(b, la))

it('says the same whichever is read first', () => {
  fc.assert(fc.property(identite, identite, (a, b) => accord(a, b) === accord(b, a)))
})

it('a complete record is surely itself', () => {
  fc.assert(
    fc.property(identite, (a) => {
      if (a.communeNaissance || a.sexe !== 'INCONNU') expect(accord(a, a)).toBe('SUR')
      else expect(accord(a, a)).toBe('DOUTEUX')
    }),
  )
})

it('twins are never surely one: same names, day, commune, another first name', () => {
  const prenom = fc.constantFrom('Louise', 'Louisa', 'Anne', 'Anna', 'Marie-Anne', 'Marie-Claire', 'Jean', 'Jeanne')
  fc.assert(
    fc.property(identite, prenom, prenom, (a, un, autre) => {
      if (un !== autre) expect(accord({ ...a, prenoms: [un] }, { ...a, prenoms: [autre] }, '41000')).not.toBe('SUR')
    }),
  )
})

it('what both say alike never lowers the accord', () => {
  const preuve = fc.constantFrom({ communeNaissance: '41018' }, { sexe: 'FEMININ' as const })
  fc.assert(
    fc.property(identite, identite, preuve, (a, b, dite) => {
      expect(RANG[accord({ ...a, ...dite }, { ...b, ...dite })]).toBeGreaterThanOrEqual(RANG[accord(a, b)])
      expect(RANG[accord(a, b, '41000')]).toBeGreaterThanOrEqual(RANG[accord(a, b)])
    }),
  )
})

it('the same postal code of residence makes names and day certain; another says nothing', () => {
  fc.assert(
    fc.property(identite, (complete) => {
      const a = { ...complete, sexe: 'INCONNU' as const, communeNaissance: null }
      expect([accord(a, a, '41000'), accord(a, a, '41000', '41100'), accord(a, a)]).toEqual([
        'SUR',
        'DOUTEUX',
        'DOUTEUX',
      ])
      expect(accord(complete, complete, '41000', '41100')).toBe(accord(complete, complete))
    }),
  )
})

it('whoever agrees at all shares a key', () => {
  fc.assert(
    fc.property(identite, identite, (a, b) => {
      const cles = clesDe(fiche(a))
      if (accord(a, b) !== 'NON') expect(clesDe(fiche(b)).some((cle) => cles.includes(cle))).toBe(true)
    }),
  )
})
