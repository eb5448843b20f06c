import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimsOfAgent } from '../claims.js'
import { groupByPartenaire, type Persona, personaSchema } from './persona.js'
import { personaPage } from './persona.page.js'

const persona = (over: Partial<Persona> = {}): Persona => ({
  id: 'une',
  nom: 'Roussel',
  prenom: 'Inès',
  fonction: 'Conseillère',
  partenaire: 'mission-locale',
  siret: '33333333300033',
  roles: ['CONSEILLER'],
  description: '',
  acr: 'eidas1',
  amr: ['pwd'],
  ...over,
})

describe('personas', () => {
  it('are grouped by partner in the order of the file, none lost, none twice', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('caf', 'region', 'departement')), (partenaires) => {
        const all = partenaires.map((partenaire, index) => persona({ id: `p${index}`, partenaire }))
        const groups = groupByPartenaire(all)
        expect(groups.map(({ partenaire }) => partenaire)).toEqual([...new Set(partenaires)])
        for (const group of groups)
          expect(group.personas).toEqual(all.filter(({ partenaire }) => partenaire === group.partenaire))
      }),
    )
  })

  it('never put their name in a token', () => {
    expect(JSON.stringify(claimsOfAgent(persona()))).not.toMatch(/Roussel|Inès/)
  })

  it.each([
    ['an id that could break out of an address', { id: '../une' }],
    ['an e-mail as id', { id: 'ines@exemple.test' }],
    ['a siret of thirteen digits', { siret: '3333333330003' }],
    ['no name', { nom: '' }],
    ['roles in one string', { roles: 'CONSEILLER' }],
    ['an empty role', { roles: [''] }],
  ])('are refused with %s', (_name, over) => {
    expect(personaSchema.safeParse({ ...persona(), ...over }).success).toBe(false)
  })
})

describe('the page', () => {
  it('shows any text as text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (nom, description) => {
        const tags = (html: string) => html.match(/<[a-z/!][^>]*>/gi)?.length
        const filled = personaPage('/connexion/x', [
          persona({ nom: `<b>${nom}`, description: `"'&<i x=${description}` }),
        ])
        expect(tags(filled)).toBe(tags(personaPage('/connexion/x', [persona({ description: 'rien' })])))
      }),
    )
  })
})
