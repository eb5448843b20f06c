import { describe, expect, it } from 'vitest'
import { avancementOf, refusalsOfAction, suiteOfAction } from './action.rules.js'

const JOUR = '2026-03-10'
const dites = { prescription: '2026-01-05', realisation: null, debutPrevu: null, debut: null, fin: null }

describe('une action, d’après ses dates', () => {
  it.each([
    ['est prescrite sans rien d’autre', {}, { statut: 'PRESCRITE', debut: null, fin: null }],
    [
      'est prescrite tant que son début est prévu',
      { debutPrevu: '2026-02-01' },
      { statut: 'PRESCRITE', debut: '2026-02-01', fin: null },
    ],
    [
      'est prescrite si elle commence demain',
      { debut: '2026-03-11', fin: '2026-04-01' },
      { statut: 'PRESCRITE', debut: '2026-03-11', fin: '2026-04-01' },
    ],
    ['court depuis son début', { debut: '2026-02-01' }, { statut: 'EN_COURS', debut: '2026-02-01', fin: null }],
    [
      'court jusqu’à une fin à venir',
      { debut: '2026-02-01', fin: '2026-06-01' },
      { statut: 'EN_COURS', debut: '2026-02-01', fin: '2026-06-01' },
    ],
    [
      'court depuis sa réalisation, faute de début',
      { realisation: '2026-02-03' },
      { statut: 'EN_COURS', debut: '2026-02-03', fin: null },
    ],
    [
      'est réalisée à sa fin',
      { realisation: '2026-02-03', debut: '2026-02-01', fin: JOUR },
      { statut: 'REALISEE', debut: '2026-02-01', fin: JOUR },
    ],
  ])('%s', (_cas, reste, attendu) => {
    expect(avancementOf({ ...dites, ...reste }, JOUR)).toEqual(attendu)
  })

  it.each([
    ['prescrite demain', { prescription: '2026-03-11' }, ['PRESTATION_DATE_FUTURE']],
    ['finie avant de commencer', { debut: '2026-02-02', fin: '2026-02-01' }, ['PRESTATION_DATES_INVERSEES']],
    ['bien datée', { debut: '2026-02-01', fin: '2026-02-01' }, []],
  ])('%s', (_cas, reste, attendu) => {
    expect(refusalsOfAction({ ...dites, ...reste }, JOUR)).toEqual(attendu)
  })
})

describe('la suite d’une action', () => {
  const prescrite = { statut: 'PRESCRITE', debut: null, fin: null } as const
  const enCours = { statut: 'EN_COURS', debut: '2026-02-01', fin: null } as const
  const realisee = { statut: 'REALISEE', debut: '2026-02-01', fin: '2026-03-01' } as const

  it.each([
    ['inconnue se prescrit', null, realisee, 'prescrire'],
    ['dite de nouveau ne change rien', enCours, enCours, 'rien'],
    ['commencée se renseigne', prescrite, enCours, 'renseigner'],
    ['terminée se renseigne', enCours, realisee, 'renseigner'],
    ['ne revient pas en arrière', realisee, enCours, 'impossible'],
    ['ni à la prescription', enCours, prescrite, 'impossible'],
  ] as const)('%s', (_cas, connue, dite, attendu) => {
    expect(suiteOfAction(connue, dite, JOUR)).toBe(attendu)
  })
})
