import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aUneFautePres, ecrituresDe, motsDe, nomsVoisins } from './noms.js'

const partagent = (a: string, b: string) => ecrituresDe(a).some((une) => ecrituresDe(b).includes(une))

describe('noms', () => {
  it.each([
    ['Élodie', 'ELODIE'],
    ['D’Ambre', "D'AMBRE"],
    ['Le Goff', 'LEGOFF'],
    ['de La Roche', 'LA ROCHE'],
    ['de la Roche', 'Laroche'],
    ['DU CHÊNE', 'DUCHENE'],
    ['Saint-Brice', 'ST BRICE'],
    ['STE  MAURE', 'Sainte-Maure'],
    ['Lœuvre', 'LOEUVRE'],
    ['  Petit--Bois ', 'PETIT BOIS'],
    ['Weiß', 'WEISS'],
    ['Núñez', 'NUNEZ'],
    ['VAN DAELE', 'Daele'],
  ])('%s is also written %s', (a, b) => expect(partagent(a, b)).toBe(true))

  it.each([
    ['Roche', 'Rocher'],
    ['Le Goff', 'Goff'],
    ['Petit-Bois', 'Petit'],
    ['Petit Bois', 'Bois Petit'],
    ['', ''],
    ['-', "'"],
    ['Saint', 'Sain'],
  ])('%s is not %s', (a, b) => expect(partagent(a, b)).toBe(false))

  it.each([
    ['ROCHER', 'ROCHET'],
    ['ROCHER', 'ROCHE'],
    ['ROCHE', 'ROCHES'],
    ['ROCHER', 'ORCHER'],
    ['ROCHER', 'ROHCER'],
    ['ROCHER', 'ROCHRE'],
    ['AAAA', 'AAAAA'],
  ])('%s and %s are one mistake apart', (a, b) =>
    expect([aUneFautePres(a, b), aUneFautePres(b, a)]).toEqual([true, true]),
  )

  it.each([
    ['ROCHER', 'ROCTES'],
    ['ROY', 'ROI'],
    ['LI', 'LY'],
    ['ROCHER', 'CROHER'],
    ['ROCHER', 'ROCHERON'],
    ['', 'A'],
  ])('%s and %s are not', (a, b) => expect([aUneFautePres(a, b), aUneFautePres(b, a)]).toEqual([false, false]))

  it.each([
    [['Rocher'], ['Rochet']],
    [['Rocher', 'Lavigne'], ['LAVIGNE']],
    [['Rocher'], ['Lavigne-Rocher']],
    [['Lavigne Rocher'], ['Rocher-Lavigne']],
    [['de Rocher'], ['ROCHER']],
  ])('%j may be %j', (a, b) => expect([nomsVoisins(a, b), nomsVoisins(b, a)]).toEqual([true, true]))

  it.each([
    [['Rocher'], ['Lavigne']],
    [['Roy'], ['Roi']],
    [['de'], ['du']],
    [[], ['Rocher']],
    [
      ['Rocher', 'Lavigne'],
      ['Moulin', 'Verger'],
    ],
  ])('%j cannot be %j', (a, b) => expect([nomsVoisins(a, b), nomsVoisins(b, a)]).toEqual([false, false]))

  it('whatever the accents, the case and the punctuation, a name stays itself', () => {
    const lettre = fc.constantFrom(...'abcdefghijklmnoprstuvéèêëàâîïôöûùçñ')
    const mot = fc.array(lettre, { minLength: 2, maxLength: 9 }).map((lettres) => lettres.join(''))
    const separateur = fc.constantFrom('-', ' ', '  ', "'", '’', ' - ')
    fc.assert(
      fc.property(fc.array(mot, { minLength: 1, maxLength: 3 }), separateur, separateur, (mots, un, autre) => {
        expect(ecrituresDe(mots.join(un).toUpperCase())).toEqual(ecrituresDe(mots.join(autre)))
        expect(motsDe(motsDe(mots.join(un)).join(' '))).toEqual(motsDe(mots.join(un)))
      }),
    )
  })

  it('one edit is always recognised, and the comparison is symmetric', () => {
    const nom = fc.stringMatching(/^[A-Z]{5,12}$/)
    fc.assert(
      fc.property(
        nom,
        fc.nat(),
        fc.constantFrom(...'ABCXYZ'),
        fc.constantFrom('ote', 'met', 'change'),
        (a, ou, lettre, comment) => {
          const rang = ou % a.length
          const reste = a.slice(comment === 'met' ? rang : rang + 1)
          const b = a.slice(0, rang) + (comment === 'ote' ? '' : lettre) + reste
          expect(aUneFautePres(a, b)).toBe(true)
          expect(aUneFautePres(b, a)).toBe(true)
        },
      ),
    )
    fc.assert(fc.property(nom, nom, (a, b) => aUneFautePres(a, b) === aUneFautePres(b, a)))
  })

  it('any text at all is read without failing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (texte) => ecrituresDe(texte).every((une) => une !== '')))
  })
})
