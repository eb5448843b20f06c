import { describe, expect, it } from 'vitest'
import { refusalsOf } from './projet.rules.js'

const un = { codeRome: 'K1304' }
const autre = { codeRome: 'D1106' }

describe('un projet professionnel', () => {
  it.each([
    ['un métier', { statut: 'EN_COURS', metiers: [un], mobiliteKm: 0 }, []],
    ['deux appellations d’un métier', { statut: 'EN_COURS', metiers: [un, { ...un, appellation: 'Aide' }] }, []],
    ['à construire, aucun métier', { statut: 'A_CONSTRUIRE', metiers: [] }, []],
    ['abandonné, aucun métier', { statut: 'ABANDONNE', metiers: [] }, []],
    ['en cours, aucun métier', { statut: 'EN_COURS', metiers: [] }, ['PROJET_SANS_METIER']],
    ['confirmé, aucun métier', { statut: 'CONFIRME', metiers: [] }, ['PROJET_SANS_METIER']],
    ['le même métier deux fois', { statut: 'EN_COURS', metiers: [un, autre, un] }, ['PROJET_METIER_REPETE']],
    [
      'six métiers',
      {
        statut: 'EN_COURS',
        metiers: ['A1101', 'A1201', 'A1202', 'A1203', 'A1204', 'A1205'].map((codeRome) => ({ codeRome })),
      },
      ['PROJET_METIERS_EN_TROP'],
    ],
    ['une mobilité négative', { statut: 'EN_COURS', metiers: [un], mobiliteKm: -1 }, ['PROJET_MOBILITE_INVALIDE']],
    ['un tour de France', { statut: 'EN_COURS', metiers: [un], mobiliteKm: 1001 }, ['PROJET_MOBILITE_INVALIDE']],
  ] as const)('%s', (_cas, projet, attendu) => {
    expect(refusalsOf(projet)).toEqual(attendu)
  })
})
