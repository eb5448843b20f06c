import { addDays, dayNumber, dayOfNumber } from '@traitdunion/subgraph'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { busiestYear, type ConventionConnue, type Proposition, propositionRefusalsOf } from './pmsmp.rules.js'

const HOTE = '73282932000074'
const AUTRE_HOTE = '35600000000048'

const uneProposition = (reste: Partial<Proposition> = {}): Proposition => ({
  siret: HOTE,
  debut: '2026-06-01',
  fin: '2026-06-14',
  objectif: 'DECOUVRIR_METIER',
  signataires: ['BENEFICIAIRE', 'STRUCTURE_ACCUEIL'],
  ...reste,
})

const uneConvention = (debut: string, fin: string, reste: Partial<ConventionConnue> = {}): ConventionConnue => ({
  id: debut,
  siret: HOTE,
  debut,
  fin,
  objectif: 'DECOUVRIR_METIER',
  statut: 'ACCEPTEE',
  renouvelleId: null,
  ...reste,
})

describe('une proposition de PMSMP', () => {
  it.each([
    ['deux semaines', {}],
    ['un seul jour', { fin: '2026-06-01' }],
    ['un mois de date à date', { fin: '2026-06-30' }],
    ['un mois de date à date, à cheval', { debut: '2026-06-10', fin: '2026-07-09' }],
    ['tout février', { debut: '2026-02-01', fin: '2026-02-28' }],
    ['un mois depuis le 31 janvier', { debut: '2026-01-31', fin: '2026-02-27' }],
  ])('est admise : %s', (_cas, reste) => {
    expect(propositionRefusalsOf(uneProposition(reste), [])).toEqual([])
  })

  it.each([
    ['un mois et un jour', { debut: '2026-06-10', fin: '2026-07-10' }, ['PMSMP_DUREE_EXCESSIVE']],
    ['un mois et un jour depuis le 31 janvier', { debut: '2026-01-31', fin: '2026-02-28' }, ['PMSMP_DUREE_EXCESSIVE']],
    ['des dates inversées', { debut: '2026-06-15', fin: '2026-06-14' }, ['PMSMP_DATES_INVERSEES']],
    ['un SIRET faux', { siret: '73282932000075' }, ['PMSMP_SIRET_INVALIDE']],
    ['sans la structure', { signataires: ['BENEFICIAIRE'] }, ['PMSMP_SIGNATAIRES_INCOMPLETS']],
    ['sans la personne', { signataires: ['STRUCTURE_ACCUEIL'] }, ['PMSMP_SIGNATAIRES_INCOMPLETS']],
    ['le renouvellement d’on ne sait quoi', { renouvelleId: 'x' }, ['PMSMP_RENOUVELLEMENT_IMPOSSIBLE']],
  ] as const)('est refusée : %s', (_cas, reste, attendu) => {
    expect(propositionRefusalsOf(uneProposition(reste), [])).toEqual(attendu)
  })

  it('ne compte que les conventions du même hôte, et pas celles restées vaines', () => {
    const connues = [
      uneConvention('2026-01-01', '2026-01-31', { siret: AUTRE_HOTE }),
      uneConvention('2026-02-01', '2026-02-28', { statut: 'ANNULEE' }),
      uneConvention('2026-03-01', '2026-03-31', { statut: 'REJETEE' }),
      uneConvention('2026-04-01', '2026-04-30', { statut: 'CADUQUE' }),
      uneConvention('2026-05-01', '2026-05-15'),
    ]
    expect(propositionRefusalsOf(uneProposition(), connues)).toEqual([])
  })

  it('est refusée la troisième fois en douze mois chez le même hôte, admise au lendemain des douze mois', () => {
    const connues = [uneConvention('2025-06-10', '2025-06-14'), uneConvention('2026-02-01', '2026-02-05')]
    expect(propositionRefusalsOf(uneProposition({ debut: '2026-06-13', fin: '2026-06-15' }), connues)).toEqual([
      'PMSMP_TROP_DE_CONVENTIONS',
    ])
    expect(propositionRefusalsOf(uneProposition({ debut: '2026-06-14', fin: '2026-06-15' }), connues)).toEqual([])
  })

  it('est refusée aussi quand la suivante est déjà convenue', () => {
    const connues = [uneConvention('2026-02-01', '2026-02-05'), uneConvention('2026-09-01', '2026-09-05')]
    expect(propositionRefusalsOf(uneProposition(), connues)).toEqual(['PMSMP_TROP_DE_CONVENTIONS'])
  })

  it('admet soixante jours en douze mois, refuse le soixante et unième', () => {
    const connue = uneConvention('2026-03-01', '2026-03-31')
    expect(propositionRefusalsOf(uneProposition({ debut: '2026-07-01', fin: '2026-07-29' }), [connue])).toEqual([])
    expect(propositionRefusalsOf(uneProposition({ debut: '2026-07-01', fin: '2026-07-30' }), [connue])).toEqual([
      'PMSMP_TROP_DE_JOURS',
    ])
  })

  it('est refusée les jours où une autre court chez cet hôte', () => {
    const connue = uneConvention('2026-06-10', '2026-06-20')
    expect(propositionRefusalsOf(uneProposition(), [connue])).toEqual(['PMSMP_CHEVAUCHEMENT'])
    expect(propositionRefusalsOf(uneProposition({ siret: AUTRE_HOTE }), [connue])).toEqual([])
  })

  describe('qui en renouvelle une autre', () => {
    const premiere = uneConvention('2026-05-01', '2026-05-20')
    const renouvelle = uneProposition({ renouvelleId: premiere.id, debut: '2026-05-21', fin: '2026-06-10' })

    it('est admise une fois, chez le même hôte et pour le même objet', () => {
      expect(propositionRefusalsOf(renouvelle, [premiere])).toEqual([])
    })
    it.each([
      ['pour un autre objet', { ...renouvelle, objectif: 'CONFIRMER_PROJET' }, [premiere]],
      ['chez un autre hôte', { ...renouvelle, siret: AUTRE_HOTE }, [premiere]],
      ['avant son acceptation', renouvelle, [{ ...premiere, statut: 'EN_EXAMEN' }]],
      ['elle-même un renouvellement', renouvelle, [{ ...premiere, renouvelleId: 'z' }]],
      [
        'une seconde fois',
        renouvelle,
        [premiere, uneConvention('2026-07-01', '2026-07-02', { renouvelleId: premiere.id })],
      ],
    ] as const)('est refusée %s', (_cas, proposition, connues) => {
      expect(propositionRefusalsOf(proposition, connues)).toContain('PMSMP_RENOUVELLEMENT_IMPOSSIBLE')
    })
  })
})

