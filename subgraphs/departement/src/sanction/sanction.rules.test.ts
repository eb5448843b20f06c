import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastDay, refusalsOf, refusalsOfOverlap } from './sanction.rules.js'

const passage = { motif: 'NON_RESPECT_CONTRAT', etape: 'DECISION_PCD', avisRenduLe: '2026-03-01' }
const decision = {
  tauxPourcent: 30,
  dureeMois: 1,
  rang: 1,
  foyerPlusieursPersonnes: true,
  manquementNotifieLe: '2026-02-01',
  observationsAvant: '2026-02-20',
  decideeLe: '2026-03-10',
  debut: '2026-04-01',
}

describe('une sanction', () => {
  it.each([
    ['au minimum', {}, []],
    ['à 29 %', { tauxPourcent: 29 }, ['SANCTION_TAUX_INSUFFISANT']],
    ['à 50 % pour un foyer de plusieurs personnes', { tauxPourcent: 50 }, []],
    ['à 51 % pour un foyer de plusieurs personnes', { tauxPourcent: 51 }, ['SANCTION_TAUX_EXCESSIF']],
    ['à 100 % pour une personne seule', { tauxPourcent: 100, foyerPlusieursPersonnes: false }, []],
    ['à 101 %', { tauxPourcent: 101, foyerPlusieursPersonnes: false }, ['SANCTION_TAUX_EXCESSIF']],
    ['de trois mois la première fois', { dureeMois: 3 }, ['SANCTION_DUREE_INVALIDE']],
    ['de quatre mois la deuxième', { dureeMois: 4, rang: 2 }, []],
    ['de cinq mois', { dureeMois: 5, rang: 3 }, ['SANCTION_DUREE_INVALIDE']],
    ['d’un mois et demi', { dureeMois: 1.5 }, ['SANCTION_DUREE_INVALIDE']],
    [
      'décidée le dernier jour des observations',
      { observationsAvant: '2026-03-10' },
      ['SANCTION_CONTRADICTOIRE_NON_RESPECTE'],
    ],
    ['sans délai d’observations', { observationsAvant: '2026-02-01' }, ['SANCTION_CONTRADICTOIRE_NON_RESPECTE']],
    ['décidée demain', { decideeLe: '2026-03-12' }, ['SANCTION_DATE_INCOHERENTE']],
    ['qui court avant sa décision', { debut: '2026-03-09' }, ['SANCTION_DATE_INCOHERENTE']],
    ['avant l’avis', { decideeLe: '2026-02-28' }, ['SANCTION_AVIS_ABSENT']],
  ])('%s', (_case, reste, expected) => {
    expect(refusalsOf({ ...decision, ...reste }, passage, '2026-03-11')).toEqual(expected)
  })

  it.each([
    ['seule', [], []],
    ['la veille d’une autre', [{ debut: '2026-05-01', fin: '2026-05-31', leveeLe: null }], []],
    [
      'le premier jour d’une autre',
      [{ debut: '2026-04-30', fin: '2026-05-31', leveeLe: null }],
      ['SANCTION_CHEVAUCHE'],
    ],
    [
      'le dernier jour d’une autre',
      [{ debut: '2026-03-01', fin: '2026-04-01', leveeLe: null }],
      ['SANCTION_CHEVAUCHE'],
    ],
    ['après la levée d’une autre', [{ debut: '2026-03-01', fin: '2026-04-30', leveeLe: '2026-03-31' }], []],
    [
      'le jour de la levée d’une autre',
      [{ debut: '2026-03-01', fin: '2026-04-30', leveeLe: '2026-04-01' }],
      ['SANCTION_CHEVAUCHE'],
    ],
    [
      'comme une autre levée avant d’avoir couru',
      [{ debut: '2026-04-01', fin: '2026-04-30', leveeLe: '2026-03-31' }],
      [],
    ],
  ])('d’avril se décide-t-elle : %s ?', (_case, others, expected) => {
    expect(refusalsOfOverlap({ debut: '2026-04-01', fin: '2026-04-30' }, others)).toEqual(expected)
  })

  it.each([
    [{ etape: 'TRAITE' }, ['SANCTION_DEJA_DECIDEE']],
    [{ etape: 'SEANCE' }, ['SANCTION_AVIS_ABSENT']],
    [{ avisRenduLe: null }, ['SANCTION_AVIS_ABSENT']],
    [{ motif: 'REORIENTATION' }, ['SANCTION_AVIS_ABSENT']],
  ])('attend l’avis de l’équipe : %j', (reste, expected) => {
    expect(refusalsOf(decision, { ...passage, ...reste }, '2026-03-11')).toEqual(expected)
  })

  it('ne dépasse jamais les bornes de la loi, quoi qu’on demande', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: -3, max: 12 }),
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        (tauxPourcent, dureeMois, rang, foyerPlusieursPersonnes) => {
          const asked = { ...decision, tauxPourcent, dureeMois, rang, foyerPlusieursPersonnes }
          if (refusalsOf(asked, passage, '2026-03-11').length > 0) return
          expect(tauxPourcent).toBeGreaterThanOrEqual(30)
          expect(tauxPourcent).toBeLessThanOrEqual(foyerPlusieursPersonnes ? 50 : 100)
          expect(dureeMois).toBeGreaterThanOrEqual(1)
          expect(dureeMois).toBeLessThanOrEqual(rang === 1 ? 2 : 4)
        },
      ),
    )
  })

  it.each([
    ['2026-04-01', 1, '2026-04-30'],
    ['2026-01-31', 1, '2026-02-27'],
    ['2026-04-15', 4, '2026-08-14'],
  ])('qui court du %s pour %i mois finit le %s', (debut, mois, fin) => {
    expect(lastDay(debut, mois)).toBe(fin)
  })
})
