import { randomUUID } from 'node:crypto'
import type { EvenementAppariement } from '@traitdunion/subgraph'
import { openDatabase } from '@traitdunion/subgraph'
import type { TestSubgraph } from '@traitdunion/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { espacePartage } from '../src/index.js'
import { type Essai, startEssai } from './essai.js'

const PERSONNE = /* GraphQL */ `
  query ($id: ID!) {
    personne(id: $id) {
      id nom nomNaissance prenoms dateNaissance communeNaissance codeCommuneNaissance sexe statutAppariement
    }
  }
`
const PERSONNES = /* GraphQL */ `
  query ($first: Int! = 20, $after: String, $filtre: PersonneFiltre, $tri: PersonneTri) {
    personnes(first: $first, after: $after, filtre: $filtre, tri: $tri) {
      edges { cursor node { id nom prenoms dateNaissance modifieLe } }
      pageInfo { hasNextPage endCursor }
    }
  }
`
const ENTITES = /* GraphQL */ `
  query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Personne { id nom } } }
`

type Identite = Extract<EvenementAppariement, { nature: 'IDENTITE' }>['contenu']

describe('les personnes', () => {
  let essai: Essai
  let hub: TestSubgraph
  beforeAll(async () => {
    essai = await startEssai()
    hub = essai.hub
  })
  afterAll(() => essai.stop())

  const personne = async (id: string) => (await hub.query(PERSONNE, { id })).data.personne
  const noms = async (variables: object): Promise<string[]> =>
    (await hub.query(PERSONNES, variables)).data.personnes.edges.map(({ node }: { node: { nom: string } }) => node.nom)

  it('ne viennent que du rapprochement d’identité', async () => {
    const id = await essai.personne({
      nom: 'Lefèvre-Dupré',
      nomNaissance: 'Œuvrard',
      prenoms: ['Zoé', 'Anaïs'],
      dateNaissance: '1988-02-29',
      sexe: 'FEMININ',
      communeNaissance: '28085',
    })
    expect(await personne(id)).toEqual({
      id,
      nom: 'Lefèvre-Dupré',
      nomNaissance: 'Œuvrard',
      prenoms: ['Zoé', 'Anaïs'],
      dateNaissance: '1988-02-29',
      communeNaissance: 'Chartres',
      codeCommuneNaissance: '28085',
      sexe: 'FEMININ',
      statutAppariement: 'NOUVELLE',
    })
    await essai.recoit({
      nature: 'IDENTITE',
      contenu: { personneId: id, source: 'caf', statut: 'RAPPROCHEE', identite: uneIdentite({ nom: 'Lefèvre' }) },
    })
    expect(await personne(id)).toMatchObject({ nom: 'Lefèvre', statutAppariement: 'RAPPROCHEE' })
  })

  it('gardent en clair une commune de naissance donnée en clair', async () => {
    const id = await essai.personne({ nom: 'Etranger', communeNaissance: 'Ville d’ailleurs' })
    expect(await personne(id)).toMatchObject({ communeNaissance: 'Ville d’ailleurs', codeCommuneNaissance: null })
  })

  it('deviennent inconnues, champ par champ, plutôt que d’arrêter le flux', async () => {
    const id = await essai.personne({ nom: 'Bancal', dateNaissance: '1990-02-31', sexe: 'X' as never }, 'ETRANGE')
    expect(await personne(id)).toMatchObject({
      nom: 'Bancal',
      dateNaissance: null,
      sexe: 'INCONNU',
      statutAppariement: 'A_VERIFIER',
    })
    await essai.recoit({
      nature: 'IDENTITE',
      contenu: { personneId: 'pas-une-cle', source: 'caf', statut: 'NOUVELLE', identite: uneIdentite({}) },
    })
  })

  it('se cherchent sans accent ni casse, par le début du nom d’usage ou de naissance', async () => {
    await essai.personne({ nom: 'Éléonore-Müller', nomNaissance: 'Straße Çelik', prenoms: ['Noël', 'Luc'] })
    for (const nom of ['eleonore', 'ÉLÉONORE M', 'celik', 'strasse', "eleonore'mul"])
      expect(await noms({ filtre: { nom } }), nom).toEqual(nom === 'celik' ? [] : ['Éléonore-Müller'])
    expect(await noms({ filtre: { nom: 'eleonore', prenom: 'noe' } })).toHaveLength(1)
    expect(await noms({ filtre: { nom: 'eleonore', prenom: 'luc' } })).toEqual([])
    expect(await noms({ filtre: { nom: 'eleonore', dateNaissance: '1990-01-01' } })).toHaveLength(1)
    expect(await noms({ filtre: { nom: 'eleonore', dateNaissance: '1990-01-02' } })).toEqual([])
    expect(await noms({ filtre: { nom: '%' } })).toEqual(await noms({}))
  })

  it('se listent par pages, une fois et une seule, dans les deux sens et pour chaque tri', async () => {
    for (let i = 0; i < 7; i++)
      await essai.personne({ nom: ['Durand', 'Éluard', 'dupont'][i % 3], dateNaissance: `199${i % 2}-05-0${i + 1}` })
    for (const key of ['nom', 'dateNaissance', 'modifieLe'])
      for (const sens of ['CROISSANT', 'DECROISSANT']) {
        const seen: Record<string, string>[] = []
        let after: string | null = null
        do {
          const { data } = await hub.query(PERSONNES, { first: 3, after, tri: { [key]: sens } })
          seen.push(...data.personnes.edges.map((edge: { node: object }) => edge.node))
          after = data.personnes.pageInfo.hasNextPage ? data.personnes.pageInfo.endCursor : null
        } while (after)
        expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
        const collator = new Intl.Collator('fr')
        const keys = seen.map((node) => node[key] ?? '')
        const sorted = [...keys].sort(key === 'nom' ? collator.compare : undefined)
        expect(keys).toEqual(sens === 'CROISSANT' ? sorted : sorted.reverse())
      }
  })

  it('disent ce qui a changé depuis un instant, et rien quand la même identité revient', async () => {
    const identite = uneIdentite({ nom: 'Stable' })
    const id = await essai.personne(identite)
    const depuis = new Date().toISOString()
    await essai.recoit({ nature: 'IDENTITE', contenu: { personneId: id, source: 'caf', statut: 'NOUVELLE', identite } })
    expect(await noms({ filtre: { nom: 'stable', modifieDepuis: depuis } })).toEqual([])
    await essai.recoit({
      nature: 'IDENTITE',
      contenu: { personneId: id, source: 'caf', statut: 'RAPPROCHEE', identite },
    })
    expect(await noms({ filtre: { nom: 'stable', modifieDepuis: depuis } })).toEqual(['Stable'])
  })

  it('fusionnées se lisent sous la clé qui demeure, et redeviennent deux quand la fusion est annulée', async () => {
    const [ancienne, gardee] = [
      await essai.personne({ nom: 'Doublon-Un' }),
      await essai.personne({ nom: 'Doublon-Deux' }),
    ]
    await essai.recoit({ nature: 'ALIAS', contenu: { alias: ancienne, personneId: gardee } })
    expect(await personne(ancienne)).toMatchObject({ id: gardee, nom: 'Doublon-Deux' })
    expect(await noms({ filtre: { nom: 'doublon' } })).toEqual(['Doublon-Deux'])
    const { data } = await hub.query(ENTITES, {
      representations: [ancienne, gardee, randomUUID()].map((id) => ({ __typename: 'Personne', id })),
    })
    expect(data._entities).toEqual([{ id: gardee, nom: 'Doublon-Deux' }, { id: gardee, nom: 'Doublon-Deux' }, null])
    await essai.recoit({ nature: 'ALIAS', contenu: { alias: ancienne, personneId: null } })
    expect(await personne(ancienne)).toMatchObject({ id: ancienne, nom: 'Doublon-Un' })
  })

  it('retirées ne laissent rien', async () => {
    const id = await essai.personne({ nom: 'Partie' })
    await essai.recoit({ nature: 'RETRAIT', contenu: { personneId: id, noms: [id] } })
    expect(await personne(id)).toBeNull()
  })

  it('inconnues ne sont personne, quelle que soit la clé', async () => {
    for (const id of [randomUUID(), '', 'x', "' or 1=1"]) expect(await personne(id)).toBeNull()
  })

  const uneIdentite = (reste: Partial<Identite['identite']>): Identite['identite'] => ({
    nom: 'Martin',
    prenoms: ['Camille'],
    dateNaissance: '1990-01-01',
    ...reste,
  })
})

describe('la base', () => {
  it('se défait jusqu’au socle et se refait', async () => {
    const essai = await startEssai()
    const dataSource = await openDatabase(essai.databaseUrl, espacePartage)
    for (const _ of espacePartage.migrations) await dataSource.undoLastMigration()
    await dataSource.runMigrations()
    await dataSource.destroy()
    await essai.stop()
  })
})
