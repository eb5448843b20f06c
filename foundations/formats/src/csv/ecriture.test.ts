import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { facultative, ligneCsv, lue, MARQUE_UTF8, obligatoire, readCsv } from './index.js'

const colonnes = {
  cle: obligatoire('Clé', (texte) => lue(texte)),
  un: facultative('Un', (texte) => lue(texte)),
  deux: facultative('Deux', (texte) => lue(texte)),
}

const readBack = async (texte: string) => {
  const octets = (async function* () {
    yield Buffer.from(texte)
  })()
  const lues: unknown[] = []
  for await (const lecture of readCsv(octets, colonnes, { nature: 'ligne' })) {
    if (lecture.kind === 'enregistrement') lues.push(lecture.enregistrement)
    else if (lecture.kind === 'ecart' || lecture.kind === 'rejet') lues.push(lecture)
  }
  return lues
}

/** Any sign but those that no text of ours holds, and often those that mean something in a table. */
const texte = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...';,"\t\r\n\'=+-@ é'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }).filter((signe) => !/[\p{Cc}\uFFFD]/u.test(signe)),
  ),
  maxLength: 12,
})
const cellule = fc.oneof(texte, fc.constant(null))

describe('une ligne écrite', () => {
  it.each([';', ','])(
    'séparée par « %s » se relit telle quelle, à l’apostrophe près des formules',
    async (separateur) => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(cellule, cellule), { maxLength: 8 }), async (table) => {
          const lignes = table.map(([un, deux], rang) => [`k${rang}`, un, deux])
          const ecrit = MARQUE_UTF8 + [['Clé', 'Un', 'Deux'], ...lignes].map((l) => ligneCsv(l, separateur)).join('')
          // What the reader itself does to a cell: blanks at its ends go, and a blank cell says nothing.
          const attendu = (valeur: string | null) =>
            (valeur === null ? '' : /^[=+\-@\t\r]/.test(valeur) ? `'${valeur}` : valeur).trim() || null
          expect(await readBack(ecrit)).toEqual(
            table.map(([un, deux], rang) => ({ cle: `k${rang}`, un: attendu(un), deux: attendu(deux) })),
          )
        }),
      )
    },
  )

  it.each([
    ['=HYPERLINK("http://x";"y")', `"'=HYPERLINK(""http://x"";""y"")"`],
    ['+33 1', `'+33 1`],
    ['-1', `'-1`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\t=1', `'\t=1`],
    ['\r=1', `"'\r=1"`],
    ['D-1', 'D-1'],
    ['a;b', '"a;b"'],
    ['a,b', 'a,b'],
    ['deux\nlignes', '"deux\nlignes"'],
    [' au bord', '" au bord"'],
    [-1.5, '-1.5'],
    [null, ''],
  ] as const)('de %j est %j', (valeur, ecrit) => {
    expect(ligneCsv([valeur], ';')).toBe(`${ecrit}\r\n`)
  })
})
