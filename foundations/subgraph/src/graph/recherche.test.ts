import { describe, expect, it } from 'vitest'
import { boundedSearch } from './recherche.js'

const refusal = expect.objectContaining({ extensions: { code: 'RECHERCHE_TROP_LONGUE' } })

describe('a text that is searched', () => {
  it.each([
    ['nothing', ''],
    ['signs alone', "' | & ! :*"],
    ['an accent written apart', 'E\u0301cole de la deuxie\u0300me chance'],
    ['ten words', 'un deux trois quatre cinq six sept huit neuf dix'],
    ['200 characters', 'x'.repeat(200)],
  ])('passes: %s', (_case, text) => expect(boundedSearch(text)).toBe(text))

  it.each([
    ['eleven words', 'un deux trois quatre cinq six sept huit neuf dix onze'],
    ['eleven words between signs', Array(11).fill('a').join('|')],
    ['201 characters', 'x'.repeat(201)],
    ['201 characters of space', ' '.repeat(201)],
  ])('is refused: %s', (_case, text) => {
    let thrown: unknown
    try {
      boundedSearch(text)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toEqual(refusal)
  })
})
