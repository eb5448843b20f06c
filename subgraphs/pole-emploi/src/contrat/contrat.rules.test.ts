import { describe, expect, it } from 'vitest'
import { clotureRefusalsOf, ouvertureRefusalsOf, signatureRefusalsOf, statutAtCloture } from './contrat.rules.js'

describe('un contrat', () => {
  const ouverture = {
    nature: 'CONTRAT_ENGAGEMENT',
    orientationNotifieeLe: '2026-01-01',
    debut: '2026-01-01',
    fin: '2026-06-30',
    heuresParSemaine: 15,
  } as const

  it.each([
    ['quinze heures', {}, []],
    ['une dispense d’heures', { heuresParSemaine: null, motifMoinsDe15h: 'HANDICAP' }, []],
    ['une dispense sans raison', { heuresParSemaine: null }, ['CONTRAT_HEURES_INSUFFISANTES']],
    [
      'une réduction à rien',
      { heuresParSemaine: null, motifMoinsDe15h: 'SITUATION_INDIVIDUELLE' },
      ['CONTRAT_HEURES_NULLES'],
    ],
    ['quatorze heures', { heuresParSemaine: 14 }, ['CONTRAT_HEURES_INSUFFISANTES']],
    [
      'un seul jour, une heure',
      { fin: '2026-01-01', heuresParSemaine: 1, motifMoinsDe15h: 'SITUATION_INDIVIDUELLE' },
      [],
    ],
    ['aucune heure', { heuresParSemaine: 0 }, ['CONTRAT_HEURES_INVALIDES']],
    ['des heures négatives', { heuresParSemaine: -5 }, ['CONTRAT_HEURES_INVALIDES']],
    ['plus de 35 heures', { heuresParSemaine: 36 }, ['CONTRAT_HEURES_INVALIDES']],
    ['un terme avant le début', { fin: '2025-12-31' }, ['CONTRAT_DATES_INVERSEES']],
    ['une notification du jour', { orientationNotifieeLe: '2026-01-02' }, []],
    ['une notification de demain', { orientationNotifieeLe: '2026-01-03' }, ['CONTRAT_NOTIFICATION_INVALIDE']],
    ['aucune notification', { orientationNotifieeLe: null }, ['CONTRAT_NOTIFICATION_INVALIDE']],
    [
      'un PPAE sans heures ni notification',
      { nature: 'PPAE', orientationNotifieeLe: null, heuresParSemaine: null },
      [],
    ],
  ] as const)('s’ouvre ou non pour %s', (_cas, reste, attendu) => {
    expect(ouvertureRefusalsOf({ ...ouverture, ...reste }, '2026-01-02')).toEqual(attendu)
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
