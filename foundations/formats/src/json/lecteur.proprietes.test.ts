import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type OptionsJson, readJson } from './lecteur.js'
import { natureOf } from './nature.js'

const brut: OptionsJson<unknown> = { nom: 'valeur', schema: z.unknown(), chemins: ['items'] }

async function* inPieces(octets: Uint8Array, cuts: readonly number[]) {
  let from = 0
  for (const to of [...new Set(cuts.map((cut) => cut % (octets.length + 1)))].sort((a, b) => a - b)) {
    yield octets.subarray(from, to)
    from = to
  }
  yield octets.subarray(from)
}

const read = async (octets: Uint8Array, cuts: readonly number[] = []) => {
  const evenements = []
  for await (const evenement of readJson(inPieces(octets, cuts), brut)) evenements.push(evenement)
  return evenements
}

const recordsOf = (evenements: Awaited<ReturnType<typeof read>>) =>
  evenements.flatMap((evenement) => (evenement.kind === 'enregistrement' ? [evenement.enregistrement] : []))

/** Texts that can be written, numbers that are held exactly, and no object whose `items` would be taken for records. */
const texte = fc.string({ unit: 'binary' }).filter((text) => !/\0|\p{Surrogate}/u.test(text))
const cle = texte.filter((key) => key !== 'items')
const { valeur } = fc.letrec((tie) => ({
  valeur: fc.oneof(
    { depthSize: 'small' },
    texte,
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Number.isInteger(n) || Number.isSafeInteger(n)),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('valeur'), { maxLength: 4 }),
    fc.dictionary(cle, tie('valeur'), { maxKeys: 4 }),
  ),
}))
const objets = fc.array(fc.dictionary(cle, valeur, { maxKeys: 4 }), { minLength: 1, maxLength: 8 })
const coupes = fc.array(fc.nat({ max: 5000 }), { maxLength: 20 })
const encode = (text: string) => Buffer.from(text, 'utf8')
/** `-0` is written `0`. */
const written = (values: unknown) => JSON.parse(JSON.stringify(values))

describe('lecture JSON, quoi que contienne le fichier', () => {
  test('la même liste, en tableau, en enveloppe, en NDJSON et mise en page, donne les mêmes enregistrements', async () => {
    await fc.assert(
      fc.asyncProperty(objets, async (records) => {
        const lines = records.map((record) => JSON.stringify(record)).join('\n')
        const forms = [
          JSON.stringify(records),
          JSON.stringify(records, null, 2),
          JSON.stringify({ total: records.length, items: records, page: 1 }),
          lines,
          `${lines}\r\n\n`,
          `\uFEFF${JSON.stringify(records)}`,
        ]
        for (const form of forms) {
          const evenements = await read(encode(form))
          expect(recordsOf(evenements)).toEqual(written(records))
          expect(evenements.at(-1)?.kind).toBe('fin')
        }
      }),
      { numRuns: 100 },
    )
  })

  test('quelle que soit la coupe des octets, le fichier se lit pareil', async () => {
    await fc.assert(
      fc.asyncProperty(objets, coupes, async (records, cuts) => {
        const octets = encode(JSON.stringify(records, null, 1))
        expect(await read(octets, cuts)).toEqual(await read(octets))
      }),
      { numRuns: 100 },
    )
  })

  test('un octet changé donne un résultat, jamais une exception, et le même quelle que soit la coupe', async () => {
    await fc.assert(
      fc.asyncProperty(objets, coupes, fc.nat(), fc.nat({ max: 255 }), async (records, cuts, at, octet) => {
        const octets = encode(JSON.stringify(records, null, 1))
        octets[at % octets.length] = octet
        const whole = await read(octets)
        expect(await read(octets, cuts)).toEqual(whole)
        expect(['fin', 'rejet']).toContain(whole.at(-1)?.kind)
      }),
      { numRuns: 200 },
    )
  })

  test('ce que JSON.parse refuse est refusé, ce qu’il lit est lu', async () => {
    await fc.assert(
      fc.asyncProperty(objets, fc.nat(), fc.nat({ max: 127 }), async (records, at, octet) => {
        const octets = encode(JSON.stringify(records))
        octets[at % octets.length] = octet
        let parsed: unknown
        try {
          parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(octets))
        } catch {
          parsed = undefined
        }
        const last = (await read(octets)).at(-1)
        if (!Array.isArray(parsed) && !(typeof parsed === 'object' && parsed !== null)) expect(last?.kind).toBe('rejet')
        else expect(last?.kind).toBe('fin')
      }),
      { numRuns: 300 },
    )
  })

  test('coupé avant sa dernière accolade ou son dernier crochet, un fichier est dit tronqué', async () => {
    await fc.assert(
      fc.asyncProperty(objets, fc.nat(), async (records, at) => {
        const octets = encode(JSON.stringify(records))
        const cut = octets.subarray(0, 1 + (at % (octets.length - 1)))
        const last = (await read(cut)).at(-1)
        expect(last).toMatchObject({ kind: 'rejet' })
        // A character cut in two is first of all a bad encoding.
        expect(['JSON_TRONQUE', 'JSON_ENCODAGE']).toContain(last?.kind === 'rejet' && last.code)
      }),
      { numRuns: 200 },
    )
  })

  test('la nature d’une valeur ne dit rien de la valeur', () => {
    fc.assert(
      fc.property(valeur, (value) => {
        expect(natureOf(value)).toMatch(
          /^(?:nul|vrai ou faux|objet|texte vide|nombre (?:entier|décimal)|texte de \d+ caractères?|liste de \d+ éléments?)$/,
        )
      }),
    )
  })
})
