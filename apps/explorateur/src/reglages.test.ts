import { describe, expect, it } from 'vitest'
import { groupByPartenaire, readPersonas } from './personas.js'
import { readReglages } from './reglages.js'

const good = { acces: 'http://acces.test/', client: 'explorateur', audience: 'urn:traitdunion:hub' }

describe('the settings of the page', () => {
  it('are read, the address of acces without its last slash', () => {
    const finalites = [{ code: 'ORIENTATION', definition: 'Orienter.' }]
    expect(readReglages({ ...good, finalites, partenaires: { caf: 'CAF' } })).toMatchObject({
      kind: 'reglages',
      acces: 'http://acces.test',
      finalites,
      partenaires: { caf: 'CAF' },
    })
  })

  it.each([
    null,
    [],
    'x',
    {},
    { ...good, acces: 'acces' },
    { ...good, client: '' },
    { ...good, audience: 3 },
    { ...good, finalites: 'ORIENTATION' },
    { ...good, finalites: [{ code: 'ORIENTATION' }] },
    { ...good, partenaires: [] },
  ])('are refused as %j', (json) => {
    expect(readReglages(json)).toEqual({ kind: 'refus', code: 'REGLAGES_ILLISIBLES' })
  })
})

describe('the personas', () => {
  const one = { id: 'a', nom: 'A', prenom: 'A', fonction: 'f', partenaire: 'caf', roles: [], description: '' }

  it('are grouped by partner, in the order of the list', () => {
    const list = [one, { ...one, id: 'b', partenaire: 'region' }, { ...one, id: 'c' }]
    expect(
      groupByPartenaire(list).map(({ partenaire, personas }) => [partenaire, personas.map(({ id }) => id)]),
    ).toEqual([
      ['caf', ['a', 'c']],
      ['region', ['b']],
    ])
  })

  it.each([null, {}, [], [{ ...one, nom: undefined }], [{ ...one, roles: 'referent' }], [null]])(
    'are none when acces answers %j',
    (json) => {
      expect(readPersonas(json)).toMatchObject({ code: 'PERSONAS_FERMEES' })
    },
  )
})
