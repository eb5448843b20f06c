import { describe, expect, it } from 'vitest'
import { clotureRefusalsOf, ouvertureRefusalsOf, signatureRefusalsOf, statutAtCloture } from './contrat.rules.js'

describe('un contrat', () => {
  it.each([
    ['quinze heures', { debut: '2026-01-01', fin: '2026-06-30', heuresParSemaine: 15 }, []],
    ['une dispense d’heures', { debut: '2026-01-01' }, []],
    ['un seul jour', { debut: '2026-01-01', fin: '2026-01-01', heuresParSemaine: 1 }, []],
    ['aucune heure', { debut: '2026-01-01', heuresParSemaine: 0 }, ['CONTRAT_HEURES_INVALIDES']],
    ['des heures négatives', { debut: '2026-01-01', heuresParSemaine: -5 }, ['CONTRAT_HEURES_INVALIDES']],
    ['plus de 35 heures', { debut: '2026-01-01', heuresParSemaine: 36 }, ['CONTRAT_HEURES_INVALIDES']],
    ['un terme avant le début', { debut: '2026-01-02', fin: '2026-01-01' }, ['CONTRAT_DATES_INVERSEES']],
  ])('s’ouvre ou non pour %s', (_cas, ouverture, attendu) => {
    expect(ouvertureRefusalsOf(ouverture)).toEqual(attendu)
  })

  it.each([
    ['aujourd’hui', 'EN_ATTENTE_SIGNATURE', null, '2026-06-10', []],
    ['le dernier jour', 'EN_ATTENTE_SIGNATURE', '2026-06-10', '2026-06-10', []],
    ['demain', 'EN_ATTENTE_SIGNATURE', null, '2026-06-11', ['CONTRAT_DATE_FUTURE']],
    ['après son terme', 'EN_ATTENTE_SIGNATURE', '2026-06-01', '2026-06-02', ['CONTRAT_SIGNE_APRES_TERME']],
    ['deux fois', 'EN_COURS', null, '2026-06-10', ['CONTRAT_NON_SIGNABLE']],
    ['une fois clos', 'CLOS', null, '2026-06-10', ['CONTRAT_NON_SIGNABLE']],
    ['une fois annulé', 'ANNULE', null, '2026-06-10', ['CONTRAT_NON_SIGNABLE']],
  ] as const)('se signe ou non %s', (_cas, statut, fin, signeLe, attendu) => {
    expect(signatureRefusalsOf({ statut, fin }, signeLe, '2026-06-10')).toEqual(attendu)
  })

  it.each([
    ['aujourd’hui', 'EN_COURS', '2026-06-10', []],
    ['demain', 'EN_COURS', '2026-06-11', ['CONTRAT_DATE_FUTURE']],
    ['avant son début', 'EN_COURS', '2026-02-28', ['CONTRAT_CLOS_AVANT_DEBUT']],
    ['avant son début, sans signature', 'EN_ATTENTE_SIGNATURE', '2026-02-28', []],
    ['deux fois', 'CLOS', '2026-06-10', ['CONTRAT_NON_CLOTURABLE']],
    ['une fois annulé', 'ANNULE', '2026-06-10', ['CONTRAT_NON_CLOTURABLE']],
    ['une fois expiré', 'EXPIRE', '2026-06-10', ['CONTRAT_NON_CLOTURABLE']],
  ] as const)('se clôt ou non %s', (_cas, statut, closLe, attendu) => {
    expect(clotureRefusalsOf({ statut, debut: '2026-03-01' }, closLe, '2026-06-10')).toEqual(attendu)
  })

  it('jamais signé est annulé, en vigueur est clos', () => {
    expect(statutAtCloture('EN_ATTENTE_SIGNATURE')).toBe('ANNULE')
    expect(statutAtCloture('EN_COURS')).toBe('CLOS')
  })
})
