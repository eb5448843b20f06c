import { given, type InventedGraph, type Made } from '../invented-graph.js'

/** Interfaces, an interface that another subgraph knows as one object, unions whose members not every subgraph knows. */
export const medias: InventedGraph = {
  name: 'medias',
  // Both planners lose some fields of interface objects behind several conditions, and what these require.
  refused: 0.01,
  subgraphs: {
    fonds: `
      type Query { medias(genre: Genre): [Media!] media(id: ID!): Media livres: [Livre] tout: [Chose] empruntables: [Empruntable!] }
      interface Media @key(fields: "id") { id: ID! titre: String genre: Genre suite: Media }
      interface Empruntable { id: ID! libre: Boolean }
      type Livre implements Media & Empruntable @key(fields: "id") {
        id: ID! titre: String genre: Genre suite: Media pages: Int libre: Boolean auteur: Personne
      }
      type Film implements Media @key(fields: "id") {
        id: ID! titre: String genre: Genre suite: Media minutes: Int! acteurs: [Personne!]!
      }
      type Carte implements Media & Empruntable @key(fields: "id") {
        id: ID! titre: String genre: Genre suite: Media echelle: Int libre: Boolean interne: String @inaccessible
      }
      type Personne @key(fields: "id") { id: ID! nom: String }
      union Chose = Livre | Film | Personne
      enum Genre { ROMAN ESSAI REBUT @inaccessible }
    `,
    critique: `
      type Query { aLaUne: [Media] critiques: [Critique!]! }
      type Media @key(fields: "id") @interfaceObject {
        id: ID!
        titre: String @external
        critiques(premieres: Int = 5): [Critique!]!
        note(sur: Int = 5): Float
        accroche: String @requires(fields: "titre")
      }
      type Critique @key(fields: "id") { id: ID! texte: String de: Media cite: Chose }
      type Personne @key(fields: "id") { id: ID! plume: Boolean }
      union Chose = Personne | Critique
    `,
    agenda: `
      type Query { evenements: [Evenement!] prochain: Evenement }
      interface Evenement { id: ID! lieu: Lieu }
      type Projection implements Evenement @key(fields: "id") { id: ID! lieu: Lieu film: Film places: Int }
      type Lecture implements Evenement @key(fields: "id") { id: ID! lieu: Lieu par: Personne places: String livre: Livre }
      type Film @key(fields: "id") { id: ID! seances: [Projection!] }
      type Livre @key(fields: "id") { id: ID! lectures: [Lecture] }
      type Personne @key(fields: "id", resolvable: false) { id: ID! }
      type Lieu @shareable { salle: String etage: Int }
    `,
    billets: `
      type Projection @key(fields: "id") { id: ID! prix: Float }
      type Lecture @key(fields: "id") { id: ID! prix: Float }
    `,
  },
  world: () => {
    const personne = (id: string, nom: string | null): Made => ({ __typename: 'Personne', id, nom, plume: id === 'p1' })
    const personnes = [personne('p1', 'Ada'), personne('p2', null)]
    const common = (__typename: string, id: string, titre: string | null, genre: string | null): Made => ({
      __typename,
      id,
      titre,
      genre,
      libre: id.length > 2,
      interne: 'caché',
      suite: () => medias.find((one) => one['id'] === `${id}x`) ?? null,
      critiques: ({ premieres }: Made) => critiques.filter(({ de }) => de?.id === id).slice(0, premieres),
      note: ({ sur }: Made) => (titre === null ? null : sur / 2),
      accroche() {
        const title = given(this, 'titre') as string | null
        return title === null ? null : `Lisez ${title}`
      },
    })
    const medias: Made[] = [
      { ...common('Livre', 'l1', 'Un', 'ROMAN'), pages: 100, auteur: personnes[0], lectures: () => [lecture, null] },
      { ...common('Film', 'f1', 'Deux', null), minutes: 90, acteurs: personnes, seances: () => [projection] },
      { ...common('Livre', 'l1x', null, 'ESSAI'), pages: null, auteur: null, lectures: () => null },
      { ...common('Carte', 'c1', 'Plan', null), echelle: 1000 },
      { ...common('Film', 'f1x', null, 'ROMAN'), minutes: 10, acteurs: [], seances: () => [] },
    ]
    const critiques: Made[] = [
      { __typename: 'Critique', id: 'k1', texte: 'bien', de: medias[0], cite: personnes[0] },
      { __typename: 'Critique', id: 'k2', texte: null, de: medias[1], cite: null },
      { __typename: 'Critique', id: 'k3', texte: 'bof', de: medias[3], cite: personnes[1] },
    ]
    ;(critiques[1] as Made)['cite'] = critiques[0]
    const projection: Made = {
      __typename: 'Projection',
      id: 'e1',
      lieu: { salle: 'A', etage: 1 },
      film: medias[1],
      places: 12,
      prix: 5,
    }
    const lecture: Made = {
      __typename: 'Lecture',
      id: 'e2',
      lieu: null,
      par: personnes[0],
      places: 'debout',
      livre: medias[0],
      prix: null,
    }
    return {
      Query: {
        medias: ({ genre }: Made) => medias.filter((one) => genre === undefined || one['genre'] === genre),
        media: ({ id }: Made) => medias.find((one) => one['id'] === id) ?? null,
        livres: [medias[0], null, medias[2]],
        tout: [medias[0], personnes[1], medias[1], null],
        empruntables: [medias[0], medias[3]],
        aLaUne: [medias[3], medias[0], null, medias[1]],
        critiques,
        evenements: [projection, lecture],
        prochain: lecture,
      },
      entities: {
        Livre: medias.filter(({ __typename }) => __typename === 'Livre'),
        Film: medias.filter(({ __typename }) => __typename === 'Film'),
        Carte: medias.filter(({ __typename }) => __typename === 'Carte'),
        Personne: personnes,
        Critique: critiques,
        Projection: [projection],
        Lecture: [lecture],
      },
    }
  },
  operations: {
    'an interface': '{ medias { id titre __typename } }',
    'types behind an interface':
      '{ medias { titre ... on Livre { pages auteur { nom } } ... on Film { minutes acteurs { nom plume } } } }',
    'a field of an interface object': '{ medias { titre critiques { texte } note } }',
    'an interface object at the root': '{ aLaUne { id note } }',
    'its type': '{ aLaUne { __typename id } }',
    'its type and fields of each': '{ aLaUne { titre ... on Livre { pages } ... on Carte { echelle note(sur: 10) } } }',
    'a required value of an interface object': '{ aLaUne { accroche } medias { accroche } livres { accroche } }',
    'from a concrete type to its interface object':
      '{ livres { critiques(premieres: 1) { texte de { titre __typename } } } }',
    'members of a union':
      '{ tout { __typename ... on Livre { titre lectures { id } } ... on Personne { nom plume } ... on Film { seances { places } } } }',
    'members that one subgraph knows':
      '{ critiques { cite { ... on Personne { nom } ... on Critique { texte } ... on Livre { titre } __typename } } }',
    'an interface as a condition on a union': '{ tout { ... on Media { titre note } ... on Empruntable { libre } } }',
    'fields of one name and two types':
      '{ evenements { id ... on Projection { p: places } ... on Lecture { l: places } } }',
    'fields of one alias and two types':
      '{ evenements { ... on Projection { prix n: id } ... on Lecture { prix n: id } lieu { salle } } }',
    'through an interface to another subgraph':
      '{ prochain { ... on Lecture { par { nom plume } livre { titre note } prix } } evenements { ... on Projection { film { titre critiques { texte } } prix } } }',
    'conditions on an interface object': [
      'query ($i: Boolean!, $j: Boolean!) { aLaUne { ... @include(if: $i) { note(sur: 4) titre @skip(if: $j) } } }',
      { i: true, j: false },
    ],
    'a chain of interfaces': '{ media(id: "l1") { suite { suite { id } titre ... on Livre { genre } } genre } }',
    'an enum': '{ medias(genre: ROMAN) { genre } }',
    'a fragment for each type':
      'query { medias { ...M } } fragment M on Media { ...L ...F id } fragment L on Livre { pages suite { ...F } } fragment F on Film { minutes suite { titre } }',
  },
}
