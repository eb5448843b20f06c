import { randomUUID } from 'node:crypto'
import { freshDatabase, startTestSubgraph, type TestSubgraph } from '@traitdunion/testing'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { makeCaf } from '../src/index.js'
import { template } from './fixtures/installation.js'
import { storeDossier } from './fixtures/rows.js'

const caf = makeCaf({ numorgs: ['281'] })

const PAGE = /* GraphQL */ `
  query ($first: Int! = 100, $after: String, $filtre: DossierRsaFiltre, $tri: DossierRsaTri) {
    dossiersRsa(first: $first, after: $after, filtre: $filtre, tri: $tri) {
      edges { node { id numeroDemandeRsa dateDemande modifieLe droit { depuis } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`
const PERSONNE = /* GraphQL */ `
  query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on Personne {
        id
        foyer { matricule membres { role personne { id } } }
        dossierRsa { numeroDemandeRsa }
        droitRsa { etat }
        droitsEtDevoirs { soumis }
        ressources(first: 1) { edges { cursor node { debut } } pageInfo { hasNextPage endCursor } }
      }
    }
  }
`

describe('les dossiers RSA dans le graphe', () => {
  let hub: TestSubgraph
  let base: pg.Pool
  let drop: () => Promise<void>
  const [fusionnee, gardee, seule, sansDossier] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]

  beforeAll(async () => {
    const database = await freshDatabase(template)
    drop = database.drop
    base = new pg.Pool({ connectionString: database.url, max: 2 })
    await base.query('insert into personne_alias (alias, personne_id) values ($1, $2)', [fusionnee, gardee])
    await storeDossier(base, {
      numero: 'A',
      personneId: fusionnee,
      commune: '28085',
      trimestres: ['2025-07-01', '2025-10-01'],
    })
    await storeDossier(base, { numero: 'B', personneId: seule, etat: 'CLOS', demandeLe: '2022-05-01', soumis: false })
    await storeDossier(base, { numero: 'C', personneId: null, commune: '28134', demandeLe: '2024-09-09' })
    for (let i = 0; i < 7; i++)
      await storeDossier(base, { numero: `D${i}`, personneId: randomUUID(), demandeLe: `2023-03-0${(i % 3) + 1}` })
    hub = await startTestSubgraph(caf, database.url)
  })
  afterAll(async () => {
    await hub.stop()
    await base.end()
    await drop()
  })

  // biome-ignore lint/suspicious/noExplicitAny: a test knows the shape it asked for
  const list = async (variables: object): Promise<any[]> => {
    const { data, errors } = await hub.query(PAGE, variables)
    expect(errors).toBeUndefined()
    return data.dossiersRsa.edges.map(({ node }: { node: object }) => node)
  }
  const numeros = async (filtre: object) =>
    (await list({ filtre })).map(({ numeroDemandeRsa }) => numeroDemandeRsa).sort()
  const personne = async (id: string) =>
    (await hub.query(PERSONNE, { representations: [{ __typename: 'Personne', id }] })).data._entities[0]

  it('se filtrent par état, par obligation, par commune ; les critères se cumulent', async () => {
    expect(await numeros({ etat: 'CLOS' })).toEqual(['B'])
    expect(await numeros({ soumisDroitsEtDevoirs: false })).toEqual(['B'])
    expect(await numeros({ soumisDroitsEtDevoirs: true })).toHaveLength(9)
    expect(await numeros({ commune: '28085' })).toEqual(['A'])
    expect(await numeros({ commune: '28134', etat: 'CLOS' })).toEqual([])
    expect(await numeros({ numorg: '999' })).toEqual([])
    expect(await numeros({ modifieDepuis: '2999-01-01T00:00:00Z' })).toEqual([])
    expect(await numeros({ modifieDepuis: '2020-01-01T00:00:00Z' })).toHaveLength(10)
  })

  it.each([
    { dateDemande: 'CROISSANT' },
    { dateDemande: 'DECROISSANT' },
    { etatDepuis: 'CROISSANT' },
    { modifieLe: 'DECROISSANT' },
  ])('rendent toutes les pages une fois et une seule, triées : %j', async (tri) => {
    const seen: { id: string; dateDemande: string; modifieLe: string; droit: { depuis: string } }[] = []
    let after: string | null = null
    do {
      const { data } = await hub.query(PAGE, { first: 3, after, tri })
      seen.push(...data.dossiersRsa.edges.map(({ node }: { node: object }) => node))
      after = data.dossiersRsa.pageInfo.hasNextPage ? data.dossiersRsa.pageInfo.endCursor : null
    } while (after)
    expect(new Set(seen.map(({ id }) => id)).size).toBe(10)
    const [[key, sens]] = Object.entries(tri) as [[string, string]]
    const keys = seen.map((node) =>
      key === 'etatDepuis' ? node.droit.depuis : node[key as 'dateDemande' | 'modifieLe'],
    )
    expect(keys).toEqual(sens === 'CROISSANT' ? [...keys].sort() : [...keys].sort().reverse())
  })

  it('ont leurs foyers, filtrés et par pages, une fois et un seul', async () => {
    const foyers = async (variables: object) => {
      const { data, errors } = await hub.query(
        `query ($first: Int! = 100, $after: String, $filtre: FoyerFiltre, $tri: FoyerTri) {
          foyers(first: $first, after: $after, filtre: $filtre, tri: $tri) {
            edges { node { matricule modifieLe } } pageInfo { hasNextPage endCursor }
          }
        }`,
        variables,
      )
      expect(errors).toBeUndefined()
      return data.foyers
    }
    const matricules = async (filtre: object) =>
      (await foyers({ filtre })).edges.map(({ node }: { node: { matricule: string } }) => node.matricule)
    expect(await matricules({ commune: '28085' })).toEqual(['A'])
    expect(await matricules({ commune: '28085', numorg: '371' })).toEqual([])
    expect(await matricules({ situationFamiliale: 'MARIE' })).toEqual([])
    expect(await matricules({ modifieDepuis: '2999-01-01T00:00:00Z' })).toEqual([])
    for (const tri of [{ modifieLe: 'CROISSANT' }, { situationFamilialeDepuis: 'DECROISSANT' }]) {
      const seen: string[] = []
      let after: string | null = null
      do {
        const { edges, pageInfo } = await foyers({ first: 3, after, tri })
        seen.push(...edges.map(({ node }: { node: { matricule: string } }) => node.matricule))
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null
      } while (after)
      expect(seen.toSorted()).toEqual((await matricules({})).toSorted())
      expect(seen).toHaveLength(10)
    }
  })

  it('se lisent depuis la personne, fusions suivies dans les deux sens', async () => {
    for (const nom of [fusionnee, gardee])
      expect(await personne(nom)).toMatchObject({
        id: gardee,
        foyer: { membres: [{ role: 'DEMANDEUR', personne: { id: gardee } }] },
        dossierRsa: { numeroDemandeRsa: 'A' },
        droitRsa: { etat: 'OUVERT_VERSABLE' },
        droitsEtDevoirs: { soumis: true },
      })
    expect(await personne(seule)).toMatchObject({
      dossierRsa: { numeroDemandeRsa: 'B' },
      droitsEtDevoirs: { soumis: false },
    })
  })

  it('sont vides pour qui la CAF ne connaît pas', async () => {
    for (const id of [sansDossier, 'x'])
      expect(await personne(id)).toMatchObject({ foyer: null, dossierRsa: null, droitRsa: null, droitsEtDevoirs: null })
  })

  it('donnent les ressources par trimestre et par pages', async () => {
    const { ressources } = await personne(gardee)
    expect(ressources).toMatchObject({ edges: [{ node: { debut: '2025-10-01' } }], pageInfo: { hasNextPage: true } })
    const { data } = await hub.query(
      `query ($r: [_Any!]!, $after: String) { _entities(representations: $r) { ... on Personne {
        suite: ressources(after: $after) { edges { node { debut } } }
        choisi: ressources(trimestre: "2025-08-15") { edges { node { debut } } }
      } } }`,
      { r: [{ __typename: 'Personne', id: gardee }], after: ressources.pageInfo.endCursor },
    )
    const [{ suite, choisi }] = data._entities
    expect(suite.edges).toEqual([{ node: { debut: '2025-07-01' } }])
    expect(choisi.edges).toEqual([{ node: { debut: '2025-07-01' } }])
  })

  it('montrent un membre dont l’identité est douteuse, sans personne', async () => {
    const { data } = await hub.query(`{ dossiersRsa(filtre: { commune: "28134" }) { edges { node {
      id foyer { id membres { role rapprochee personne { id } } } droitsEtDevoirs { personne { id } }
    } } } }`)
    const { node } = data.dossiersRsa.edges[0]
    expect(node.foyer.membres).toEqual([{ role: 'DEMANDEUR', rapprochee: false, personne: null }])
    expect(node.droitsEtDevoirs).toEqual([{ personne: null }])
    const par = await hub.query('query ($d: ID!, $f: ID!) { dossierRsa(id: $d) { id } foyer(id: $f) { id } }', {
      d: node.id,
      f: node.foyer.id,
    })
    expect(par.data).toEqual({ dossierRsa: { id: node.id }, foyer: { id: node.foyer.id } })
  })

  it('rangent un motif qui en dit plus que le droit dans son champ protégé', async () => {
    const { data } = await hub.query(`{ dossiersRsa(filtre: { commune: "28085" }) { edges { node { droit { suspensions {
      motif { codeSource libelle sanction sante sejour handicap }
    } } } } } }`)
    const motifs = data.dossiersRsa.edges[0].node.droit.suspensions.map(({ motif }: { motif: object }) => motif)
    const rien = { codeSource: null, libelle: null, sanction: null, sante: null, sejour: null, handicap: null }
    expect(motifs).toEqual([
      { ...rien, sante: 'Hospitalisation' },
      { ...rien, sejour: 'Titre de séjour non valide' },
      { ...rien, codeSource: 'ZZ' },
    ])
  })

  it('coûtent le même nombre de requêtes pour dix que pour deux', async () => {
    const document = `query ($first: Int!) { dossiersRsa(first: $first) { edges { node {
      etats { etat } droit { suspensions { depuis } } droitsEtDevoirs { personne { droitRsa { etat } ressources { edges { node { debut } } } } }
      foyer { membres { personne { foyer { id } dossierRsa { id } } } }
    } } } }`
    const count = async (first: number) => {
      const spy = vi.spyOn(pg.Client.prototype, 'query')
      expect((await hub.query(document, { first })).errors).toBeUndefined()
      // What the stores ask; the followers of feeds and lots go on beside.
      const statements = spy.mock.calls.filter(([text]) => String(text).startsWith('SELECT')).length
      spy.mockRestore()
      return statements
    }
    const pourDeux = await count(2)
    expect(pourDeux).toBeGreaterThan(5)
    expect(await count(10)).toBe(pourDeux)
  })
})
