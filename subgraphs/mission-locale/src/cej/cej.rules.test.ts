import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baremeAllocationCej } from './allocation-cej.bareme.js'
import {
  ageOn,
  assiduiteOf,
  closingRefusalsOf,
  montantOf,
  openingRefusalsOf,
  signingRefusalsOf,
  weekRefusalsOf,
} from './cej.rules.js'

const ouverture = {
  dateNaissance: '2006-06-15',
  beneficiaireRqth: false,
  debut: '2026-03-02',
  finPrevue: '2027-03-01',
  heuresHebdomadaires: 15,
}

describe("l'entrée en CEJ", () => {
  it.each([
    ['est ouverte à 19 ans', {}, []],
    ['est ouverte le jour des 16 ans', { dateNaissance: '2010-03-02' }, []],
    ['est fermée la veille des 16 ans', { dateNaissance: '2010-03-03' }, ['CEJ_AGE']],
    ['est ouverte la veille des 26 ans', { dateNaissance: '2000-03-03' }, []],
    ['est fermée le jour des 26 ans', { dateNaissance: '2000-03-02' }, ['CEJ_AGE']],
    ['est ouverte à 26 ans avec une RQTH', { dateNaissance: '2000-03-02', beneficiaireRqth: true }, []],
    ['est ouverte la veille des 30 ans avec une RQTH', { dateNaissance: '1996-03-03', beneficiaireRqth: true }, []],
    [
      'est fermée le jour des 30 ans avec une RQTH',
      { dateNaissance: '1996-03-02', beneficiaireRqth: true },
      ['CEJ_AGE'],
    ],
    ['ne s’ouvre pas plus tôt avec une RQTH', { dateNaissance: '2010-03-03', beneficiaireRqth: true }, ['CEJ_AGE']],
    ['demande au moins 15 heures', { heuresHebdomadaires: 14 }, ['CEJ_HEURES_HORS_BORNES']],
    ['demande au plus 20 heures', { heuresHebdomadaires: 21 }, ['CEJ_HEURES_HORS_BORNES']],
    ['admet 20 heures', { heuresHebdomadaires: 20 }, []],
    ['a une fin après son début', { finPrevue: '2026-03-02' }, ['CEJ_DATES']],
    [
      'dit tout ce qui s’y oppose',
      { dateNaissance: '1980-01-01', heuresHebdomadaires: 0, finPrevue: '2020-01-01' },
      ['CEJ_AGE', 'CEJ_HEURES_HORS_BORNES', 'CEJ_DATES'],
    ],
  ])('%s', (_case, reste, expected) => {
    expect(openingRefusalsOf({ ...ouverture, ...reste })).toEqual(expected)
  })

  it("compte les années vécues : né un 29 février, un an de plus le 1er mars d'une année commune", () => {
    expect([ageOn('2004-02-29', '2026-02-28'), ageOn('2004-02-29', '2026-03-01')]).toEqual([21, 22])
  })

  it('ne rajeunit jamais', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, day, (naissance, a, b) => {
        const [before, after] = [a, b].sort() as [string, string]
        expect(ageOn(naissance, after)).toBeGreaterThanOrEqual(ageOn(naissance, before))
      }),
    )
  })
})

describe("l'allocation du CEJ", () => {
  it.each([
    ['MAXIMALE', '2022-03-01', 50_000],
    ['INTERMEDIAIRE', '2022-03-01', 30_000],
    ['REDUITE', '2022-06-30', 20_000],
    ['MAXIMALE', '2022-02-28', null],
  ] as const)('de classe %s vaut au %s %s centimes', (classe, jour, expected) => {
    expect(montantOf(classe, jour, baremeAllocationCej)).toBe(expected)
  })

  it('suit la dernière ligne du barème en vigueur', () => {
    const bareme = [
      ...baremeAllocationCej,
      { aCompterDu: '2030-04-01', source: 'essai', centimes: { MAXIMALE: 2, INTERMEDIAIRE: 1, REDUITE: 0 } },
    ]
    expect([montantOf('MAXIMALE', '2030-03-31', bareme), montantOf('MAXIMALE', '2030-04-01', bareme)]).toEqual([
      50_000, 2,
    ])
  })

  it('a un barème rangé du plus ancien au plus récent', () => {
    const days = baremeAllocationCej.map(({ aCompterDu }) => aCompterDu)
    expect(days).toEqual([...days].sort())
  })
})

