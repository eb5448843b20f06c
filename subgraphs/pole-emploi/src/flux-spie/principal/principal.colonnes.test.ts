import { expect, it } from 'vitest'
import { colonnesPrincipal } from './principal.colonnes.js'

it.each([
  ['28000 CHARTRES', '28000'],
  [' 01000 BOURG EN BRESSE', '01000'],
  ['28000', '28000'],
  ['CHARTRES', null],
  ['280001 CHARTRES', null],
  ['1 RUE DES LILAS', null],
])('the last line of an address %j begins with a postal code, or proves nothing: %s', (ligne, attendu) =>
  expect(colonnesPrincipal.codePostal.lire(ligne)).toEqual({ kind: 'lue', valeur: attendu }),
)
