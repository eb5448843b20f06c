import { expect, it } from 'vitest'
import { dossierBrut } from './dossier.brut.js'
import { toDossier } from './dossier.js'

const codePostalOf = (adresse: unknown) =>
  toDossier(
    dossierBrut.parse({
      idDossier: '1',
      nomNaissance: 'FICTIF',
      prenom: 'Sacha',
      dateNaissance: '2005-05-08',
      structureRattachement: { codeStructure: 'S00' },
      adresse,
    }),
  ).dossier.identite.codePostal

it.each([
  [{ codePostal: '28000' }, '28000'],
  [{ codePostal: 28000 }, '28000'],
  [{ codePostal: ' 28000 ' }, '28000'],
  [{ codePostal: '28000 Chartres, bâtiment B' }, null],
  [{ codePostal: ['28000'] }, null],
  [{}, null],
  ['3 rue des Lilas', null],
  [null, null],
  [undefined, null],
])('an address %j never costs the dossier, and says its postal code if it is one: %s', (adresse, attendu) =>
  expect(codePostalOf(adresse)).toBe(attendu),
)
