import { expect, it } from 'vitest'
import { retraitDe } from './retrait.rules.js'

const modifieDepuis = new Date()

it.each([
  ['rien : l’offre', {}, 'is null'],
  ['null : l’offre', { retirees: null, modifieDepuis: null }, 'is null'],
  ['les retirées', { retirees: true }, 'is not null'],
  ['les offertes', { retirees: false }, 'is null'],
  ['ce qui a changé, retraits compris', { modifieDepuis }, null],
  ['ce qui a changé et reste offert', { retirees: false, modifieDepuis }, 'is null'],
  ['ce qui a changé et n’est plus offert', { retirees: true, modifieDepuis }, 'is not null'],
])('une liste à qui l’on demande %s', (_cas, filtre, attendu) => {
  expect(retraitDe(filtre)).toBe(attendu)
})
