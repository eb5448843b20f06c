import { describe, expect, it } from 'vitest'
import { personneDite } from './personne-dite.rules.js'

const dossier = (numero: string, personneId: string | null, identite: string | null = 'charlie') => ({
  numero,
  personneId,
  identite,
})
const reconnue = { kind: 'reconnue', personneId: 'p1' }
const faute = (motif: string) => ({ kind: 'faute', motif })

describe('la personne que nomme une réorientation', () => {
  it.each([
    ['est celle de son seul dossier', null, [dossier('D1', 'p1')], reconnue],
    ['est celle de ses deux dossiers', null, [dossier('D1', 'p1'), dossier('D2', 'p1')], reconnue],
    ['est celle de son numéro, homonymes ou non', 'D1', [dossier('D1', 'p1'), dossier('D2', 'p2')], reconnue],
    ['est celle de son numéro, ouvert sans le carnet', 'D1', [dossier('D1', 'p1', null)], reconnue],
    ['est inconnue sans dossier', null, [], faute('CARNET_PERSONNE_INCONNUE')],
    [
      'est inconnue si le numéro est à une autre',
      'D1',
      [dossier('D1', 'p1', 'ines')],
      faute('CARNET_PERSONNE_INCONNUE'),
    ],
    [
      'n’est pas choisie entre homonymes',
      null,
      [dossier('D1', 'p1'), dossier('D2', 'p2')],
      faute('CARNET_PERSONNES_HOMONYMES'),
    ],
    [
      'ni avec un dossier douteux',
      null,
      [dossier('D1', 'p1'), dossier('D2', null)],
      faute('CARNET_PERSONNES_HOMONYMES'),
    ],
    ['attend, si son dossier attend', null, [dossier('D1', null)], faute('CARNET_PERSONNE_DOUTEUSE')],
  ])('%s', (_cas, numero, dossiers, attendu) => {
    expect(personneDite({ identite: 'charlie', numero }, dossiers)).toEqual(attendu)
  })
})
