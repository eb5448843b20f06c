import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHAMPS_DOSSIER } from './brut.js'
import { readDiagnostics } from './lecture.js'

const DETAILS = [
  'besoins',
  'situations',
  'objectifs',
  'code',
  'valeur',
  'date',
  'dateMiseAJour',
  'statut',
  'dossier',
  'diagnostic',
]
const CHAMPS = [...CHAMPS_DOSSIER, ...DETAILS]

const MOTS = [
  '23',
  '25',
  '6',
  'OUI',
  'BESOIN',
  'EN_COURS',
  'CLOTUREE',
  '{"code":1}',
  '{mal formé',
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
  const contraintes = [{ code: '23', valeur: 'OUI', date: '2026-03-01T10:00:00Z' }]
  const dossier = { numeroFranceTravail: '10000000001', contraintes }

  test('un dossier est lu, en écart ou compté, jamais une exception', async () => {
    await fc.assert(
      fc.asyncProperty(presque(dossier), async (record) => {
        const kinds = await read(readDiagnostics(bytesOf([record]), () => 'empreinte'))
        expect(kinds.at(-1)).toBe('fin')
      }),
      { numRuns: 300 },
    )
  })
})
