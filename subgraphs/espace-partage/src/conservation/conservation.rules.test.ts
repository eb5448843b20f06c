import { describe, expect, it } from 'vitest'
import { echeanceOf, type Presence } from './conservation.rules.js'

const REGLE = { mois: 24, moisParSource: { POLE_EMPLOI: 12 }, preavisJours: 30 } as const
const partie = (source: Presence['source'], jusqua: string | null): Presence => ({ source, jusqua })

describe('le jour à partir duquel une personne peut être retirée', () => {
  it.each<[string, Presence[], string | null]>([
    [
      'n’existe pas tant qu’un partenaire l’accompagne',
      [partie('CAF', '2020-01-01'), partie('DEPARTEMENT', null)],
      null,
    ],
    ['n’existe pas tant que personne n’a rien dit', [], null],
    ['suit la durée commune', [partie('CAF', '2024-01-31')], '2026-01-31'],
    ['suit la durée propre à une source', [partie('POLE_EMPLOI', '2024-02-29')], '2025-02-28'],
    [
      'est le plus tardif de tous',
      [partie('CAF', '2024-01-31'), partie('POLE_EMPLOI', '2024-12-31'), partie('REGION', '2022-05-01')],
      '2026-01-31',
    ],
  ])('%s', (_quoi, presences, attendu) => expect(echeanceOf(presences, REGLE)).toBe(attendu))
})
