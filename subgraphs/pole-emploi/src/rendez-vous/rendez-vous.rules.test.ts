import { describe, expect, it } from 'vitest'
import { issueRefusalsOf, priseRefusalsOf } from './rendez-vous.rules.js'

const NOW = new Date('2026-06-10T09:00:00Z')
const HIER = new Date('2026-06-09T09:00:00Z')
const DEMAIN = new Date('2026-06-11T09:00:00Z')

describe('un rendez-vous', () => {
  it.each([
    [5, 0],
    [480, 0],
    [4, 1],
    [481, 1],
    [0, 1],
    [-30, 1],
  ])('de %i minutes', (dureeMinutes, refus) => {
    expect(priseRefusalsOf({ dureeMinutes })).toHaveLength(refus)
  })

  it.each([
    ['tenu hier', 'PRIS', HIER, { statut: 'EFFECTUE' }, []],
    ['manqué hier', 'MODIFIE', HIER, { statut: 'ABSENT' }, []],
    ['manqué puis corrigé', 'ABSENT', HIER, { statut: 'EFFECTUE' }, []],
    ['excusé d’avance', 'PRIS', DEMAIN, { statut: 'ABSENT_EXCUSE' }, []],
    ['annulé', 'PRIS', DEMAIN, { statut: 'ANNULE' }, []],
    ['déplacé', 'PRIS', DEMAIN, { statut: 'MODIFIE', nouveauDebut: DEMAIN }, []],
    ['déplacé au passé', 'PRIS', DEMAIN, { statut: 'MODIFIE', nouveauDebut: HIER }, ['RENDEZ_VOUS_PASSE']],
    ['tenu demain', 'PRIS', DEMAIN, { statut: 'EFFECTUE' }, ['RENDEZ_VOUS_PAS_ENCORE_TENU']],
    ['manqué demain', 'PRIS', DEMAIN, { statut: 'ABSENT' }, ['RENDEZ_VOUS_PAS_ENCORE_TENU']],
    ['déplacé sans dire quand', 'PRIS', DEMAIN, { statut: 'MODIFIE' }, ['RENDEZ_VOUS_NOUVEAU_DEBUT_ATTENDU']],
    [
      'tenu, avec un nouveau début',
      'PRIS',
      HIER,
      { statut: 'EFFECTUE', nouveauDebut: DEMAIN },
      ['RENDEZ_VOUS_NOUVEAU_DEBUT_ATTENDU'],
    ],
    ['pris de nouveau', 'PRIS', DEMAIN, { statut: 'PRIS' }, ['RENDEZ_VOUS_ISSUE_IMPOSSIBLE']],
    ['à renseigner', 'PRIS', HIER, { statut: 'A_RENSEIGNER' }, ['RENDEZ_VOUS_ISSUE_IMPOSSIBLE']],
    ['tenu après annulation', 'ANNULE', HIER, { statut: 'EFFECTUE' }, ['RENDEZ_VOUS_ISSUE_IMPOSSIBLE']],
    ['annulé après s’être tenu', 'EFFECTUE', HIER, { statut: 'ANNULE' }, ['RENDEZ_VOUS_ISSUE_IMPOSSIBLE']],
    [
      'déplacé après annulation',
      'ANNULE',
      DEMAIN,
      { statut: 'MODIFIE', nouveauDebut: DEMAIN },
      ['RENDEZ_VOUS_ISSUE_IMPOSSIBLE'],
    ],
  ] as const)('%s', (_cas, statut, debut, issue, attendu) => {
    expect(issueRefusalsOf({ statut, debut }, issue, NOW)).toEqual(attendu)
  })
})
