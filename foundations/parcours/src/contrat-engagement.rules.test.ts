import { describe, expect, it } from 'vitest'
import { refusalsOfHours, signatureDeadline } from './contrat-engagement.rules.js'

describe('un contrat d’engagement', () => {
  it.each([
    ['2026-01-31', '2026-02-28'],
    ['2026-03-15', '2026-04-15'],
    ['2027-12-31', '2028-01-31'],
  ])('notifié le %s se signe jusqu’au %s', (notifieeLe, deadline) => {
    expect(signatureDeadline(notifieeLe)).toBe(deadline)
  })

  it.each([
    ['2026-03-20', '2026-04-20'],
    ['2026-03-10', '2026-04-15'],
    [null, '2026-04-15'],
  ])('notifié le 15 mars, réorientation refusée le %s, se signe jusqu’au %s', (refuseeLe, deadline) => {
    expect(signatureDeadline('2026-03-15', refuseeLe)).toBe(deadline)
  })

  it.each([
    [15, null, []],
    [14.99, null, ['CONTRAT_HEURES_INSUFFISANTES']],
    [14.99, 'SITUATION_INDIVIDUELLE', []],
    [0, 'SITUATION_INDIVIDUELLE', ['CONTRAT_HEURES_NULLES']],
    [0, 'PARENT_ISOLE', []],
    [0, null, ['CONTRAT_HEURES_INSUFFISANTES']],
  ] as const)('de %d heures par semaine, motif %s : %j', (heures, motif, refus) => {
    expect(refusalsOfHours(heures, motif)).toEqual(refus)
  })
})
