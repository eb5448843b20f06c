import { given, type InventedGraph, type Made } from '../invented-graph.js'

/** Shared roots, keys that may be null, required values that require one another, keys that a subgraph does not resolve. */
export const dossiers: InventedGraph = {
  name: 'dossiers',
  // One in 500: required values that require one another, met again behind other fields.
  refused: 0.01,
  subgraphs: {
    accueil: `
      type Query { accueil: Accueil @shareable dossiers: [Dossier!]! sansCle: [Piece] }
      type Accueil { titre: String @shareable jour: String commun: Commun @shareable }
      type Commun @shareable { a: Int }
      type Dossier @key(fields: "id") { id: ID! etape: Int pieces: [Piece!] agent: Agent voisin: Dossier }
      type Piece @key(fields: "code") @key(fields: "numero") { code: ID numero: Int }
      type Agent @key(fields: "matricule", resolvable: false) { matricule: ID! }
    `,
    suivi: `
      type Query { accueil: Accueil @shareable agents: [Agent!] }
      type Accueil { titre: String @shareable actif: Boolean! commun: Commun @shareable }
      type Commun @shareable { a: Int }
      type Dossier @key(fields: "id") {
        id: ID!
        etape: Int @external
        avance: Boolean
        rang: Int @requires(fields: "etape")
        total: Int @external
        final: Int @requires(fields: "total")
        agents: [Agent!]
      }
      type Piece @key(fields: "numero") { numero: Int poids: Float }
      type Agent @key(fields: "matricule") { matricule: ID! nom: String dossiers: [Dossier!] }
    `,
    calcul: `
      type Dossier @key(fields: "id") { id: ID! rang: Int @external total: Int @requires(fields: "rang") pieces: [Piece!] @external  comptees: Int @requires(fields: "pieces { numero }") }
      type Piece @key(fields: "code") { code: ID libelle: String numero: Int @external }
    `,
  },
  world: () => {
    const agents: Made[] = ['m1', 'm2'].map((matricule) => ({
      __typename: 'Agent',
      matricule,
      nom: matricule === 'm1' ? 'Lin' : null,
      dossiers: () => dossiers.filter(({ agent }) => agent?.matricule === matricule),
    }))
    const pieces: Made[] = [1, 2, 3].map((numero) => ({
      __typename: 'Piece',
      code: numero === 2 ? null : `c${numero}`,
      numero: numero === 3 ? null : numero,
      poids: numero === 3 ? null : numero / 2,
      libelle: numero === 2 ? null : `Pièce ${numero}`,
    }))
    const dossier = (id: string, etape: number | null, agent: Made | null): Made => ({
      __typename: 'Dossier',
      id,
      etape,
      agent,
      pieces: id === 'd2' ? [] : pieces,
      voisin: () => dossiers.find((one) => one['id'] !== id),
      avance: etape !== null,
      agents: () => (agent ? [agent] : null),
      rang() {
        const step = given(this, 'etape') as number | null
        return step === null ? null : step + 10
      },
      total() {
        const rank = given(this, 'rang') as number | null
        return rank === null ? null : rank * 2
      },
      final() {
        const total = given(this, 'total') as number | null
        return total === null ? null : total - 1
      },
      comptees() {
        return ((given(this, 'pieces') as Made[] | null) ?? []).filter(({ numero }) => typeof numero === 'number')
          .length
      },
    })
    const dossiers: Made[] = [
      dossier('d1', 1, agents[0] as Made),
      dossier('d2', null, null),
      dossier('d3', 3, agents[1] as Made),
    ]
    return {
      Query: {
        accueil: { titre: 'Bonjour', jour: 'lundi', actif: true, commun: { a: 1 } },
        dossiers,
        sansCle: [pieces[2], null, pieces[1]],
        agents,
      },
      entities: { Agent: agents, Piece: pieces, Dossier: dossiers },
    }
  },
  operations: {
    'a root that two subgraphs share': '{ accueil { actif jour titre commun { a } } }',
    'the same, under two names': '{ x: accueil { jour } y: accueil { actif titre } }',
    'values that require one another': '{ dossiers { final } }',
    'all of the chain': '{ dossiers { rang final etape total avance } }',
    'a required list': '{ dossiers { comptees pieces { numero } } }',
    'keys that may be null': '{ sansCle { code } dossiers { pieces { poids } } }',
    'a key that is not resolved here': '{ dossiers { agent { nom dossiers { id voisin { rang } } } } }',
    'back and forth': '{ agents { dossiers { agents { dossiers { etape } } } } }',
  },
}
