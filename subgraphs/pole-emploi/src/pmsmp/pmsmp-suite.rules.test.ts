import { describe, expect, it } from 'vitest'
import {
  acceptationRefusalsOf,
  annulationRefusalsOf,
  rejetRefusalsOf,
  signatureRefusalsOf,
  statutAfterSignature,
} from './pmsmp-suite.rules.js'

const TODAY = '2026-06-10'
const une = (statut: string, reste = {}) =>
  ({
    statut,
    debut: '2026-06-15',
    signataires: ['BENEFICIAIRE', 'STRUCTURE_ACCUEIL'],
    signatures: [],
    ...reste,
  }) as never

const signature = { signataire: 'BENEFICIAIRE', signeeLe: '2026-06-10' } as const

describe('la suite d’une convention', () => {
  it.each([
    ['attendue', une('A_SIGNER'), signature, []],
    ['hors du moment', une('EN_EXAMEN'), signature, ['PMSMP_SUITE_IMPOSSIBLE']],
    ['après annulation', une('ANNULEE'), signature, ['PMSMP_SUITE_IMPOSSIBLE']],
    ['inattendue', une('A_SIGNER'), { ...signature, signataire: 'EMPLOYEUR_ACTUEL' }, ['PMSMP_SIGNATAIRE_INATTENDU']],
    ['déjà donnée', une('PARTIELLEMENT_SIGNEE', { signatures: [signature] }), signature, ['PMSMP_DEJA_SIGNEE']],
    ['datée de demain', une('A_SIGNER'), { ...signature, signeeLe: '2026-06-11' }, ['PMSMP_DATE_INVALIDE']],
    [
      'datée après le premier jour',
      une('A_SIGNER', { debut: '2026-06-01' }),
      { ...signature, signeeLe: '2026-06-02' },
      ['PMSMP_DATE_INVALIDE'],
    ],
  ] as const)('reçoit une signature %s', (_cas, convention, donnee, attendu) => {
    expect(signatureRefusalsOf(convention, donnee, TODAY)).toEqual(attendu)
  })

  it('n’ouvre l’examen qu’à la dernière signature', () => {
    const autre = { signataire: 'STRUCTURE_ACCUEIL', signeeLe: TODAY } as const
    expect(statutAfterSignature(une('A_SIGNER'), [signature])).toBe('PARTIELLEMENT_SIGNEE')
    expect(statutAfterSignature(une('A_SIGNER'), [signature, autre])).toBe('EN_EXAMEN')
  })

  it.each([
    ['le conseiller, à l’examen', 'EN_EXAMEN', 'CONSEILLER', TODAY, []],
    ['le prescripteur, à l’examen', 'EN_EXAMEN', 'PRESCRIPTEUR', TODAY, []],
    ['le prescripteur, après le conseiller', 'ACCEPTEE_CONSEILLER', 'PRESCRIPTEUR', TODAY, []],
    ['le conseiller, deux fois', 'ACCEPTEE_CONSEILLER', 'CONSEILLER', TODAY, ['PMSMP_SUITE_IMPOSSIBLE']],
    ['quelqu’un avant les signatures', 'A_SIGNER', 'PRESCRIPTEUR', TODAY, ['PMSMP_SUITE_IMPOSSIBLE']],
    ['quelqu’un une seconde fois', 'ACCEPTEE', 'PRESCRIPTEUR', TODAY, ['PMSMP_SUITE_IMPOSSIBLE']],
    ['quelqu’un, demain', 'EN_EXAMEN', 'PRESCRIPTEUR', '2026-06-11', ['PMSMP_DATE_INVALIDE']],
    ['quelqu’un avant la dernière signature', 'EN_EXAMEN', 'PRESCRIPTEUR', '2026-06-09', ['PMSMP_DATE_INVALIDE']],
  ] as const)('est acceptée ou non par %s', (_cas, statut, niveau, accepteeLe, attendu) => {
    expect(acceptationRefusalsOf(une(statut, { signatures: [signature] }), { niveau, accepteeLe }, TODAY)).toEqual(
      attendu,
    )
  })

  it('s’annule tant qu’elle vit, se rejette tant qu’on l’examine', () => {
    const annulables = ['A_SIGNER', 'PARTIELLEMENT_SIGNEE', 'EN_EXAMEN', 'ACCEPTEE_CONSEILLER', 'ACCEPTEE']
    const rejetables = ['EN_EXAMEN', 'ACCEPTEE_CONSEILLER']
    for (const statut of [...annulables, 'REJETEE', 'ANNULEE', 'CADUQUE']) {
      expect(annulationRefusalsOf(une(statut)), statut).toHaveLength(annulables.includes(statut) ? 0 : 1)
      expect(rejetRefusalsOf(une(statut)), statut).toHaveLength(rejetables.includes(statut) ? 0 : 1)
    }
  })
})
