import { describe, expect, it } from 'vitest'
import { toldErrors } from './told-errors.js'

const MARQUE = 'MARTIN Zoé 2 90 01'
const of = (error: unknown, phrasesSures: boolean) =>
  (toldErrors({ data: null, errors: [error] }, { nom: 'caf', phrasesSures }).errors as Record<string, unknown>[])[0]

describe('an error of a subgraph', () => {
  const said = {
    message: `introuvable : ${MARQUE}`,
    path: ['dossier', 0, 'nom'],
    locations: [{ line: 1, column: 2 }],
    extensions: { code: 'OBJET_INCONNU', exception: { stacktrace: [MARQUE] } },
  }

  it('keeps its place and its listed code, and nothing of its text', () => {
    expect(of(said, false)).toEqual({
      message: expect.stringContaining('« caf »'),
      path: ['dossier', 0, 'nom'],
      extensions: { code: 'OBJET_INCONNU' },
    })
  })

  it('keeps its sentence where the settings say that it is safe', () => {
    expect(of(said, true)).toMatchObject({ message: said.message, path: said.path, extensions: said.extensions })
  })

  it.each([
    ['nothing', undefined],
    ['a text', MARQUE],
    ['no text', { message: { nom: MARQUE }, path: MARQUE, extensions: MARQUE }],
    ['a code that quotes', { message: MARQUE, extensions: { code: MARQUE } }],
    ['a code without end', { message: MARQUE, extensions: { code: 'A'.repeat(65) } }],
    ['a path that quotes', { message: MARQUE, path: ['dossier', MARQUE] }],
    ['a list', [MARQUE]],
  ])('that is %s is told as ours', (_what, error) => {
    expect(of(error, false)).toEqual({
      message: expect.stringContaining('« caf »'),
      extensions: { code: 'SOUS_GRAPHE_EN_ERREUR' },
    })
  })

  it('has a code of ours when it has none that is listed, were its sentence safe', () => {
    expect(of({ message: 'Non.' }, true)).toEqual({ message: 'Non.', extensions: { code: 'SOUS_GRAPHE_EN_ERREUR' } })
    expect(of({ message: '' }, true)?.['message']).toContain('« caf »')
  })

  it.each([undefined, null, [], {}, 'x', 3])('is none when errors are %j', (errors) => {
    expect(toldErrors({ data: { a: 1 }, errors }, { nom: 'caf', phrasesSures: true })).toEqual({ data: { a: 1 } })
  })
})
