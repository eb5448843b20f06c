import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAnswer } from './answer.js'

const read = (body: unknown) => readAnswer(JSON.stringify(body))
const UNE_ERREUR = { message: 'Non.', extensions: { code: 'CHAMP_NON_AUTORISE', coordonnees: ['Personne.nom'] } }

test('data alone is complete', () => {
  expect(read({ data: { a: null } })).toEqual({ kind: 'complet', data: { a: null }, erreurs: [] })
  expect(read({ data: {}, errors: [] })).toMatchObject({ kind: 'complet' })
})

test('data with errors is partial, and each error keeps its code, its place and its coordinates', () => {
  expect(read({ data: { a: null }, errors: [{ ...UNE_ERREUR, path: ['a', 0, 'b'] }] })).toEqual({
    kind: 'partiel',
    data: { a: null },
    erreurs: [
      {
        code: 'CHAMP_NON_AUTORISE',
        message: 'Non.',
        path: ['a', 0, 'b'],
        coordonnees: ['Personne.nom'],
        extensions: UNE_ERREUR.extensions,
      },
    ],
  })
})

test('errors without data are a refusal, with the reason why the caller is a stranger', () => {
  const errors = [{ message: '', extensions: { code: 'CHAMP_NON_AUTORISE', raison: 'JETON_INVALIDE' } }]
  for (const body of [{ errors }, { data: null, errors }])
    expect(read(body)).toMatchObject({ kind: 'refus', data: null, erreurs: [{ raison: 'JETON_INVALIDE' }] })
})

test('an error that says little is read with what it says', () => {
  expect(read({ errors: [{ extensions: { coordonnees: [1, 'A.b'] }, path: [{}] }] })?.erreurs).toEqual([
    { code: 'INCONNU', message: '', coordonnees: ['A.b'], extensions: { coordonnees: [1, 'A.b'] } },
  ])
})

test.each([
  [null],
  [[]],
  ['data'],
  [{}],
  [{ data: null }],
  [{ data: null, errors: [] }],
  [{ data: 'a' }],
  [{ data: [] }],
  [{ data: {}, errors: 'non' }],
  [{ data: {}, errors: ['non'] }],
  [{ code: 'CAPACITE_ATTEINTE' }],
])('what is not a GraphQL response is no answer: %j', (body) => {
  expect(read(body)).toBeUndefined()
})

test.each(['', '<html>', '{"data":{'])('nor is text that is not JSON: %s', (text) => {
  expect(readAnswer(text)).toBeUndefined()
})

test('whatever the body, reading never throws and never gives complete data beside errors', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (data, errors) => {
      const answer = read({ data, errors })
      expect(answer?.kind === 'complet' && answer.erreurs.length > 0).toBe(false)
      expect((answer?.kind === 'refus') === (answer?.data === null)).toBe(true)
    }),
  )
})
