import { enumValues } from '@traitdunion/glossary'
import { describe, expect, it } from 'vitest'
import { settlingRefusalsOf, statutOfIMilo, statutOfSessionIMilo, takingRefusalsOf } from './rendez-vous.rules.js'

const NOW = new Date('2026-03-10T09:00:00Z')
const AVANT = new Date('2026-03-10T08:59:59Z')
const APRES = new Date('2026-03-10T09:00:01Z')

describe('un rendez-vous', () => {
  it.each([
    ['se prend pour plus tard', APRES, 30, []],
    ['ne se prend pas pour maintenant', NOW, 30, ['RENDEZ_VOUS_PASSE']],
    ['dure au moins cinq minutes', APRES, 4, ['RENDEZ_VOUS_DUREE']],
    ['dure au plus huit heures', APRES, 481, ['RENDEZ_VOUS_DUREE']],
    ['dit tout ce qui s’y oppose', AVANT, 0, ['RENDEZ_VOUS_DUREE', 'RENDEZ_VOUS_PASSE']],
  ])('%s', (_case, debut, dureeMinutes, expected) => {
    expect(takingRefusalsOf({ debut, dureeMinutes }, NOW)).toEqual(expected)
  })

  it.each([
    ['pris et commencé est honoré', 'PRIS', AVANT, 'EFFECTUE', []],
    ['pris et commencé est manqué', 'PRIS', AVANT, 'ABSENT', []],
    ['à l’heure dite peut être honoré', 'PRIS', NOW, 'EFFECTUE', []],
    ['à venir n’est pas encore honoré', 'PRIS', APRES, 'EFFECTUE', ['RENDEZ_VOUS_STATUT']],
    ['à venir n’est pas encore manqué', 'PRIS', APRES, 'ABSENT', ['RENDEZ_VOUS_STATUT']],
    ['à venir s’excuse d’avance', 'PRIS', APRES, 'ABSENT_EXCUSE', []],
    ['à venir s’annule', 'PRIS', APRES, 'ANNULE', []],
    ['manqué se corrige en excusé', 'ABSENT', AVANT, 'ABSENT_EXCUSE', []],
    ['honoré ne s’annule plus', 'EFFECTUE', AVANT, 'ANNULE', ['RENDEZ_VOUS_STATUT']],
    ['à renseigner s’annule', 'A_RENSEIGNER', AVANT, 'ANNULE', []],
    ['ne redevient pas pris', 'ABSENT', AVANT, 'PRIS', ['RENDEZ_VOUS_STATUT']],
    ['annulé ne change plus', 'ANNULE', AVANT, 'EFFECTUE', ['RENDEZ_VOUS_FINAL']],
    ['déplacé se tient à sa nouvelle heure', 'MODIFIE', AVANT, 'EFFECTUE', []],
    ['déplacé s’annule', 'MODIFIE', APRES, 'ANNULE', []],
    ['ne se remet pas à renseigner', 'EFFECTUE', AVANT, 'A_RENSEIGNER', ['RENDEZ_VOUS_STATUT']],
  ] as const)('%s', (_case, statut, debut, next, expected) => {
    expect(settlingRefusalsOf({ statut, debut }, { statut: next }, NOW)).toEqual(expected)
  })

  it.each([
    ['se déplace plus tard', 'PRIS', 'MODIFIE', APRES, []],
    ['se déplace encore', 'MODIFIE', 'MODIFIE', APRES, []],
    ['ne se déplace pas dans le passé', 'PRIS', 'MODIFIE', NOW, ['RENDEZ_VOUS_PASSE']],
    ['ne se déplace pas sans dire quand', 'PRIS', 'MODIFIE', null, ['RENDEZ_VOUS_NOUVEAU_DEBUT_ATTENDU']],
    ['ne s’annule pas à une autre heure', 'PRIS', 'ANNULE', APRES, ['RENDEZ_VOUS_NOUVEAU_DEBUT_ATTENDU']],
    ['honoré ne se déplace plus', 'EFFECTUE', 'MODIFIE', APRES, ['RENDEZ_VOUS_STATUT']],
    ['annulé ne se déplace plus', 'ANNULE', 'MODIFIE', APRES, ['RENDEZ_VOUS_FINAL']],
  ] as const)('%s', (_case, statut, next, nouveauDebut, expected) => {
    expect(settlingRefusalsOf({ statut, debut: APRES }, { statut: next, nouveauDebut }, NOW)).toEqual(expected)
  })

  it.each([
    ['Planifié', 'PRIS'],
    ['Présent', 'EFFECTUE'],
    ['Absent', 'ABSENT'],
    ['Annulé', 'ANNULE'],
    ['Reporté', 'MODIFIE'],
    ['Non précisé', 'A_RENSEIGNER'],
    ['présent', undefined],
    ['constructor', undefined],
    ['', undefined],
  ])('« %s » dans i-Milo se lit %s', (libelle, expected) => {
    expect(statutOfIMilo(libelle, APRES, NOW)).toBe(expected)
    if (expected) expect(Object.keys(enumValues('StatutRendezVous'))).toContain(expected)
  })

  it('reporté depuis une heure passée n’est plus attendu : le nouveau vient par lui-même', () => {
    expect(statutOfIMilo('Reporté', NOW, NOW)).toBe('ANNULE')
    expect(statutOfIMilo('Planifié', NOW, NOW)).toBe('PRIS')
  })

  it.each([
    ['Prescrit', 'PRIS'],
    ['Réalisé', 'EFFECTUE'],
    ['Refus jeune', 'ABSENT_EXCUSE'],
    ['Refus tiers', 'ANNULE'],
    ['ACHIEVED', 'EFFECTUE'],
    ['Planifié', undefined],
  ])('l’inscription « %s » à une session se lit %s', (libelle, expected) => {
    expect(statutOfSessionIMilo(libelle, APRES, NOW)).toBe(expected)
  })
})
