import { keyedDigest } from '@traitdunion/import'
import { describe, expect, it } from 'vitest'
import { makeSourceKeys } from './source-key.js'

const keys = makeSourceKeys(keyedDigest('secret d’essai'))
const dossier = { organisme: { fonorg: 'CAF', numorg: '281' }, matricule: '1234567' }
const personne = { role: 'ENFANT', rang: 3, identite: { nom: 'A', prenoms: ['Anaïs'], dateNaissance: '2018-07-09' } }
const cle = (d: object = {}, p: object = {}, homonyme = 1) =>
  keys.personne(
    { ...dossier, ...d } as never,
    { ...personne, ...p, identite: { ...personne.identite, ...p } } as never,
    homonyme,
  )

describe('la clé d’une personne du flux', () => {
  it.each([
    ['de rôle', { role: 'AUTRE' }],
    ['de rang, à une naissance', { rang: 4 }],
    ['de nom, à un mariage', { nom: 'B', nomNaissance: 'C' }],
    ['de NIR, enfin connu', { nir: { numero: '1', cle: '2' } }],
    ['de second prénom', { prenoms: ['Anaïs', 'Léa'] }],
    ['d’accent ou de casse', { prenoms: ['ANAIS'] }],
  ])('ne change pas quand elle change %s', (_, change) => {
    expect(cle({}, change)).toBe(cle())
  })

  it.each([
    ['un autre foyer', { matricule: '7654321' }, {}],
    ['un autre organisme', { organisme: { fonorg: 'CAF', numorg: '371' } }, {}],
    ['un autre jour de naissance', {}, { dateNaissance: '2018-07-10' }],
    ['un autre prénom', {}, { prenoms: ['Zoé'] }],
  ])('est autre dans %s', (_, d, p) => {
    expect(cle(d, p)).not.toBe(cle())
  })

  it('distingue deux homonymes d’un même foyer, et ne dit rien d’eux', () => {
    expect(cle({}, {}, 2)).not.toBe(cle())
    expect(cle()).toMatch(/^[\w-]{43}$/)
  })

  it('dépend du secret de l’installation', () => {
    expect(makeSourceKeys(keyedDigest('autre')).dossier('CAF', '281', '1')).not.toBe(keys.dossier('CAF', '281', '1'))
  })
})
