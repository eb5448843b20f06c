import { describe, expect, it } from 'vitest'
import { concludingRefusalsOf, reportingRefusalsOf } from './reperage.rules.js'

const TODAY = '2026-03-10'
const signalement = { personneId: 'p', consentementContact: false, signaleLe: TODAY }
const inconnu = { ...signalement, personneId: null, identite: {} }

describe('un signalement', () => {
  it.each([
    ['désigne une personne connue', signalement, []],
    ['désigne un inconnu par une identité minimale', inconnu, []],
    ['ne désigne personne', { ...signalement, personneId: null }, ['REPERAGE_PERSONNE']],
    ['ne désigne pas deux fois', { ...signalement, identite: {} }, ['REPERAGE_PERSONNE']],
    [
      'donne un téléphone avec consentement',
      { ...inconnu, identite: { telephone: '0' }, consentementContact: true },
      [],
    ],
    [
      'ne donne pas de téléphone sans consentement',
      { ...inconnu, identite: { telephone: '0' } },
      ['REPERAGE_CONTACT_SANS_CONSENTEMENT'],
    ],
    [
      'ne donne pas de courriel sans consentement',
      { ...inconnu, identite: { courriel: 'x' } },
      ['REPERAGE_CONTACT_SANS_CONSENTEMENT'],
    ],
    ['situe une commune', { ...inconnu, commune: '2A004' }, []],
    [
      'ne situe pas par un code postal à quatre chiffres',
      { ...inconnu, commune: '1234' },
      ['REPERAGE_COMMUNE_INVALIDE'],
    ],
    ['n’est pas daté de demain', { ...inconnu, signaleLe: '2026-03-11' }, ['DATE_FUTURE']],
  ])('%s', (_case, given, expected) => {
    expect(reportingRefusalsOf(given, TODAY)).toEqual(expected)
  })
})

describe('un repérage', () => {
  it.each([
    ['confié se conclut par un contact', 'PRIS_EN_CHARGE', 'CONTACTE', TODAY, []],
    ['confié se conclut sans suite', 'PRIS_EN_CHARGE', 'SANS_SUITE', TODAY, []],
    ['non confié se conclut sans suite', 'SIGNALE', 'SANS_SUITE', TODAY, []],
    ['non confié n’a pas pu être contacté', 'SIGNALE', 'CONTACTE', TODAY, ['REPERAGE_CONCLUSION']],
    ['ne se conclut pas en cours', 'PRIS_EN_CHARGE', 'SIGNALE', TODAY, ['REPERAGE_CONCLUSION']],
    ['ne se conclut pas avant le signalement', 'PRIS_EN_CHARGE', 'CONTACTE', '2026-02-28', ['REPERAGE_CONCLUSION']],
    ['ne se conclut pas demain', 'PRIS_EN_CHARGE', 'CONTACTE', '2026-03-11', ['DATE_FUTURE']],
    ['contacté est conclu', 'CONTACTE', 'SANS_SUITE', TODAY, ['REPERAGE_CONCLU']],
    ['sans suite est conclu', 'SANS_SUITE', 'CONTACTE', TODAY, ['REPERAGE_CONCLU']],
  ] as const)('%s', (_case, etat, conclusion, concluLe, expected) => {
    expect(concludingRefusalsOf({ etat, signaleLe: '2026-03-01' }, { etat: conclusion, concluLe }, TODAY)).toEqual(
      expected,
    )
  })
})
