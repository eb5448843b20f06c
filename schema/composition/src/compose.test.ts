import fc from 'fast-check'
import { buildSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { type Composition, compose, type SubgraphSdl } from './compose.js'

const HEADER = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@composeDirective"])
  @link(url: "https://specs.traitdunion.example/donnee/v1.0", import: ["@donnee"])
  @composeDirective(name: "@donnee")
directive @donnee(categorie: String!) on FIELD_DEFINITION | INPUT_FIELD_DEFINITION | ARGUMENT_DEFINITION | OBJECT
`
const sousGraphe = (nom: string, sdl: string): SubgraphSdl => ({ nom, sdl: `${HEADER}${sdl}` })

const espacePartage = sousGraphe(
  'espace-partage',
  `type Query { personne(id: ID!): Personne @donnee(categorie: "CLE") }
   type Personne @key(fields: "id") { id: ID! @donnee(categorie: "CLE") nom: String @donnee(categorie: "IDENTITE") }`,
)
const caf = sousGraphe(
  'caf',
  `type Personne @key(fields: "id") { id: ID! @donnee(categorie: "CLE") droit: String @donnee(categorie: "DROIT_RSA") }`,
)
const departement = sousGraphe(
  'departement',
  `type Query { parcours: [String] @donnee(categorie: "PUBLIC") }
   type Personne @key(fields: "id") { id: ID! @donnee(categorie: "CLE") parcours: String @donnee(categorie: "ORIENTATION") }`,
)

const fautesOf = (composition: Composition) => (composition.kind === 'refusee' ? composition.fautes : [])

describe('la composition', () => {
  it('réunit les sous-graphes, quel que soit leur ordre', () => {
    const reference = compose([caf, departement, espacePartage])
    expect(reference.kind).toBe('composee')
    fc.assert(
      fc.property(fc.shuffledSubarray([caf, departement, espacePartage], { minLength: 3 }), (subgraphs) => {
        expect(compose(subgraphs)).toEqual(reference)
      }),
    )
  })

  it('garde les catégories au supergraphe et les tait au schéma public', () => {
    const composition = compose([caf, espacePartage])
    if (composition.kind === 'refusee') return expect.unreachable(composition.fautes.join())
    expect(composition.supergraph).toContain('@donnee(categorie: "DROIT_RSA")')
    expect(composition.api).not.toContain('@donnee')
    expect(Object.keys(buildSchema(composition.api).getTypeMap())).toContain('Personne')
    expect(composition.supergraph.endsWith('}\n')).toBe(true)
  })

  it.each<[string, SubgraphSdl[], RegExp]>([
    ['aucun sous-graphe', [], /^Il n’y a aucun sous-graphe/],
    ['deux fois le même nom', [caf, espacePartage, caf], /^Deux sous-graphes portent le même nom.*caf/],
    [
      'un SDL illisible',
      [espacePartage, sousGraphe('caf', 'type {')],
      /^Le SDL de ce sous-graphe ne se lit pas.*\[caf\]/,
    ],
    ['un SDL vide', [{ nom: 'caf', sdl: '' }, espacePartage], /caf/],
    [
      'un type inconnu',
      [espacePartage, sousGraphe('caf', 'type A { b: Inconnu }')],
      /^Ce sous-graphe n’est pas.*\[caf\]/,
    ],
    [
      'un champ de deux types',
      [
        sousGraphe('a', 'type Query { x: Int @shareable @donnee(categorie: "PUBLIC") }'),
        sousGraphe('b', 'type Query { x: String @shareable @donnee(categorie: "PUBLIC") }'),
      ],
      /^Un champ partagé n’a pas le même type.*Query\.x/,
    ],
    [
      'un champ de deux propriétaires',
      [
        sousGraphe('a', 'type Query { x: Int @donnee(categorie: "PUBLIC") }'),
        sousGraphe('b', 'type Query { x: Int @donnee(categorie: "PUBLIC") }'),
      ],
      /^Plusieurs sous-graphes résolvent le même champ.*Query\.x/,
    ],
    [
      'un nom pour deux choses',
      [espacePartage, sousGraphe('b', 'enum Personne { A }')],
      /^Un même nom désigne des choses différentes.*Personne/,
    ],
    [
      'une clé qui n’existe pas',
      [espacePartage, sousGraphe('b', 'type A @key(fields: "absent") { id: ID @donnee(categorie: "CLE") }')],
      /^Une clé nomme un champ/,
    ],
    [
      'des données sans chemin',
      [
        sousGraphe(
          'a',
          'type Query { p: P @donnee(categorie: "CLE") } type P @shareable { id: ID @donnee(categorie: "CLE") }',
        ),
        sousGraphe('b', 'type P @shareable { id: ID @donnee(categorie: "CLE") nom: Int @donnee(categorie: "CLE") }'),
      ],
      /^Une requête permise par le graphe/,
    ],
    [
      'une catégorie qui diffère',
      [espacePartage, sousGraphe('b', 'type Personne @key(fields: "id") { id: ID! @donnee(categorie: "IDENTITE") }')],
      /^Un même élément est classé ou annoté différemment.*INCONSISTENT_NON_REPEATABLE_DIRECTIVE_ARGUMENTS.*Personne\.id/,
    ],
    [
      'une description qui diffère',
      [
        sousGraphe(
          'a',
          '"Un." type T @shareable { a: Int @donnee(categorie: "PUBLIC") } type Query { t: T @donnee(categorie: "PUBLIC") }',
        ),
        sousGraphe('b', '"Deux." type T @shareable { a: Int @donnee(categorie: "PUBLIC") }'),
      ],
      /^Un même élément est décrit différemment/,
    ],
  ])('refuse %s, en français', (_case, subgraphs, said) => {
    const fautes = fautesOf(compose(subgraphs))
    expect(fautes.length).toBeGreaterThan(0)
    expect(fautes.join('\n').replaceAll('\n', ' ')).toMatch(said)
  })

  it('dit toutes les fautes à la fois', () => {
    const faux = ['a', 'b', 'c'].map((nom) => sousGraphe(nom, 'type {'))
    expect(fautesOf(compose(faux))).toHaveLength(3)
  })
})
