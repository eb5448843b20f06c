import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Action, type Contenu, positionAfter, refusalsOfProposal, weeklyHours } from './contrat.rules.js'
import { fingerprint, versionInForce } from './version.rules.js'

const action = (reste: Partial<Action> = {}): Action => ({
  libelle: 'Atelier',
  theme: 'EMPLOI',
  heuresHebdomadaires: 15,
  debut: '2026-01-01',
  fin: null,
  ...reste,
})
const contenu = (reste: Partial<Contenu> = {}): Contenu => ({
  debut: '2026-01-01',
  fin: '2026-06-30',
  motifMoinsDe15h: null,
  droitsEtDevoirs: 'Droits et devoirs.',
  voiesRecours: 'Deux mois.',
  actions: [action()],
  ...reste,
})

describe('un contrat', () => {
  it.each([
    ['quinze heures', {}, []],
    ['quatorze et demie', { actions: [action({ heuresHebdomadaires: 14.5 })] }, ['CONTRAT_HEURES_INSUFFISANTES']],
    [
      'quatorze et demie selon la situation',
      { actions: [action({ heuresHebdomadaires: 14.5 })], motifMoinsDe15h: 'SITUATION_INDIVIDUELLE' },
      [],
    ],
    [
      'zéro selon la situation',
      { actions: [action({ heuresHebdomadaires: 0 })], motifMoinsDe15h: 'SITUATION_INDIVIDUELLE' },
      ['CONTRAT_HEURES_NULLES'],
    ],
    ['zéro par dispense', { actions: [action({ heuresHebdomadaires: 0 })], motifMoinsDe15h: 'INVALIDITE' }, []],
    [
      'des heures négatives',
      { actions: [action(), action({ heuresHebdomadaires: -1 })] },
      ['CONTRAT_ACTION_INCOMPLETE', 'CONTRAT_HEURES_INSUFFISANTES'],
    ],
    ['plus que la semaine légale', { actions: [action({ heuresHebdomadaires: 49 })] }, ['CONTRAT_ACTION_INCOMPLETE']],
    ['une action qui finit après lui', { actions: [action({ fin: '2026-07-01' })] }, ['CONTRAT_ACTION_HORS_PERIODE']],
    [
      'trente heures sur deux semaines de six mois',
      { actions: [action({ heuresHebdomadaires: 30, fin: '2026-01-14' })] },
      ['CONTRAT_HEURES_INSUFFISANTES'],
    ],
    ['une action de santé', { actions: [action({ theme: 'SANTE' })] }, ['CONTRAT_ACTION_SANTE']],
    ['sans recours', { voiesRecours: '\n' }, ['CONTRAT_MENTION_RECOURS_ABSENTE']],
  ] as const)('se propose-t-il avec %s ?', (_case, reste, expected) => {
    expect(refusalsOfProposal(contenu(reste as Partial<Contenu>))).toEqual(expected)
  })

  it.each([
    ['une action sur toute la durée', [action()], 15],
    ['deux à la fois', [action({ heuresHebdomadaires: 3 }), action({ heuresHebdomadaires: 12.5 })], 15.5],
    ['une action sur la moitié des jours', [action({ heuresHebdomadaires: 30, fin: '2026-01-05' })], 15],
    ['un jour plein parmi dix', [action({ heuresHebdomadaires: 15, fin: '2026-01-01' })], 1.5],
    [
      'deux qui se suivent',
      [action({ fin: '2026-01-05' }), action({ debut: '2026-01-06', heuresHebdomadaires: 10 })],
      12.5,
    ],
    ['ce qui déborde de lui', [action({ debut: '2025-12-01', fin: '2026-12-31' })], 15],
    ['rien', [], 0],
  ])('de dix jours, prévoit par semaine, avec %s, la moyenne de ses jours', (_case, actions, expected) => {
    expect(weeklyHours(actions, { debut: '2026-01-01', fin: '2026-01-10' })).toBe(expected)
  })

  it('ne prévoit jamais plus que toutes ses actions ensemble, ni autant dès que l’une laisse des jours vides', () => {
    const arbitrary = fc.record({
      libelle: fc.constant('x'),
      heuresHebdomadaires: fc.integer({ min: 1, max: 48 }),
      debut: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
      fin: fc.constantFrom(null, '2026-03-31', '2026-06-30'),
    })
    const periode = { debut: '2026-01-01', fin: '2026-06-30' }
    fc.assert(
      fc.property(fc.array(arbitrary, { minLength: 1 }), (actions) => {
        const together = actions.reduce((sum, { heuresHebdomadaires }) => sum + heuresHebdomadaires, 0)
        const isFull = actions.every(
          ({ debut, fin }) => debut === periode.debut && (fin ?? periode.fin) === periode.fin,
        )
        if (isFull) expect(weeklyHours(actions, periode)).toBe(together)
        else expect(weeklyHours(actions, periode)).toBeLessThan(together)
      }),
    )
  })

  it.each([
    ['BROUILLON', 'SIGNER', null],
    ['BROUILLON', 'CLORE', 'ANNULE'],
    ['EN_ATTENTE_SIGNATURE', 'AMENDER', 'BROUILLON'],
    ['EN_ATTENTE_SIGNATURE', 'PROPOSER', null],
    ['EN_COURS', 'AMENDER', 'EN_COURS'],
    ['BILAN_A_REALISER', 'SIGNER', 'EN_COURS'],
    ['EXPIRE', 'AMENDER', null],
    ['EXPIRE', 'CLORE', 'CLOS'],
    ['NON_VALIDE', 'CLORE', null],
    ['ANNULE', 'PROPOSER', null],
    ['CLOS', 'CLORE', null],
  ] as const)('%s, %s → %s', (statut, acte, expected) => {
    expect(positionAfter(statut, acte)).toBe(expected)
  })
})

