import type { Enregistrement, Rapprochement } from '@traitdunion/subgraph'
import { unNir } from '@traitdunion/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Installation, install } from './fixtures/installation.js'

let hub: Installation
beforeAll(async () => {
  hub = await install()
})
afterAll(() => hub.stop())

/** Few values, so that records meet: namesakes, twins, wrong dates, shared numbers. */
const record = fc.record({
  identite: fc.record({
    nom: fc.constantFrom('Rocher', 'ROCHET', 'Lavigne', ''),
    nomNaissance: fc.constantFrom('Lavigne', null),
    prenoms: fc.constantFrom(['Zoé'], ['Zoé', 'Lise'], ['Paul']),
    dateNaissance: fc.constantFrom('1990-06-15', '1990-06-16', '0000-00-00'),
    sexe: fc.constantFrom('FEMININ' as const, 'INCONNU' as const),
    communeNaissance: fc.constantFrom('41018', '41019', null),
  }),
  identifiants: fc.record({
    nir: fc.constantFrom(unNir({ ordre: 960 }), unNir({ ordre: 961 }), '1234567890123', null),
    numeroDepartement: fc.constantFrom('D-1', 'D-2', null),
    numeroFranceTravail: fc.constantFrom('12345678901', null),
  }),
})

/** Persons have random identifiers: what counts is who is the same as whom. */
const sketch = (rapprochements: readonly Rapprochement[]): string[] => {
  const rangs = new Map<string, number>()
  return rapprochements.map(({ issue, personneId }) => {
    if (personneId === null) return issue
    if (!rangs.has(personneId)) rangs.set(personneId, rangs.size)
    return `${issue} ${rangs.get(personneId)}`
  })
}

it('how a lot is cut into batches changes nothing to who is who', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { minLength: 2, maxLength: 10 }),
      fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
      async (drawn, cuts) => {
        run++
        const records: Enregistrement[] = drawn.map((un, rang) => ({ cle: `d-${rang}`, ...un }))
        const batches: Enregistrement[][] = [[]]
        for (const [rang, un] of records.entries()) {
          batches.at(-1)?.push(un)
          if (cuts[rang] && rang < records.length - 1) batches.push([])
        }
        const whole = await hub.stage('caf', `entier-${run}`, records)
        const pieces: Rapprochement[] = []
        let lot = ''
        for (const batch of batches) {
          const staged = await hub.stage('caf', `morceaux-${run}`, batch)
          lot = staged.lot
          pieces.push(...staged.rapprochements)
        }
        expect(sketch(pieces)).toEqual(sketch(whole.rapprochements))
        // Nothing stays, so that each run begins with nobody.
        for (const id of [whole.lot, lot]) await hub.call('POST', `/lots/${id}/rejeter`, {})
      },
    ),
    { numRuns: 25 },
  )
})
