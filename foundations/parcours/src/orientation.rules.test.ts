import { describe, expect, it } from 'vitest'
import { refusalsOfOrientation } from './orientation.rules.js'

const decision = { parcours: 'SOCIAL', decideeLe: '2026-03-10' } as const

describe("une décision d'orientation", () => {
  it.each([
    ['est admise le jour même', decision, null, '2026-03-10', []],
    ['est admise le jour de la précédente', decision, { decideeLe: '2026-03-10' }, '2026-03-11', []],
    ['ne peut être datée de demain', decision, null, '2026-03-09', ['ORIENTATION_DATE_FUTURE']],
    [
      'ne peut précéder celle qu’elle remplace',
      decision,
      { decideeLe: '2026-03-11' },
      '2026-03-12',
      ['ORIENTATION_ANTERIEURE'],
    ],
    [
      'nomme un parcours',
      { ...decision, parcours: 'INDETERMINE' } as const,
      null,
      '2026-03-10',
      ['ORIENTATION_PARCOURS_INDETERMINE'],
    ],
  ] as const)('%s', (_case, given, enCours, today, expected) => {
    expect(refusalsOfOrientation(given, enCours, today)).toEqual(expected)
  })
})
