import type { SourceDonnee } from '@traitdunion/parcours'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differencesOf, inOrderOfSources, ORDRE_SOURCES } from './arbitrage.rules.js'

const value = fc.record({
  source: fc.constantFrom<SourceDonnee>(...ORDRE_SOURCES),
  recueLe: fc.integer({ min: 0, max: 1e12 }).map((ms) => new Date(ms)),
})

describe('les valeurs d’une personne selon ses sources', () => {
  it('sont une par source, la plus récente, dans l’ordre réglé', () => {
    fc.assert(
      fc.property(fc.array(value), fc.shuffledSubarray([...ORDRE_SOURCES]), (values, ordre) => {
        const shown = inOrderOfSources(values, ordre)
        expect(new Set(shown.map(({ source }) => source))).toEqual(new Set(values.map(({ source }) => source)))
        for (const { source, recueLe } of shown)
          expect(values.every((one) => one.source !== source || one.recueLe <= recueLe)).toBe(true)
        const ranks = shown.map(({ source }) => (ordre.includes(source) ? ordre.indexOf(source) : ordre.length))
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
      }),
    )
  })

  it('hors de l’ordre réglé viennent après, la plus récente d’abord', () => {
    const at = (source: SourceDonnee, day: string) => ({ source, recueLe: new Date(day) })
    const values = [at('CAF', '2026-01-01'), at('REGION', '2026-02-01'), at('USAGER', '2020-01-01')]
    expect(inOrderOfSources(values, ['USAGER']).map(({ source }) => source)).toEqual(['USAGER', 'REGION', 'CAF'])
  })

  it('ne diffèrent jamais d’elles-mêmes', () => {
    fc.assert(
      fc.property(value, (one) => {
        expect(differencesOf(one, [one], (a, b) => a === b)).toEqual([])
      }),
    )
  })
})
