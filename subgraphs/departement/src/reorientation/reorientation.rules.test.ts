import type { OrganismeReferentType } from '@traitdunion/parcours'
import { describe, expect, it } from 'vitest'
import { needsOpinion, refusalsOfDecision } from './reorientation.rules.js'

const SPE: OrganismeReferentType[] = ['FRANCE_TRAVAIL', 'MISSION_LOCALE', 'CAP_EMPLOI']
const AUTRES: OrganismeReferentType[] = ['DEPARTEMENT', 'DELEGATAIRE']

describe('l’avis de l’équipe pluridisciplinaire', () => {
  it('est exigé entre le service public de l’emploi et les autres, dans les deux sens', () => {
    for (const spe of SPE)
      for (const autre of AUTRES) {
        expect(needsOpinion(spe, autre)).toBe(true)
        expect(needsOpinion(autre, spe)).toBe(true)
      }
  })

  it('ne l’est pas entre organismes du même bord', () => {
    for (const bord of [SPE, AUTRES]) for (const a of bord) for (const b of bord) expect(needsOpinion(a, b)).toBe(false)
  })

  const passage = { motif: 'REORIENTATION', etape: 'DECISION_PCD', avis: 'FAVORABLE', avisRenduLe: '2026-03-05' }
  const decision = {
    acceptee: true,
    motifDecision: null,
    decideeLe: '2026-03-10',
    demandeeLe: '2026-03-01',
    from: 'DEPARTEMENT',
    to: 'FRANCE_TRAVAIL',
    passage,
    today: '2026-03-10',
  } as const

  it.each([
    ['rendu entre la demande et la décision', {}, []],
    ['absent', { passage: null }, ['REORIENTATION_AVIS_ABSENT']],
    ['absent, mais pour un refus motivé', { passage: null, acceptee: false, motifDecision: 'Trop tôt.' }, []],
    ['rendu avant la demande', { passage: { ...passage, avisRenduLe: '2026-02-28' } }, ['REORIENTATION_AVIS_ABSENT']],
    ['rendu après la décision', { passage: { ...passage, avisRenduLe: '2026-03-11' } }, ['REORIENTATION_AVIS_ABSENT']],
    ['déjà servi', { passage: { ...passage, etape: 'TRAITE' } }, ['REORIENTATION_AVIS_ABSENT']],
    ['donné pour une sanction', { passage: { ...passage, motif: 'RADIATION' } }, ['REORIENTATION_AVIS_ABSENT']],
    ['et une décision de demain', { decideeLe: '2026-03-11' }, ['REORIENTATION_DATE_INCOHERENTE']],
    ['et un refus sans motif', { acceptee: false, motifDecision: ' ' }, ['REORIENTATION_MOTIF_ABSENT']],
  ])('%s', (_case, reste, expected) => {
    expect(refusalsOfDecision({ ...decision, ...reste })).toEqual(expected)
  })
})
