import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHAMPS_DOSSIER } from './dossier.brut.js'
import { CHAMPS_EVENEMENT } from './evenement.brut.js'
import { readDossiers, readEvenements } from './lecture.js'

const DETAILS = [
  'dateDebut',
  'dateFin',
  'dateFinPrevue',
  'etat',
  'categorieSituation',
  'codeRomeMetierPrepare',
  'codeStructure',
]
const CHAMPS = [...CHAMPS_DOSSIER, ...CHAMPS_EVENEMENT, ...DETAILS]

const MOTS = [
  'RDV',
  'SESSION',
  'DOSSIER',
  'CREATE',
  'DELETE',
  'Planifié',
  'Reporté',
  'Emploi',
  'EN_COURS',
  '2026-03-29 02:30:00',
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
  const structureRattachement = { codeStructure: '1', nomUsuel: 'Antenne' }
  const dossier = { idDossier: 1, nomUsage: 'Essai', prenom: 'Lou', dateNaissance: '2005-01-01', structureRattachement }
  const detail = { id: 1, dateHeureDebut: '2026-03-10 10:00:00' }
  const evenement = { type: 'RDV', action: 'UPDATE', idType: 1, idDossier: 1, date: '2026-03-10T10:00:00Z', detail }

  test('un dossier est lu ou en écart, jamais une exception', async () => {
    await fc.assert(
      fc.asyncProperty(presque(dossier), async (record) => {
        const kinds = await read(readDossiers(bytesOf([record]), () => 'empreinte'))
        expect(kinds.at(-1)).toBe('fin')
        expect(kinds.length).toBeGreaterThan(1)
      }),
      { numRuns: 300 },
    )
  })

  test('un évènement est lu, en écart ou compté, jamais une exception', async () => {
    await fc.assert(
      fc.asyncProperty(presque(evenement), async (record) => {
        const kinds = await read(readEvenements(bytesOf([record]), () => 'empreinte', new Date()))
        expect(kinds.at(-1)).toBe('fin')
      }),
      { numRuns: 300 },
    )
  })
})
