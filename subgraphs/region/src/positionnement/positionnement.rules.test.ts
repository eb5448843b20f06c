import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { StatutPositionnement } from './positionnement.enums.js'
import {
  entersWithin,
  hasPlace,
  isEnded,
  mayBecome,
  sessionRefusalsOf,
  stepRefusalsOf,
} from './positionnement.rules.js'

const TODAY = '2026-03-10'
const session = { debut: '2026-04-01', fin: '2026-06-30', etatRecrutement: 'OUVERT', retireeLe: null } as const

describe('une session', () => {
  it.each([
    ['à venir et ouverte reçoit', session, 'DATES_FIXES', []],
    ['qui commence ce jour reçoit encore', { ...session, debut: TODAY }, 'DATES_FIXES', []],
    [
      'commencée à dates fixes ne reçoit plus',
      { ...session, debut: '2026-03-09' },
      'DATES_FIXES',
      ['SESSION_COMMENCEE'],
    ],
    ['commencée à entrées permanentes reçoit', { ...session, debut: '2026-03-09' }, 'PERMANENTES', []],
    [
      'finie ne reçoit plus, même à entrées permanentes',
      { ...session, debut: '2026-01-01', fin: '2026-03-09' },
      'PERMANENTES',
      ['SESSION_COMMENCEE'],
    ],
    [
      'sans fin annoncée reçoit toujours, à entrées permanentes',
      { ...session, debut: '2020-01-01', fin: null },
      'PERMANENTES',
      [],
    ],
    ['fermée ne reçoit pas', { ...session, etatRecrutement: 'FERME' }, 'DATES_FIXES', ['SESSION_RECRUTEMENT_CLOS']],
    [
      'suspendue ne reçoit pas',
      { ...session, etatRecrutement: 'SUSPENDU' },
      'DATES_FIXES',
      ['SESSION_RECRUTEMENT_CLOS'],
    ],
    ['retirée ne reçoit pas', { ...session, retireeLe: new Date() }, 'DATES_FIXES', ['SESSION_RETIREE']],
  ] as const)('%s', (_case, given, modalites, expected) => {
    expect(sessionRefusalsOf(given, modalites, TODAY)).toEqual(expected)
  })

  it.each([
    [10, 9, true],
    [10, 10, false],
    [0, 0, false],
    [null, 1000, true],
  ])('de %s places dont %s prises en a une : %s', (places, taken, expected) => {
    expect(hasPlace(places, taken)).toBe(expected)
  })

  it.each([
    ['2026-03-31', false],
    ['2026-04-01', true],
    ['2026-06-30', true],
    ['2026-07-01', false],
  ])('se rejoint le %s : %s', (jour, expected) => {
    expect(entersWithin(session, jour)).toBe(expected)
  })

  it('sans fin annoncée se rejoint à tout moment de son cours', () => {
    expect(entersWithin({ debut: '2026-04-01', fin: null }, '2030-01-01')).toBe(true)
    expect(entersWithin({ debut: '2026-04-01', fin: null }, '2026-03-31')).toBe(false)
  })
})

describe('un positionnement', () => {
  const enCours = { statut: 'POSITIONNE', statutLe: '2026-03-01' } as const

  it.each([
    ['se confirme', enCours, 'CONFIRME', TODAY, []],
    ['se confirme le jour même', enCours, 'CONFIRME', '2026-03-01', []],
    ['ne se confirme pas avant d’être fait', enCours, 'CONFIRME', '2026-02-28', ['POSITIONNEMENT_DATES']],
    ['ne se confirme pas demain', enCours, 'CONFIRME', '2026-03-11', ['DATE_FUTURE']],
    ['ne fait pas entrer sans place confirmée', enCours, 'ENTRE', TODAY, ['POSITIONNEMENT_ETAPE']],
    [
      'proposé ne se confirme pas',
      { ...enCours, statut: 'PRE_POSITIONNE' },
      'CONFIRME',
      TODAY,
      ['POSITIONNEMENT_ETAPE'],
    ],
    ['entré ne se refuse plus', { ...enCours, statut: 'ENTRE' }, 'REFUSE', TODAY, ['POSITIONNEMENT_ETAPE']],
    ['entré s’abandonne', { ...enCours, statut: 'ENTRE' }, 'ABANDON', TODAY, []],
    ['refusé ne s’abandonne pas', { ...enCours, statut: 'REFUSE' }, 'ABANDON', TODAY, ['POSITIONNEMENT_ETAPE']],
  ] as const)('%s', (_case, given, next, jour, expected) => {
    expect(stepRefusalsOf(given, next, jour, TODAY)).toEqual(expected)
  })

  const statut = fc.constantFrom(...(Object.keys(StatutPositionnement) as StatutPositionnement[]))

  it('finit toujours : aucun chemin ne revient sur ses pas', () => {
    fc.assert(
      fc.property(statut, fc.array(statut, { maxLength: 30 }), (first, wishes) => {
        const seen = [first]
        for (const wish of wishes) if (mayBecome(seen.at(-1)!, wish)) seen.push(wish)
        expect(new Set(seen).size).toBe(seen.length)
      }),
    )
  })

  it('ne quitte pas un refus ni un abandon', () => {
    fc.assert(
      fc.property(statut, statut, (from, to) => {
        if (isEnded(from)) expect(mayBecome(from, to)).toBe(false)
        expect(isEnded(from)).toBe(from === 'REFUSE' || from === 'ABANDON')
      }),
    )
  })

  it('ne fait entrer que depuis une place confirmée', () => {
    fc.assert(
      fc.property(statut, (from) => {
        expect(mayBecome(from, 'ENTRE')).toBe(from === 'CONFIRME')
      }),
    )
  })
})
