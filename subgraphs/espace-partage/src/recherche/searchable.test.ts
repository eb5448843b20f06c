import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginsWith, everyWord, searchable } from './searchable.js'

describe('ce qui se cherche', () => {
  it.each([
    ['Lefèvre-d’Or', 'LEFEVRE D OR'],
    ['Œuvrard', 'OEUVRARD'],
    ['  Ça   va ', 'CA VA'],
    ['Müller-Groß', 'MULLER GROSS'],
    ['O´Brien', 'O BRIEN'],
    ['100%_', '100'],
    ['', ''],
  ])('« %s » devient « %s »', (text, expected) => {
    expect(searchable(text)).toBe(expected)
  })

  it('reste le même une fois cherchable, et ne porte aucun signe des motifs SQL', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(searchable(searchable(text))).toBe(searchable(text))
        expect(beginsWith(text)).toMatch(/^[A-Z0-9 ]*%$/)
        expect(everyWord(text) ?? 'X:*').toMatch(/^[A-Z0-9]+:\*( & [A-Z0-9]+:\*)*$/)
      }),
    )
  })
})
