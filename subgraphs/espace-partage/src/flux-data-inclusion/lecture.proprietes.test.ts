import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDecoupage } from '../territoire/decoupage.js'
import { serviceBrut, structureBrute } from './brut.js'
import { geographieOf } from './geographie.js'
import { readServices, readStructures } from './lecture.js'

const CHAMPS = [...Object.keys(structureBrute.shape), ...Object.keys(serviceBrut.shape)]
const geographie = geographieOf(readDecoupage())

const MOTS = [
  'tous-publics',
  'payant',
  'region',
  '24',
  'telephoner',
  'ML',
  'www.exemple.example',
  'https://é.example/ a',
  'a@b.example',
  'constructor',
  '__proto__',
  '',
  ' ',
  '2026-02-30',
  '2026-03-10T10:00:00Z',
  '0000-01-01',
  '9'.repeat(20),
]
const feuille = fc.oneof(
  fc.constantFrom(...MOTS),
  fc.string(),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
)
const { valeur } = fc.letrec((tie) => ({
  valeur: fc.oneof({ depthSize: 'small' }, feuille, fc.array(tie('valeur'), { maxLength: 3 }), objet(tie('valeur'))),
}))

function objet<Valeur>(de: fc.Arbitrary<Valeur>) {
  return fc.dictionary(fc.constantFrom(...CHAMPS), de, { maxKeys: 12 })
}

const read = async (lecture: AsyncIterable<{ readonly kind: string }>) => {
  const kinds: string[] = []
  for await (const { kind } of lecture) kinds.push(kind)
  return kinds
}

async function* bytesOf(records: unknown) {
  yield Buffer.from(JSON.stringify(records))
}

/** A whole record, some of whose fields are anything. */
const presque = <Modele extends object>(modele: Modele) => objet(valeur).map((autres) => ({ ...modele, ...autres }))

describe('quoi que contienne un enregistrement', () => {
  const structure = { source: 'essai', id: '1', nom: 'Une structure', date_maj: '2026-09-01' }
  const service = { ...structure, structure_id: '1', description: 'Une description.' }

  test('une structure est lue ou en écart, jamais une exception', async () => {
    await fc.assert(
      fc.asyncProperty(presque(structure), async (record) => {
        const kinds = await read(readStructures(bytesOf([record]), geographie))
        expect(kinds.at(-1)).toBe('fin')
        expect(kinds.length).toBeGreaterThan(1)
      }),
      { numRuns: 300 },
    )
  })

  test('un service est lu ou en écart, jamais une exception', async () => {
    await fc.assert(
      fc.asyncProperty(presque(service), async (record) => {
        const kinds = await read(readServices(bytesOf([record]), geographie))
        expect(kinds.at(-1)).toBe('fin')
        expect(kinds.length).toBeGreaterThan(1)
      }),
      { numRuns: 300 },
    )
  })
})
