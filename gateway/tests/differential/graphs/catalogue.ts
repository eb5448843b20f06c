import { given, type InventedGraph, type Made } from '../invented-graph.js'

/** Keys of every kind, what is required of another subgraph, circles, provided and overridden fields. */
export const catalogue: InventedGraph = {
  name: 'catalogue',
  subgraphs: {
    comptes: `
      type Query { moi: Usager usagers(premiers: Int = 10): [Usager!]! usager(id: ID!): Usager }
      type Usager @key(fields: "id") @key(fields: "courriel") {
        id: ID!
        courriel: String!
        nom: String @shareable
        codePostal: String
        poids(unite: Unite = KG): Int
        ancien: Boolean
        adresse: Adresse
        secret: String @inaccessible
      }
      type Adresse @shareable { rue: String ville: Ville }
      type Ville @key(fields: "code") { code: ID! nomVille: String habitants: Int }
      enum Unite { KG G }
    `,
    produits: `
      type Query { produits: [Produit!] produit(ref: String!): Produit }
      type Produit @key(fields: "ref") @key(fields: "id lot { numero }") {
        ref: String!
        id: ID!
        lot: Lot!
        titre(majuscules: Boolean): String
        prix(taxes: Boolean = false): Float
        vendeur: Usager
        semblables(premiers: Int): [Produit]
        rabais: Float @override(from: "avis")
      }
      type Lot @shareable { numero: Int! }
      type Usager @key(fields: "courriel") { courriel: String! produits: [Produit!] }
    `,
    avis: `
      type Query { avis: [Avis!] dernierAvis: Avis }
      type Mutation { noter(ref: String!, note: Int!): Avis effacer: Int }
      type Avis @key(fields: "id") {
        id: ID!
        note: Int!
        texte: String
        auteur: Usager @provides(fields: "nom")
        sur: Produit
      }
      type Usager @key(fields: "id") {
        id: ID!
        nom: String @external
        codePostal: String @external
        ancien: Boolean @external
        adresse: Adresse @external
        avis(premiers: Int): [Avis!]
        port: Int @requires(fields: "codePostal")
        etiquette: String @requires(fields: "ancien adresse { rue ville { code } }")
      }
      type Adresse @shareable { rue: String ville: Ville }
      type Ville @key(fields: "code") { code: ID! }
      type Produit @key(fields: "id lot { numero }") {
        id: ID!
        lot: Lot!
        avis: [Avis!]
        moyenne: Float
        rabais: Float
        titre(majuscules: Boolean): String @external
        resume: String @requires(fields: "titre(majuscules: true)")
      }
      type Lot @shareable { numero: Int! }
    `,
    transport: `
      type Mutation { expedier(ref: String!): Produit }
      type Produit @key(fields: "ref") {
        ref: String!
        prix(taxes: Boolean = false): Float @external
        moyenne: Float @external
        delai: Int
        cout: Float @requires(fields: "prix(taxes: true)")
        score: Float @requires(fields: "moyenne")
        expedie: Int
      }
    `,
  },
  world: () => {
    const paris: Made = { __typename: 'Ville', code: '75', nomVille: 'Paris', habitants: 2_100_000 }
    const usager = (id: string, nom: string | null, codePostal: string | null, ancien: boolean | null): Made => ({
      __typename: 'Usager',
      id,
      courriel: `${id}@exemple.fr`,
      nom,
      codePostal,
      ancien,
      adresse: ancien === null ? null : { rue: `rue ${id}`, ville: paris },
      secret: 'caché',
      poids: ({ unite }: Made) => (unite === 'G' ? 60_000 : 60),
      produits: () => produits.filter(({ vendeur }) => vendeur?.id === id),
      avis: ({ premiers }: Made) => avis.filter(({ auteur }) => auteur?.id === id).slice(0, premiers ?? undefined),
      port() {
        const code = given(this, 'codePostal') as string | null
        return code === null ? null : Number(code) % 97
      },
      etiquette() {
        const adresse = given(this, 'adresse') as Made | null
        return `${String(given(this, 'ancien'))} ${adresse?.['rue'] ?? '-'} ${adresse?.['ville']?.code ?? '-'}`
      },
    })
    const usagers = [
      usager('u1', 'Ada', '75001', true),
      usager('u2', null, null, null),
      usager('u3', 'Zoé', '37000', false),
    ]
    const produit = (ref: string, vendeur: Made | null, prix: number | null): Made => ({
      __typename: 'Produit',
      ref,
      id: `i${ref}`,
      lot: { numero: ref.length },
      vendeur,
      titre: ({ majuscules }: Made) => (majuscules ? `PRODUIT ${ref.toUpperCase()}` : `Produit ${ref}`),
      prix: ({ taxes }: Made) => (prix === null ? null : taxes ? prix * 1.2 : prix),
      semblables: ({ premiers }: Made) => [produits[0], null, produits[1]].slice(0, premiers ?? 3),
      rabais: 0.5,
      avis: () => avis.filter(({ sur }) => sur?.ref === ref),
      moyenne: prix === null ? null : prix / 10,
      resume() {
        return `résumé de ${String(given(this, 'titre', { majuscules: true }))}`
      },
      delai: ref.length,
      cout() {
        const price = given(this, 'prix', { taxes: true }) as number | null
        return price === null ? null : price + 1
      },
      score() {
        const mean = given(this, 'moyenne') as number | null
        return mean === null ? null : mean * 2
      },
      expedie: 0,
    })
    const produits: Made[] = []
    produits.push(
      produit('a', usagers[0] as Made, 10),
      produit('bb', usagers[1] as Made, null),
      produit('ccc', null, 30),
    )
    const avis: Made[] = produits.flatMap((sur, index) =>
      [0, 1].map((rank) => ({
        __typename: 'Avis',
        id: `v${index}${rank}`,
        note: index + rank,
        texte: rank === 0 ? null : `avis ${index}`,
        auteur: usagers[(index + rank) % 3],
        sur,
      })),
    )
    return {
      Query: {
        moi: usagers[0],
        usagers: ({ premiers }: Made) => usagers.slice(0, premiers),
        usager: ({ id }: Made) => usagers.find((one) => one['id'] === id) ?? null,
        produits,
        produit: ({ ref }: Made) => produits.find((one) => one['ref'] === ref) ?? null,
        avis,
        dernierAvis: avis.at(-1),
      },
      Mutation: {
        noter: ({ ref, note }: Made) => {
          const sur = produits.find((one) => one['ref'] === ref)
          if (!sur) return null
          const made = { __typename: 'Avis', id: `n${avis.length}`, note, texte: 'neuf', auteur: usagers[0], sur }
          avis.push(made)
          sur['moyenne'] = note
          return made
        },
        effacer: () => avis.splice(0, avis.length).length,
        expedier: ({ ref }: Made) => {
          const found = produits.find((one) => one['ref'] === ref)
          if (found) found['expedie'] += 1
          return found ?? null
        },
      },
      entities: { Usager: usagers, Produit: produits, Avis: avis, Ville: [paris] },
    }
  },
  operations: {
    'one subgraph': '{ moi { nom id } }',
    'a hop by a simple key': '{ usagers { avis { note texte } nom } }',
    'a hop by the other of two keys': '{ moi { produits { ref titre } } }',
    'a nested key, then a simple one': '{ avis { sur { titre delai lot { numero } } } }',
    'a circle of four': '{ moi { avis { sur { vendeur { avis(premiers: 1) { auteur { courriel } } } } } } }',
    'a required value': '{ usagers { port } }',
    'a required object': '{ usagers { etiquette adresse { rue } } }',
    'a required value that another subgraph owns': '{ produits { score } }',
    'two fields that require': '{ avis { sur { cout score resume } auteur { port etiquette } } }',
    'a required field with arguments': '{ produits { cout resume } }',
    'a required field with other arguments asked too': '{ produits { prix titre(majuscules: false) cout resume } }',
    'a required field with the same arguments': '{ produits { p: prix(taxes: true) cout } }',
    'aliases that are names of others':
      '{ usagers { id: nom nom: id courriel: codePostal port codePostal: courriel avis { id: note } } }',
    'an alias on a key': '{ moi { courriel: nom produits { id: ref ref: id delai moyenne } } }',
    'an alias on a required field': '{ produits { prix: delai moyenne: rabais score cout } }',
    'a provided field': '{ avis { auteur { nom } } }',
    'an overridden field': '{ avis { sur { rabais } } }',
    'null in a list': '{ produits { semblables { ref semblables(premiers: 1) { avis { id } } } } }',
    'nothing at all': '{ moi { nom @skip(if: true) } }',
    'an empty query': '{ moi @skip(if: true) { nom } }',
    'only the type of the root': '{ racine: __typename }',
    'introspection beside data': '{ __type(name: "Ville") { name kind } moi { __typename nom } autre: __typename }',
    'order of keys':
      '{ b: moi { nom id } a: moi { id nom __typename } ...Q } fragment Q on Query { b: moi { courriel nom } c: moi { id } }',
    conditions: [
      'query ($a: Boolean!, $b: Boolean = false) { usagers { nom @include(if: $a) avis @skip(if: $a) { id } ... @include(if: $b) { port } } }',
      { a: false, b: true },
    ],
    'variables, given and by default': [
      'query ($n: Int = 2, $u: Unite, $p: Int) { usagers(premiers: $n) { poids(unite: $u) avis(premiers: $p) { id } } }',
      { u: 'G' },
    ],
    'one field with several arguments':
      '{ usagers { poids g: poids(unite: G) avis(premiers: 1) { id } tous: avis { note } } }',
    'mutations, each whole before the next':
      'mutation { noter(ref: "a", note: 5) { sur { moyenne score avis { id } } } effacer expedier(ref: "a") { expedie avis { id } } b: expedier(ref: "bb") { ref expedie } }',
    'a mutation and what is read after it':
      'mutation { expedier(ref: "a") { expedie titre } x: expedier(ref: "a") { expedie avis { note } } }',
  },
}
