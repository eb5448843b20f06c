import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accordDesPrenoms, prenomsDe, prenomsVoisins } from './prenoms.js'

const accord = (a: string[], b: string[]) => accordDesPrenoms(prenomsDe(a), prenomsDe(b))

describe('prénoms', () => {
  it.each([
    [['Zoé'], ['ZOE'], 'MEME'],
    [['Zoé'], ['Zoé', 'Lise', 'Aline'], 'MEME'],
    [['Jean-Paul'], ['JEAN PAUL'], 'MEME'],
    [['Jean-Paul'], ['Jean', 'Paul'], 'MEME'],
    [['Jean-Paul'], ['JEANPAUL'], 'MEME'],
    [['JEAN PAUL'], ['Jean'], 'MEME'],
    [['Lise, Aline'], ['Lise'], 'MEME'],
    // Twins are named so: what follows decides, and here it disagrees.
    [['LISE ANNE'], ['LISE CLAIRE'], 'INCERTAIN'],
    [['Lise', 'Anne'], ['Lise', 'Claire'], 'INCERTAIN'],
    [['Jean-Paul'], ['Jean'], 'AUTRE'],
    [['Jean-Paul'], ['Jean-Marc'], 'AUTRE'],
    [['Jean-Paul'], ['Jean', 'Marc'], 'AUTRE'],
    [['Lise'], ['Anne'], 'AUTRE'],
    [['Lise', 'Anne'], ['Anne', 'Lise'], 'AUTRE'],
    [[], [], 'AUTRE'],
    [['-'], ['Lise'], 'AUTRE'],
  ] as const)('%j, %j: %s', (a, b, attendu) => {
    expect([accord([...a], [...b]), accord([...b], [...a])]).toEqual([attendu, attendu])
  })

  it.each([
    [['Lise', 'Anne'], ['Anne'], true],
    [['Mélanie'], ['Melany'], false],
    [['Mathieu'], ['Matthieu'], true],
    [['Jean-Paul'], ['Jean'], true],
    [['Lise'], ['Paul'], false],
    [['Léa'], ['Lia'], false],
  ])('%j may be said %j: %s', (a, b, attendu) => expect(prenomsVoisins(prenomsDe(a), prenomsDe(b))).toBe(attendu))

  it('the accord is symmetric, and a list agrees with itself', () => {
    const liste = fc.array(fc.constantFrom('Lise', 'Anne', 'Jean-Paul', 'JEAN PAUL', 'Paul', ''), { maxLength: 3 })
    fc.assert(fc.property(liste, liste, (a, b) => accord(a, b) === accord(b, a)))
    fc.assert(fc.property(liste, (a) => accord(a, a) === (prenomsDe(a).mots.length > 0 ? 'MEME' : 'AUTRE')))
  })
})
