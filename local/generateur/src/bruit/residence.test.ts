import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jourDe } from '../calendrier.js'
import { readDepartement } from '../departement/departement.js'
import { adressesDe } from '../population/adresses.js'
import { type Contexte, contexteOf } from '../population/contexte.js'
import type { Adresse } from '../population/menage.js'
import { naitre } from '../population/personne.js'
import { DEMENAGEMENTS_IGNORES, type Source } from './habitudes.js'
import { residenceDe } from './residence.js'

const departement = readDepartement('28')
if (!departement) throw new Error('Aucune fiche 28')
const ctx: Contexte = contexteOf({ graine: 1, taille: 100, departement, aujourdhui: jourDe('2026-11-27') })
const personne = (graine: number, numero: number) =>
  naitre({ graine, numero, naissance: jourDe('1990-05-12'), departement })
const SOURCES = Object.keys(DEMENAGEMENTS_IGNORES) as Source[]

/** Homes of somebody, drawn as those of households are. */
const adresses = (rang: number, depuis = jourDe('2012-01-01')) =>
  adressesDe(ctx, 'adresse', rang, depuis) as [Adresse, ...Adresse[]]
const cas = fc.record({
  graine: fc.nat(),
  source: fc.constantFrom(...SOURCES),
  numero: fc.nat(8_000_000),
  vecues: fc.integer({ min: 0, max: 300 }).map((rang) => adresses(rang)),
})

test('a partner always gives one of the homes where she lived, and the truth tells when it is not the last', () => {
  fc.assert(
    fc.property(cas, ({ graine, source, numero, vecues }) => {
      const dite = residenceDe(graine, source, personne(graine, numero), vecues)
      expect(vecues).toContain(dite.adresse)
      expect(dite.bruits).toEqual(dite.adresse === vecues.at(-1) ? [] : ['ANCIENNE_ADRESSE'])
      expect(residenceDe(graine, source, personne(graine, numero), vecues)).toEqual(dite)
    }),
  )
})

test('whoever never moved is where she is said to live', () => {
  fc.assert(
    fc.property(cas, ({ graine, source, numero, vecues: [premiere] }) => {
      const dite = residenceDe(graine, source, personne(graine, numero), [premiere])
      expect(dite).toEqual({ adresse: premiere, bruits: [] })
    }),
  )
})

test('a move that comes later is learnt, or changes nothing of what was known', () => {
  fc.assert(
    fc.property(cas, ({ graine, source, numero, vecues }) => {
      const dites = vecues.map(
        (_, rang) =>
          residenceDe(graine, source, personne(graine, numero), vecues.slice(0, rang + 1) as typeof vecues).adresse,
      )
      for (const [rang, dite] of dites.entries()) expect([vecues[rang], dites[rang - 1]]).toContain(dite)
    }),
  )
})

const ignorees = (source: Source) =>
  Array.from({ length: 6_000 }, (_, rang) => ({ numero: rang + 8, vecues: adresses(rang) }))
    .filter(({ vecues }) => vecues.length > 1)
    .map(({ numero, vecues }) => residenceDe(7, source, personne(7, numero), vecues).bruits.length > 0)

test.each(SOURCES)('of those who moved, %s has not learnt of the last move as often as its habit says', (source) => {
  const dites = ignorees(source)
  const attendue = DEMENAGEMENTS_IGNORES[source]
  const ecart = Math.sqrt((attendue * (1 - attendue)) / dites.length)
  expect(Math.abs(dites.filter(Boolean).length / dites.length - attendue)).toBeLessThan(4 * ecart)
})

test('two partners do not ignore the same moves', () => {
  const [departement, milo] = [ignorees('departement'), ignorees('mission-locale')]
  const ensemble = departement.filter((ignoree, rang) => ignoree && milo[rang]).length / departement.length
  const attendue = DEMENAGEMENTS_IGNORES.departement * DEMENAGEMENTS_IGNORES['mission-locale']
  expect(Math.abs(ensemble - attendue)).toBeLessThan(4 * Math.sqrt(attendue / departement.length))
})
