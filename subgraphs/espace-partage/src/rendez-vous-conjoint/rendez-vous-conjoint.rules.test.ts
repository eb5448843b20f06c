import { describe, expect, it } from 'vitest'
import { statutOf } from './rendez-vous-conjoint.rules.js'

const now = new Date('2026-03-10T10:00:00Z')
const passe = new Date('2026-03-10T09:00:00Z')
const futur = new Date('2026-03-10T11:00:00Z')

describe('un rendez-vous conjoint dans son ensemble', () => {
  it.each([
    ['est pris avant son début', false, futur, [null, null], 'PRIS'],
    ['est à renseigner dès son début', false, now, [null, null], 'A_RENSEIGNER'],
    ['est à renseigner tant qu’une organisation manque', false, passe, ['ABSENT', null], 'A_RENSEIGNER'],
    ['est honoré dès qu’une organisation a vu la personne', false, passe, ['ABSENT', 'EFFECTUE', null], 'EFFECTUE'],
    ['est une absence quand toutes le disent', false, passe, ['ABSENT', 'ABSENT'], 'ABSENT'],
    ['est excusé quand une organisation a reçu l’excuse', false, passe, ['ABSENT', 'ABSENT_EXCUSE'], 'ABSENT_EXCUSE'],
    ['annulé reste annulé', true, passe, ['EFFECTUE'], 'ANNULE'],
    ['sans participant n’est pas une absence', false, passe, [], 'A_RENSEIGNER'],
  ] as const)('%s', (_cas, annule, debut, resultats, attendu) => {
    expect(statutOf({ annule, debut }, resultats, now)).toBe(attendu)
  })
})