describe('l’empreinte d’une version', () => {
  const text = fc.string()
  const arbitrary = fc.record({
    debut: fc.constant('2026-01-01'),
    fin: fc.constant('2026-06-30'),
    motifMoinsDe15h: fc.constantFrom(null, 'SANTE' as const),
    droitsEtDevoirs: text,
    voiesRecours: text,
    actions: fc.array(
      fc.record({
        libelle: text,
        theme: fc.constant('EMPLOI' as const),
        heuresHebdomadaires: fc.nat(48),
        debut: fc.constant('2026-01-01'),
        fin: fc.constant(null),
      }),
    ),
  })
  const reversed = (value: Contenu): Contenu => ({
    ...(Object.fromEntries(Object.entries(value).reverse()) as unknown as Contenu),
    actions: value.actions.map((one) => Object.fromEntries(Object.entries(one).reverse()) as unknown as Action),
  })

  it('ne dépend pas de l’ordre d’écriture, et change avec le moindre contenu', () => {
    fc.assert(
      fc.property(arbitrary, arbitrary, (a, b) => {
        expect(fingerprint('c', 1, reversed(a))).toBe(fingerprint('c', 1, a))
        expect(fingerprint('c', 1, a) === fingerprint('c', 1, b)).toBe(JSON.stringify(a) === JSON.stringify(b))
        expect(fingerprint('c', 2, a)).not.toBe(fingerprint('c', 1, a))
        expect(fingerprint('d', 1, a)).not.toBe(fingerprint('c', 1, a))
      }),
    )
  })
})

describe('la version en vigueur', () => {
  const version = (debut: string, fin: string, personne: string | null, organisme: string | null) => ({
    debut,
    fin,
    signeePersonneLe: personne,
    signeeOrganismeLe: organisme,
  })
  const premiere = version('2026-01-01', '2026-06-30', '2026-01-05', '2026-01-07')
  const seconde = version('2026-01-01', '2026-09-30', '2026-03-01', '2026-03-01')
  const proposee = version('2026-01-01', '2026-12-31', '2026-05-01', null)

  it.each([
    ['avant la seconde signature', [premiere], null, '2026-01-06', null],
    ['le jour de la seconde signature', [premiere], null, '2026-01-07', premiere],
    ['la veille de l’amendement', [premiere, seconde], null, '2026-02-28', premiere],
    ['le jour de l’amendement', [premiere, seconde], null, '2026-03-01', seconde],
    ['pendant qu’un autre amendement attend', [premiere, seconde, proposee], null, '2026-06-01', seconde],
    ['après le terme', [premiere], null, '2026-07-01', null],
    ['le jour de la clôture', [premiere, seconde], '2026-04-01', '2026-04-01', seconde],
    ['après la clôture', [premiere, seconde], '2026-04-01', '2026-04-02', null],
    [
      'signée d’avance, avant son premier jour',
      [version('2026-02-01', '2026-06-30', '2026-01-05', '2026-01-05')],
      null,
      '2026-01-20',
      null,
    ],
    ['sans version signée', [proposee], null, '2026-06-01', null],
  ])('%s', (_case, versions, closLe, le, expected) => {
    expect(versionInForce(versions, closLe, le)).toBe(expected)
  })
})
