import { describe, expect, it } from 'vitest'
import { refusalsOf } from './offre.rules.js'

const une = { numeroOffre: '190XYZ', intitule: 'Boulangère', nombrePostes: 1, publieeLe: '2026-06-10' }

describe('une offre', () => {
  it.each(['28085', '2A004', '97411', '01001'])('est admise à la commune %s', (codeCommune) => {
    expect(refusalsOf({ ...une, codeCommune }, '2026-06-10')).toEqual([])
  })
  it.each([
    ['sans numéro', { numeroOffre: ' ' }, ['OFFRE_INCOMPLETE']],
    ['sans intitulé', { intitule: '' }, ['OFFRE_INCOMPLETE']],
    ['publiée demain', { publieeLe: '2026-06-11' }, ['OFFRE_DATE_FUTURE']],
    ['à une commune sans zéro de tête', { codeCommune: '1001' }, ['CODE_COMMUNE_INVALIDE']],
    ['à une commune en toutes lettres', { codeCommune: 'Dreux' }, ['CODE_COMMUNE_INVALIDE']],
    ['à une commune d’un département 2C', { codeCommune: '2C004' }, ['CODE_COMMUNE_INVALIDE']],
    ['sans poste', { nombrePostes: 0 }, ['OFFRE_NOMBRES_INVALIDES']],
    ['de mille et un postes', { nombrePostes: 1001 }, ['OFFRE_NOMBRES_INVALIDES']],
    ['de zéro mois', { dureeMois: 0 }, ['OFFRE_NOMBRES_INVALIDES']],
    ['de 49 heures par semaine', { heuresParSemaine: 49 }, ['OFFRE_NOMBRES_INVALIDES']],
  ])('est refusée %s', (_cas, reste, attendu) => {
    expect(refusalsOf({ ...une, ...reste }, '2026-06-10')).toEqual(attendu)
  })
})
