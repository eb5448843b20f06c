import { describe, expect, it } from 'vitest'
import { declaringRefusalsOf, endingRefusalsOf } from './situation.rules.js'

const TODAY = '2026-03-10'

describe('une situation déclarée', () => {
  it.each([
    ['prévue commence plus tard', { etat: 'PREVU', debut: '2026-03-11' }, []],
    ['prévue peut commencer le jour même', { etat: 'PREVU', debut: TODAY }, []],
    ['prévue n’a pas commencé hier', { etat: 'PREVU', debut: '2026-03-09' }, ['SITUATION_ETAT']],
    ['en cours a commencé', { etat: 'EN_COURS', debut: '2026-01-01' }, []],
    ['en cours finit au plus tôt ce jour', { etat: 'EN_COURS', debut: '2026-01-01', fin: TODAY }, []],
    ['en cours n’a pas fini hier', { etat: 'EN_COURS', debut: '2026-01-01', fin: '2026-03-09' }, ['SITUATION_ETAT']],
    ['en cours ne commence pas demain', { etat: 'EN_COURS', debut: '2026-03-11' }, ['SITUATION_ETAT']],
    ['terminée a une fin', { etat: 'TERMINE', debut: '2026-01-01' }, ['SITUATION_ETAT']],
    ['terminée ne finit pas demain', { etat: 'TERMINE', debut: '2026-01-01', fin: '2026-03-11' }, ['SITUATION_ETAT']],
    ['terminée dure au moins un jour', { etat: 'TERMINE', debut: '2026-01-01', fin: '2026-01-01' }, []],
    [
      'ne finit pas avant de commencer',
      { etat: 'EN_COURS', debut: '2026-01-02', fin: '2026-01-01' },
      ['SITUATION_DATES'],
    ],
    ['nomme un métier du ROME', { etat: 'EN_COURS', debut: '2026-01-01', metierPrepare: 'K1304' }, []],
    [
      'ne nomme pas un métier inventé',
      { etat: 'EN_COURS', debut: '2026-01-01', metierPrepare: 'k13' },
      ['METIER_CODE_INVALIDE'],
    ],
  ] as const)('%s', (_case, declaration, expected) => {
    expect(declaringRefusalsOf(declaration, TODAY)).toEqual(expected)
  })
})

describe('la fin d’une situation', () => {
  it.each([
    ['se consigne le jour même', { etat: 'EN_COURS', debut: '2026-01-01' }, TODAY, []],
    ['ne précède pas son début', { etat: 'EN_COURS', debut: '2026-01-02' }, '2026-01-01', ['SITUATION_DATES']],
    ['ne se consigne pas d’avance', { etat: 'EN_COURS', debut: '2026-01-01' }, '2026-03-11', ['DATE_FUTURE']],
    ['ne se consigne pas deux fois', { etat: 'TERMINE', debut: '2026-01-01' }, TODAY, ['SITUATION_DEJA_TERMINEE']],
  ] as const)('%s', (_case, situation, fin, expected) => {
    expect(endingRefusalsOf(situation, fin, TODAY)).toEqual(expected)
  })
})
