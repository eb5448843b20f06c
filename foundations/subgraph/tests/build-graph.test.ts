import { graphql } from 'graphql'
import { Directive } from 'type-graphql'
import { describe, expect, it } from 'vitest'
import { buildGraph } from '../src/index.js'
import { fieldResolver, id, objectType, resolverOf } from './fixtures/classes.js'

// Two subgraphs, each with a class of its own for the borrowed type `Personne`, and classes that do not bear their type's name.
const make = (nom: 'rouge' | 'bleu') => {
  const Personne = objectType('Personne', { id: [id, 'CLE'] })
  Directive('@key(fields: "id")')(Personne)
  const Objet = objectType(`Objet_${nom}`, { id: [id, 'CLE'] })
  const racine = resolverOf({
    [nom]: {
      kind: 'Query',
      type: () => Objet,
      args: { id },
      run: (args) => Object.assign(new Objet(), { id: `${nom}-${args.id}` }),
    },
  })
  return {
    resolvers: [racine, fieldResolver(Personne, `dit_${nom}`, (personne) => `${nom} ${personne.id}`)],
    types: [Personne],
    references: {
      Personne: (key: { id: string }) => Object.assign(new Personne(), { id: key.id }),
    },
  }
}

const ENTITIES = (nom: string) =>
  `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Personne { id dit_${nom} } } }`

describe('a graph', () => {
  it('does not mix with another that is built in the same process', async () => {
    const [rouge, bleu] = await Promise.all([buildGraph(make('rouge')), buildGraph(make('bleu'))])
    expect(rouge.sdl).not.toMatch(/bleu/)
    expect(bleu.sdl).not.toMatch(/rouge/)
    for (const [nom, { schema }] of [
      ['rouge', rouge],
      ['bleu', bleu],
    ] as const) {
      const variableValues = { r: [{ __typename: 'Personne', id: 'p1' }] }
      const { data, errors } = await graphql({ schema, source: ENTITIES(nom), variableValues })
      expect(errors).toBeUndefined()
      expect(data).toEqual({ _entities: [{ id: 'p1', [`dit_${nom}`]: `${nom} p1` }] })
      expect((await graphql({ schema, source: `{ ${nom}(id: "1") { __typename id } }` })).data).toEqual({
        [nom]: { __typename: `Objet_${nom}`, id: `${nom}-1` },
      })
    }
  })

  it('is the same each time it is built', async () => {
    const parts = make('rouge')
    expect((await buildGraph(parts)).sdl).toBe((await buildGraph(parts)).sdl)
  })

  it('shows in `_service` the SDL that is committed', async () => {
    const { schema, sdl } = await buildGraph(make('bleu'))
    const { data } = await graphql({ schema, source: '{ _service { sdl } }' })
    expect(data).toEqual({ _service: { sdl } })
  })

  it('carries the categories, and the definition of their directive', async () => {
    const { sdl } = await buildGraph(make('rouge'))
    expect(sdl).toContain('@composeDirective(name: "@donnee")')
    expect(sdl).toMatch(/directive @donnee\(categorie: String!\)/)
    expect(sdl).toMatch(/type Personne @key\(fields: "id"\)/)
    expect(sdl).toMatch(/dit_rouge: String @donnee\(categorie: "PUBLIC"\)/)
  })

  it('names the class that nobody has classified', async () => {
    const parts = make('bleu')
    const Nu = objectType('Nu', { champ: [() => String, 'INCONNUE' as never] })
    await expect(buildGraph({ ...parts, types: [...parts.types, Nu] })).rejects.toThrow('Nu.champ : catégorie inconnue')
  })
})