describe('une semaine de CEJ', () => {
  const parcours = { debut: '2026-03-04', finPrevue: '2026-09-01', finReelle: null }
  const signe = { signeLe: '2026-03-04' }
  const semaine = { lundi: '2026-03-09', heuresRealisees: 16 }

  it.each([
    [0, 'SOUS_LE_MINIMUM'],
    [14.5, 'SOUS_LE_MINIMUM'],
    [15, 'CONFORME'],
    [20, 'CONFORME'],
    [20.5, 'AU_DELA'],
  ] as const)('de %s heures est %s', (heures, expected) => {
    expect(assiduiteOf(heures)).toBe(expected)
  })

  it.each([
    ['se déclare', parcours, signe, semaine, []],
    ['se déclare dès la semaine entamée par le premier jour', parcours, signe, { ...semaine, lundi: '2026-03-02' }, []],
    ['ne précède pas le parcours', parcours, signe, { ...semaine, lundi: '2026-02-23' }, ['CEJ_SEMAINE']],
    ['ne suit pas le parcours', { ...parcours, finReelle: '2026-03-08' }, signe, semaine, ['CEJ_SEMAINE']],
    ['se corrige après la fin', { ...parcours, finReelle: '2026-03-09' }, signe, semaine, []],
    ['se désigne par son lundi', parcours, signe, { ...semaine, lundi: '2026-03-10' }, ['CEJ_SEMAINE']],
    ['ne se déclare pas d’avance', parcours, signe, { ...semaine, lundi: '2026-06-01' }, ['CEJ_SEMAINE']],
    ['ne compte pas sans signature', parcours, { signeLe: null }, semaine, ['CEJ_NON_SIGNE']],
    ['n’a pas d’heures négatives', parcours, signe, { ...semaine, heuresRealisees: -1 }, ['CEJ_HEURES_INVALIDES']],
    ['n’a pas 61 heures', parcours, signe, { ...semaine, heuresRealisees: 61 }, ['CEJ_HEURES_INVALIDES']],
    [
      'n’a pas une infinité d’heures',
      parcours,
      signe,
      { ...semaine, heuresRealisees: Number.NaN },
      ['CEJ_HEURES_INVALIDES'],
    ],
  ])('%s', (_case, given, contrat, declared, expected) => {
    expect(weekRefusalsOf(given, contrat, declared, '2026-04-15')).toEqual(expected)
  })
})

describe('un CEJ', () => {
  const parcours = { debut: '2026-03-02', finPrevue: '2027-03-01', finReelle: null }

  it.each([
    ['se signe', parcours, { signeLe: null }, '2026-03-02', []],
    ['ne se signe pas deux fois', parcours, { signeLe: '2026-03-02' }, '2026-03-02', ['CEJ_DEJA_SIGNE']],
    ['ne se signe pas demain', parcours, { signeLe: null }, '2026-03-11', ['DATE_FUTURE']],
    [
      'ne se signe pas une fois clos',
      { ...parcours, finReelle: '2026-03-05' },
      { signeLe: null },
      '2026-03-05',
      ['CEJ_CLOS'],
    ],
    [
      'ne se signe pas après son terme',
      { ...parcours, finPrevue: '2026-03-04' },
      { signeLe: null },
      '2026-03-05',
      ['CEJ_DATES'],
    ],
  ])('%s', (_case, given, contrat, signeLe, expected) => {
    expect(signingRefusalsOf(given, contrat, signeLe, '2026-03-10')).toEqual(expected)
  })

  it.each([
    ['se clôt', parcours, null, '2026-03-10', []],
    ['se clôt le premier jour', parcours, null, '2026-03-02', []],
    ['ne se clôt pas avant son début', parcours, null, '2026-03-01', ['CEJ_DATES']],
    ['se clôt le jour de sa signature', parcours, '2026-03-05', '2026-03-05', []],
    ['ne se clôt pas avant sa signature', parcours, '2026-03-05', '2026-03-04', ['CEJ_CLOS_AVANT_SIGNATURE']],
    ['ne se clôt pas demain', parcours, null, '2026-03-11', ['DATE_FUTURE']],
    ['ne se clôt pas deux fois', { ...parcours, finReelle: '2026-03-05' }, null, '2026-03-10', ['CEJ_CLOS']],
  ])('%s', (_case, given, signeLe, finReelle, expected) => {
    expect(closingRefusalsOf(given, { signeLe }, finReelle, '2026-03-10')).toEqual(expected)
  })
})
