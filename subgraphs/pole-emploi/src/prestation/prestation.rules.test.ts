import { describe, expect, it } from 'vitest'
import { catalogue } from './catalogue.js'
import { suiteRefusalsOf } from './prestation.rules.js'

const RIEN = { debut: null, fin: null }
const DATES = { debut: '2026-06-01', fin: '2026-06-05' }

describe('une prestation', () => {
  it.each([
    ['commence', 'PRESCRITE', 'EN_COURS', { ...RIEN, debut: '2026-06-10' }, []],
    ['se réalise', 'EN_COURS', 'REALISEE', DATES, []],
    ['s’abandonne', 'EN_COURS', 'ABANDONNEE', DATES, []],
    ['se refuse', 'PRESCRITE', 'REFUSEE', RIEN, []],
    ['commence sans premier jour', 'PRESCRITE', 'EN_COURS', RIEN, ['PRESTATION_DATES_MANQUANTES']],
    ['se réalise sans dernier jour', 'EN_COURS', 'REALISEE', { ...DATES, fin: null }, ['PRESTATION_DATES_MANQUANTES']],
    ['commence demain', 'PRESCRITE', 'EN_COURS', { ...RIEN, debut: '2026-06-11' }, ['PRESTATION_DATE_FUTURE']],
    ['se réalise demain', 'EN_COURS', 'REALISEE', { ...DATES, fin: '2026-06-11' }, ['PRESTATION_DATE_FUTURE']],
    [
      'finit avant de commencer',
      'EN_COURS',
      'REALISEE',
      { ...DATES, fin: '2026-05-31' },
      ['PRESTATION_DATES_INVERSEES'],
    ],
    ['s’annule une fois commencée', 'EN_COURS', 'ANNULEE', DATES, ['PRESTATION_SUITE_IMPOSSIBLE']],
    ['s’abandonne sans avoir commencé', 'PRESCRITE', 'ABANDONNEE', DATES, ['PRESTATION_SUITE_IMPOSSIBLE']],
    ['revient à sa prescription', 'EN_COURS', 'PRESCRITE', DATES, ['PRESTATION_SUITE_IMPOSSIBLE']],
    ['reprend une fois réalisée', 'REALISEE', 'EN_COURS', DATES, ['PRESTATION_SUITE_IMPOSSIBLE']],
    ['reprend une fois refusée', 'REFUSEE', 'EN_COURS', DATES, ['PRESTATION_SUITE_IMPOSSIBLE']],
  ] as const)('%s', (_cas, de, vers, dates, attendu) => {
    expect(suiteRefusalsOf(de, vers, dates, '2026-06-10')).toEqual(attendu)
  })

  it('vient d’un catalogue dont chaque action a un libellé et une visée', () => {
    expect(catalogue.size).toBeGreaterThan(20)
    for (const { libelle, visee } of catalogue.values()) {
      expect(libelle).toMatch(/^\p{Lu}/u)
      expect(['EMPLOI', 'FORMATION', 'CREATION', 'SOCIAL', 'DELEGATION']).toContain(visee)
    }
  })
})
