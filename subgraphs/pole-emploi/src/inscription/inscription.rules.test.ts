import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  areCompatible,
  cessationRefusalsOf,
  isNumeroFranceTravail,
  normalisedNumero,
  refusalsOf,
} from './inscription.rules.js'

describe('un numéro France Travail', () => {
  it.each(['12345678901', '00000000001', '1234567A', '12345678'])('est admis : %s', (numero) => {
    expect(isNumeroFranceTravail(numero)).toBe(true)
  })
  it.each([
    '',
    '1234567',
    '123456789',
    '1234567890',
    '123456789012',
    '123456A7',
    '1234567é',
    'A2345678901',
    '1234567a',
  ])('est refusé : %s', (numero) => {
    expect(isNumeroFranceTravail(numero)).toBe(false)
  })
  it('se lit comme les agents le tapent', () => {
    expect(normalisedNumero(' 1234567 a ')).toBe('1234567A')
    expect(normalisedNumero('123.456-789 01')).toBe('12345678901')
  })
  it('reste le même relu deux fois', () => {
    fc.assert(fc.property(fc.string(), (tape) => normalisedNumero(normalisedNumero(tape)) === normalisedNumero(tape)))
  })
})

const demande = {
  identite: { nom: 'Exemple', prenoms: ['Ada'], dateNaissance: '1990-01-01' },
  numeroFranceTravail: '12345678901',
  categorie: 'CATEGORIE_1',
  inscriteLe: '2026-06-10',
} as const

describe('une inscription', () => {
  it('est admise le jour même', () => {
    expect(refusalsOf(demande, '2026-06-10')).toEqual([])
  })
  it.each([
    ['datée de demain', { inscriteLe: '2026-06-11' }, ['INSCRIPTION_DATE_FUTURE']],
    ['sous un numéro tronqué', { numeroFranceTravail: '123' }, ['NUMERO_FRANCE_TRAVAIL_INVALIDE']],
    ['sans nom', { identite: { ...demande.identite, nom: ' ' } }, ['IDENTITE_INCOMPLETE']],
    ['sans prénom', { identite: { ...demande.identite, prenoms: [] } }, ['IDENTITE_INCOMPLETE']],
    [
      'd’une personne à naître',
      { identite: { ...demande.identite, dateNaissance: '2026-06-11' } },
      ['IDENTITE_INCOMPLETE'],
    ],
    ['sous deux catégories qui s’excluent', { categorieStatistique: 'D' }, ['CATEGORIES_INCOMPATIBLES']],
  ] as const)('est refusée %s', (_cas, reste, attendu) => {
    expect(refusalsOf({ ...demande, ...reste }, '2026-06-10')).toEqual(attendu)
  })
})

describe('les catégories', () => {
  it.each([
    ['CATEGORIE_1', 'AB'],
    ['CATEGORIE_2', 'AB'],
    ['CATEGORIE_3', 'AB'],
    ['CATEGORIE_4', 'D'],
    ['CATEGORIE_5', 'E'],
    ['CATEGORIE_6', 'C'],
    ['CATEGORIE_7', 'C'],
    ['CATEGORIE_8', 'C'],
  ] as const)('%s va avec %s seulement', (categorie, admises) => {
    for (const statistique of ['A', 'B', 'C', 'D', 'E'] as const)
      expect(areCompatible(categorie, statistique), statistique).toBe(admises.includes(statistique))
    expect(areCompatible(categorie, null)).toBe(true)
  })
})

describe('la fin d’une inscription', () => {
  const enCours = { inscriteLe: '2026-03-01', cesseeLe: null }
  it.each([
    ['aujourd’hui', enCours, '2026-06-10', []],
    ['le premier jour', enCours, '2026-03-01', []],
    ['avant le premier jour', enCours, '2026-02-28', ['CESSATION_DATE_INVALIDE']],
    ['demain', enCours, '2026-06-11', ['CESSATION_DATE_INVALIDE']],
    ['une seconde fois', { ...enCours, cesseeLe: '2026-04-01' }, '2026-06-10', ['INSCRIPTION_DEJA_CESSEE']],
  ])('%s', (_cas, inscription, cesseeLe, attendu) => {
    expect(cessationRefusalsOf(inscription, cesseeLe, '2026-06-10')).toEqual(attendu)
  })
})
