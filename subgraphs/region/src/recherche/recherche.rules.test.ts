import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likeOf, searchable } from './recherche.rules.js'

describe('une recherche', () => {
  it.each([
    ['Électricité — bâtiment', 'electricite batiment'],
    ['  ŒUVRES   d’art ', 'oeuvres d art'],
    ['C++ / C#', 'c c'],
    ['100 % cuisine', '100 cuisine'],
    ['', ''],
  ])('« %s » se lit « %s »', (texte, expected) => {
    expect(searchable(texte)).toBe(expected)
  })

  it('ne laisse passer aucun joker de la base', () => {
    fc.assert(
      fc.property(fc.string(), (texte) => {
        expect(likeOf(texte).slice(1, -1)).not.toMatch(/[_\\]|%%/)
      }),
    )
    expect(likeOf('100% _ou_ \\ rien')).toBe('%100%ou%rien%')
  })

  it('trouve un intitulé par lui-même, quels que soient accents et casse', () => {
    expect(searchable('AIDE À DOMICILE')).toBe(searchable('aide a domicile'))
    fc.assert(
      fc.property(fc.string(), (texte) => {
        expect(searchable(searchable(texte))).toBe(searchable(texte))
      }),
    )
  })
})
