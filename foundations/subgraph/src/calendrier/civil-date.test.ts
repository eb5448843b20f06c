import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { addDays, addMonths, civilDateOf, dayNumber, dayOfNumber, today } from './civil-date.js'

const unJour = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2060-12-31') }).map(dayOfNumber)

describe('le jour civil d’un instant', () => {
  it.each([
    ['minuit en été', '2026-07-01T22:00:00Z', '2026-07-02'],
    ['une seconde avant minuit en été', '2026-07-01T21:59:59.999Z', '2026-07-01'],
    ['deux heures en été, minuit à Greenwich', '2026-07-02T00:00:00Z', '2026-07-02'],
    ['minuit en hiver', '2026-01-14T23:00:00Z', '2026-01-15'],
    ['une seconde avant minuit en hiver', '2026-01-14T22:59:59.999Z', '2026-01-14'],
    ['le nouvel an', '2026-12-31T23:00:00Z', '2027-01-01'],
    ['minuit, le jour où l’heure avance', '2026-03-28T23:00:00Z', '2026-03-29'],
    ['l’heure qui n’existe pas', '2026-03-29T01:00:00Z', '2026-03-29'],
    ['une seconde avant minuit, le jour où l’heure avance', '2026-03-29T21:59:59Z', '2026-03-29'],
    ['minuit, au soir du jour où l’heure avance', '2026-03-29T22:00:00Z', '2026-03-30'],
    ['minuit, le jour où l’heure recule', '2026-10-24T22:00:00Z', '2026-10-25'],
    ['l’heure qui existe deux fois', '2026-10-25T00:30:00Z', '2026-10-25'],
    ['l’heure qui existe deux fois, la seconde', '2026-10-25T01:30:00Z', '2026-10-25'],
    ['une seconde avant minuit, le jour où l’heure recule', '2026-10-25T22:59:59Z', '2026-10-25'],
    ['minuit, au soir du jour où l’heure recule', '2026-10-25T23:00:00Z', '2026-10-26'],
    ['le 29 février', '2028-02-28T23:00:00Z', '2028-02-29'],
  ])('est celui de Paris : %s (%s)', (_moment, instant, jour) => {
    expect(civilDateOf(new Date(instant))).toBe(jour)
  })

  it('ne recule jamais quand le temps avance', () => {
    const instant = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(instant, fc.nat(86_400_000), (before, later) => {
        expect(civilDateOf(before) <= civilDateOf(new Date(before.getTime() + later))).toBe(true)
      }),
    )
  })
})

describe('aujourd’hui', () => {
  afterEach(() => vi.useRealTimers())

  it('est déjà demain à Paris quand Greenwich est encore hier', () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-07-01T22:30:00Z') })
    expect(today()).toBe('2026-07-02')
  })
})

describe('les jours et les mois', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-10', 1, '2026-04-10'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-05-10', -12, '2025-05-10'],
  ])('avancent de mois en mois de date à date : %s + %i mois', (jour, mois, attendu) => {
    expect(addMonths(jour, mois)).toBe(attendu)
  })

  it('se comptent sans en perdre, changements d’heure compris', () => {
    fc.assert(
      fc.property(unJour, fc.integer({ min: -800, max: 800 }), (jour, delta) => {
        expect(dayNumber(addDays(jour, delta)) - dayNumber(jour)).toBe(delta)
      }),
    )
  })

  it('ne sautent jamais un mois', () => {
    fc.assert(
      fc.property(unJour, fc.integer({ min: -30, max: 30 }), (jour, mois) => {
        const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
        expect(months(addMonths(jour, mois)) - months(jour)).toBe(mois)
      }),
    )
  })

  it('avancent d’au moins 28 jours et d’au plus 31 par mois', () => {
    fc.assert(
      fc.property(unJour, (jour) => {
        const next = addMonths(jour, 1)
        expect(addDays(jour, 28) <= next && next <= addDays(jour, 31)).toBe(true)
      }),
    )
  })
})
