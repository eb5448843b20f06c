import { describe, expect, it } from 'vitest'
import { contraintesToOpen, recherchesAfter, suiteOfInscription } from './dit.rules.js'

const enCours = { id: 'i', categorie: 'CATEGORIE_1', categorieStatistique: 'A', agenceId: 'blois' } as const
const dite = { categorie: 'CATEGORIE_1', inscriteLe: '2026-01-05', agenceId: null } as const

describe('l’inscription que dit un extrait', () => {
  it.each([
    ['s’ouvre si aucune ne court', dite, null, { kind: 'ouvrir' }],
    ['ne s’ouvre pas sans jour', { ...dite, inscriteLe: null }, null, { kind: 'incomplete' }],
    ['ne s’ouvre pas sans catégorie', { ...dite, categorie: null }, null, { kind: 'incomplete' }],
    ['ne change rien si elle dit la même chose', dite, enCours, { kind: 'aucune' }],
    ['ne change rien si elle ne dit rien', { ...dite, categorie: null, inscriteLe: null }, enCours, { kind: 'aucune' }],
    [
      'change de catégorie, et la statistique qui n’irait plus est oubliée',
      { ...dite, categorie: 'CATEGORIE_5' },
      enCours,
      {
        kind: 'changer',
        changement: { categorie: 'CATEGORIE_5', categorieStatistique: null, agenceId: 'blois' },
        isCategorie: true,
      },
    ],
    [
      'change d’agence sans autre bruit',
      { ...dite, agenceId: 'vendome' },
      enCours,
      {
        kind: 'changer',
        changement: { categorie: 'CATEGORIE_1', categorieStatistique: 'A', agenceId: 'vendome' },
        isCategorie: false,
      },
    ],
  ] as const)('%s', (_cas, dite, enCours, attendu) => {
    expect(suiteOfInscription(dite, enCours)).toEqual(attendu)
  })
})

describe('les métiers que dit un extrait', () => {
  const metier = (codeRome: string, appellation: string | null = null) => ({ codeRome, appellation })
  const cinq = ['A1101', 'A1201', 'A1301', 'A1401', 'A1501'].map((code) => metier(code))

  it.each([
    ['s’ajoutent', [metier('A1101')], [metier('K2204')], [metier('A1101'), metier('K2204')]],
    ['ne se répètent pas', [metier('A1101')], [metier('A1101'), metier('A1101')], [metier('A1101')]],
    ['sont cinq au plus', cinq, [metier('K2204')], cinq],
  ])('%s', (_cas, connues, dites, attendu) => {
    expect(recherchesAfter(connues, dites)).toEqual(attendu)
  })
})

describe('les difficultés que dit un extrait', () => {
  it('ouvrent ce dont personne n’a parlé, et ne défont pas ce qui est réglé', () => {
    const connues = [
      { theme: 'MOBILITE', etat: 'OUI' },
      { theme: 'LOGEMENT', etat: 'CLOTUREE' },
      { theme: 'SANTE', etat: 'NON_ABORDEE' },
    ] as const
    const dites = ['MOBILITE', 'LOGEMENT', 'SANTE', 'NUMERIQUE'] as const
    expect(contraintesToOpen(dites, connues)).toEqual(['SANTE', 'NUMERIQUE'])
  })
})
