import { describe, expect, it } from 'vitest'
import {
  type ContrainteSaisie,
  clotureRefusalsOf,
  contrainteRefusalsOf,
  diagnosticRefusalsOf,
} from './diagnostic.rules.js'
import { besoins, contraintes } from './referentiel.js'

const mobilite = (elements: ContrainteSaisie['elements'] = [], reste = {}): ContrainteSaisie => ({
  theme: 'MOBILITE',
  etat: 'OUI',
  estPrioritaire: false,
  impact: null,
  elements,
  ...reste,
})
const situation = (code: string, sensibilite = 'ORDINAIRE') =>
  ({ nature: 'SITUATION', code, valeur: 'OUI', sensibilite }) as ContrainteSaisie['elements'][number]
const objectif = (code: string, sensibilite = 'ORDINAIRE') =>
  ({ nature: 'OBJECTIF', code, valeur: 'EN_COURS', sensibilite }) as ContrainteSaisie['elements'][number]

describe('le référentiel', () => {
  it('a vingt besoins et huit contraintes', () => {
    expect(besoins.size).toBe(20)
    expect([...contraintes.keys()].sort()).toEqual([
      'CONTRAINTES_FAMILIALES',
      'DIFFICULTES_ADMINISTRATIVES',
      'DIFFICULTES_FINANCIERES',
      'LOGEMENT',
      'MAITRISE_LANGUE',
      'MOBILITE',
      'NUMERIQUE',
      'SANTE',
    ])
  })
  it('met la santé à part, entière, et signale ce qui y touche ailleurs', () => {
    const sante = contraintes.get('SANTE')
    for (const item of [...(sante?.SITUATION.values() ?? []), ...(sante?.OBJECTIF.values() ?? [])])
      expect(item.sensibilite).toBe('SANTE')
    for (const [theme, { SITUATION, OBJECTIF }] of contraintes)
      for (const { libelle, sensibilite } of [...SITUATION.values(), ...OBJECTIF.values()])
        if (/santé|handicap|attend un enfant|adapter/i.test(libelle))
          expect(sensibilite, `${theme} ${libelle}`).toBe('SANTE')
  })
})

describe('une contrainte', () => {
  it.each([
    ['sans contenu', mobilite(), []],
    ['avec ses situations et objectifs', mobilite([situation('6'), objectif('26')]), []],
    ['avec sa situation de santé à sa place', mobilite([situation('40', 'SANTE')]), []],
    ['avec une situation de santé parmi les autres', mobilite([situation('40')]), ['CONTRAINTE_ELEMENT_SENSIBLE']],
    ['avec une situation ordinaire en santé', mobilite([situation('6', 'SANTE')]), ['CONTRAINTE_ELEMENT_SENSIBLE']],
    ['avec la situation d’une autre', mobilite([situation('24')]), ['CONTRAINTE_ELEMENT_INCONNU']],
    ['avec un objectif en guise de situation', mobilite([situation('26')]), ['CONTRAINTE_ELEMENT_INCONNU']],
    ['avec deux fois la même', mobilite([situation('6'), situation('6')]), ['CONTRAINTE_ELEMENT_REPETE']],
    [
      'non abordée mais renseignée',
      mobilite([situation('6')], { etat: 'NON_ABORDEE' }),
      ['CONTRAINTE_NON_ABORDEE_RENSEIGNEE'],
    ],
    ['hors du référentiel', mobilite([], { theme: 'EMPLOI' }), ['CONTRAINTE_THEME_INCONNU']],
    [
      'de justice parmi les autres',
      mobilite([objectif('8')], { theme: 'DIFFICULTES_ADMINISTRATIVES' }),
      ['CONTRAINTE_ELEMENT_SENSIBLE'],
    ],
  ])('%s', (_cas, contrainte, attendu) => {
    expect(contrainteRefusalsOf(contrainte)).toEqual(attendu)
  })

  it.each([
    ['ouverte', 'OUI', '2026-06-10', []],
    ['le jour de son ouverture', 'OUI', '2026-06-01', []],
    ['avant son ouverture', 'OUI', '2026-05-31', ['CONTRAINTE_DATE_INVALIDE']],
    ['demain', 'OUI', '2026-06-11', ['CONTRAINTE_DATE_INVALIDE']],
    ['déjà close', 'CLOTUREE', '2026-06-10', ['CONTRAINTE_NON_OUVERTE']],
    ['jamais abordée', 'NON_ABORDEE', '2026-06-10', ['CONTRAINTE_NON_OUVERTE']],
  ] as const)('se clôt ou non : %s', (_cas, etat, closeLe, attendu) => {
    expect(clotureRefusalsOf({ etat, ouverteLe: '2026-06-01' }, closeLe, '2026-06-10')).toEqual(attendu)
  })
})

describe('un diagnostic', () => {
  const un = { etabliLe: '2026-06-10', besoins: [], contraintes: [] }
  const besoin = { code: '9', valeur: 'BESOIN' } as const
  it.each([
    ['vide', un, null, []],
    ['du jour du précédent', un, { etabliLe: '2026-06-10' }, []],
    ['de demain', { ...un, etabliLe: '2026-06-11' }, null, ['DIAGNOSTIC_DATE_FUTURE']],
    ['d’avant celui en cours', { ...un, etabliLe: '2026-06-01' }, { etabliLe: '2026-06-02' }, ['DIAGNOSTIC_ANTERIEUR']],
    ['au besoin inconnu', { ...un, besoins: [{ ...besoin, code: '7' }] }, null, ['BESOIN_INCONNU']],
    ['au besoin répété', { ...un, besoins: [besoin, besoin] }, null, ['BESOIN_REPETE']],
    ['à la contrainte répétée', { ...un, contraintes: [mobilite(), mobilite()] }, null, ['CONTRAINTE_REPETEE']],
  ])('%s', (_cas, diagnostic, enCours, attendu) => {
    expect(diagnosticRefusalsOf(diagnostic, enCours, '2026-06-10')).toEqual(attendu)
  })
})