describe('l’année la plus chargée', () => {
  const unePeriode = fc
    .tuple(fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2027-12-31') }), fc.integer({ min: 0, max: 30 }))
    .map(([debut, duree]) => ({ siret: HOTE, debut: dayOfNumber(debut), fin: dayOfNumber(debut + duree) }))

  it('ne diminue pas quand une période s’ajoute', () => {
    fc.assert(
      fc.property(fc.array(unePeriode, { maxLength: 3 }), unePeriode, unePeriode, (connues, autre, nouvelle) => {
        const sans = busiestYear(connues, nouvelle)
        const avec = busiestYear([...connues, autre], nouvelle)
        expect(avec.conventions).toBeGreaterThanOrEqual(sans.conventions)
        expect(avec.jours).toBeGreaterThanOrEqual(sans.jours)
      }),
      { numRuns: 40 },
    )
  })

  it('compte ensemble tout ce qui tient en un an, et jamais ce qu’un an sépare', () => {
    fc.assert(
      fc.property(unePeriode, fc.integer({ min: 1, max: 700 }), (premiere, ecart) => {
        const debut = addDays(premiere.fin, ecart)
        const { conventions } = busiestYear([premiere], { siret: HOTE, debut, fin: debut })
        if (ecart < 365) expect(conventions).toBe(2)
        if (ecart > 366) expect(conventions).toBe(1)
      }),
      { numRuns: 60 },
    )
  })
})
