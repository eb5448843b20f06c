import { unNir } from '@traitdunion/testing'
import { describe, expect, it } from 'vitest'
import { communeDe, memeCommune } from './commune.js'
import { dateDe } from './fiche.js'
import { matriculeDe, numerosDe } from './numeros.js'

describe('numéros des partenaires', () => {
  it.each([
    ['1234567', '1234567'],
    ['123456700000000', '1234567'],
    ['000000001234567', '1234567'],
    ['12 34 567', '1234567'],
    ['0034567', '0034567'],
    ['ab12345', 'AB12345'],
  ])('matricule %s is %s', (ecrit, lu) => expect(matriculeDe(ecrit)).toBe(lu))

  it.each([
    ['DEM', '411/1234567/DEM'],
    ['demandeur', '411/1234567/DEM'],
    ['CONJOINT', '411/1234567/CJT'],
    ['RDO', '411/1234567/RDO'],
    // Several persons of a dossier have these roles: they name nobody.
    ['ENF', null],
    ['AUTRE', null],
    ['', null],
  ])('role %s: %s', (role, attendu) =>
    expect(numerosDe({ caf: { numorg: '411', matricule: '1234567', role } }).caf).toBe(attendu),
  )

  it.each([
    [{ caf: { numorg: '', matricule: '1234567', role: 'DEM' } }],
    [{ caf: { numorg: '411', matricule: '000000000000000', role: 'DEM' } }],
    [{ caf: { numorg: '411', matricule: ' ', role: 'DEM' } }],
    [{ numeroFranceTravail: '123' }],
    [{ numeroFranceTravail: '1234567890' }],
    [{ numeroFranceTravail: '00000000000' }],
    [{ numeroFranceTravail: 'inconnu' }],
    [{ numeroDepartement: '  ' }],
    [{ numeroDepartement: unNir() }],
    [{ idDossierMissionLocale: '0' }],
    [{ idDossierMissionLocale: unNir({ ordre: 902 }) }],
    [{}],
  ])('%j names nobody', (identifiants) =>
    expect(numerosDe(identifiants)).toEqual({ departement: null, caf: null, franceTravail: null, missionLocale: null }),
  )

  it('the former number of France Travail is never the new one', () => {
    const [ancien, nouveau] = ['1234567A', '00001234567'].map(
      (numero) => numerosDe({ numeroFranceTravail: numero }).franceTravail,
    )
    expect([ancien, nouveau]).toEqual(['1234567A', '00001234567'])
  })
})

describe('communes', () => {
  it.each([
    ['41018', '41018', true],
    ['41018', '41019', false],
    ['75112', '75056', true],
    ['13203', '13055', true],
    ['2a004', '2A004', true],
    ['Saint-Brice-sur-Loir', 'ST BRICE SUR LOIR', true],
    ['PARIS 12E ARRONDISSEMENT', 'Paris', true],
    ['BLOIS CEDEX', 'Blois', true],
    ['Blois', 'Blais', true],
    ['Blois', 'Vendôme', false],
    ['41018', 'Blois', null],
    [null, '41018', null],
    ['', '', null],
    ['12', 'Blois', null],
  ])('%s, %s: %s', (a, b, attendu) => expect(memeCommune(communeDe(a), communeDe(b))).toBe(attendu))
})

describe('dates de naissance', () => {
  it.each([
    '0000-00-00',
    '1990-00-15',
    '1990-06-31',
    '1990-02-29',
    '90-06-15',
    '15/06/1990',
    '9999-12-31',
    '',
    '1790-01-01',
  ])('%s is no day', (texte) => expect(dateDe(texte)).toBeNull())
  it.each(['1990-06-15', '2000-02-29', '1899-12-31'])('%s is one', (texte) => expect(dateDe(texte)).toBe(texte))
})
