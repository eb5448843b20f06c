import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '@traitdunion/subgraph'
import { freshDatabase } from '@traitdunion/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { espacePartage, territoireId } from '../src/index.js'
import { loadReferentiels } from '../src/territoire/load-referentiels.js'
import { type Essai, startEssai } from './essai.js'

const COMMUNE = /* GraphQL */ `
  query ($code: String!) {
    commune(code: $code) {
      code nom codesPostaux departement region millesime
      epci { nom }
      territoires { nature code nom }
      zones: territoires(nature: ZONE_EMPLOI) { nom }
    }
  }
`
const COMMUNES = /* GraphQL */ `
  query ($filtre: CommuneFiltre, $first: Int = 100, $after: String, $tri: CommuneTri) {
    communes(filtre: $filtre, first: $first, after: $after, tri: $tri) {
      edges { node { code nom departement } }
      pageInfo { hasNextPage endCursor }
    }
  }
`
const TERRITOIRES = /* GraphQL */ `
  query ($filtre: TerritoireFiltre, $first: Int = 100, $after: String) {
    territoires(first: 100, filtre: $filtre) {
      edges { node { id nature code nom communes(first: $first, after: $after) {
        edges { node { code nom departement } }
        pageInfo { hasNextPage endCursor }
      } } }
    }
  }
`

describe('les territoires', () => {
  let essai: Essai
  beforeAll(async () => {
    essai = await startEssai()
  })
  afterAll(() => essai.stop())

  const ask = async (document: string, variables: object) => (await essai.hub.query(document, variables)).data
  const territoires = async (filtre: object, page = {}) =>
    (await ask(TERRITOIRES, { filtre, ...page })).territoires.edges.map(({ node }: { node: object }) => node)

  it('rattachent une commune à plusieurs découpages à la fois', async () => {
    const { commune } = await ask(COMMUNE, { code: '28085' })
    expect(commune).toMatchObject({ nom: 'Chartres', departement: '28', region: '24', zones: [{ nom: 'Chartres' }] })
    expect(commune.codesPostaux).toContain('28000')
    expect(commune.epci.nom).toMatch(/Chartres/)
    expect(commune.territoires.map(({ nature }: { nature: string }) => nature)).toEqual([
      'CLPE',
      'DEPARTEMENT',
      'EPCI',
      'ZONE_EMPLOI',
    ])
  })

  it('débordent le département, et même la région', async () => {
    const [clpe] = await territoires({ nature: 'CLPE', code: 'CLPE78002' })
    expect(clpe.communes.edges).toHaveLength(4)
    const zones = await territoires({ nature: 'ZONE_EMPLOI', nom: 'orleans' })
    const departements = new Set(
      zones[0].communes.edges.map(({ node }: { node: { departement: string } }) => node.departement),
    )
    expect(departements).toEqual(new Set(['28', '41', '45']))
    const { communes } = await ask(COMMUNES, { filtre: { departement: '27' } })
    expect(communes.edges.length).toBeGreaterThan(0)
  })

  it('gardent la même clé partout et après chaque chargement', async () => {
    const [chartrain] = await territoires({ code: 'CLPE28002' })
    expect(chartrain).toMatchObject({ id: territoireId('CLPE', 'CLPE28002'), nom: 'Chartrain' })
    const { data } = await essai.hub.query(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Territoire { nom } ... on Commune { nom } } }',
      {
        r: [
          { __typename: 'Territoire', id: chartrain.id },
          { __typename: 'Commune', code: '28134' },
          { __typename: 'Commune', code: '99999' },
        ],
      },
    )
    expect(data._entities).toEqual([{ nom: 'Chartrain' }, { nom: 'Dreux' }, null])
  })

  it('listent leurs communes par pages, une fois et une seule', async () => {
    const seen: string[] = []
    let after: string | null = null
    do {
      const [{ communes }] = await territoires({ code: 'CLPE28002' }, { first: 40, after })
      seen.push(...communes.edges.map(({ node }: { node: { nom: string } }) => node.nom))
      after = communes.pageInfo.hasNextPage ? communes.pageInfo.endCursor : null
    } while (after)
    expect(seen).toHaveLength(99)
    expect(seen).toEqual([...new Set(seen)].sort(new Intl.Collator('fr').compare))
  })

  it('laissent chercher une commune par nom, code postal, département et territoire', async () => {
    const codes = async (filtre: object) =>
      (await ask(COMMUNES, { filtre })).communes.edges.map(({ node }: { node: { code: string } }) => node.code)
    expect(await codes({ nom: 'chateaudun' })).toEqual(['28088'])
    expect(await codes({ nom: 'SAINT PREST' })).toEqual(['28358'])
    expect(await codes({ codePostal: '28000' })).toContain('28085')
    expect(await codes({ nom: 'chart', territoire: territoireId('CLPE', 'CLPE28002') })).toContain('28085')
    expect(await codes({ nom: 'dreux', territoire: territoireId('CLPE', 'CLPE28002') })).toEqual([])
    expect(await codes({ territoire: 'x' })).toEqual([])
    expect(await codes({ modifieDepuis: '2999-01-01T00:00:00Z' })).toEqual([])
  })

  it('se lisent en trois requêtes, quel que soit le nombre de communes', async () => {
    const document = /* GraphQL */ `
      query ($first: Int!) {
        communes(first: $first) { edges { node { nom epci { nom communes(first: 3) { edges { node { nom } } } } } } }
      }
    `
    for (const first of [1, 100]) expect(await essai.requetes(() => ask(document, { first }))).toHaveLength(3)
  })
})

describe('le chargement des territoires', () => {
  const folder = mkdtempSync(join(tmpdir(), 'territoires-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  const onDatabase = async (
    run: (
      load: (departement: string, fichier?: string) => Promise<string>,
      count: (sql: string) => Promise<number>,
    ) => Promise<void>,
  ) => {
    const database = await freshDatabase({
      template: 'espace_partage_vide',
      prepare: async (url) => (await openDatabase(url, espacePartage)).destroy(),
    })
    const dataSource = await openDatabase(database.url, espacePartage)
    try {
      await run(
        (departement, fichier) => loadReferentiels(dataSource, departement, fichier),
        async (sql) => Number((await dataSource.query(`select count(*) as n from ${sql}`))[0].n),
      )
    } finally {
      await dataSource.destroy()
      await database.drop()
    }
  }
  const fichier = (contenu: unknown) => {
    const path = join(folder, 'mds.json')
    writeFileSync(path, typeof contenu === 'string' ? contenu : JSON.stringify(contenu))
    return path
  }
  const secteurs = (communes: string) => [
    { nature: 'MDS', source: 'essai', millesime: '2026', territoires: [{ code: 'E', nom: 'Est', communes }] },
  ]

  it('ne se fait qu’une fois, même à deux processus, et se refait quand une liste change', async () => {
    await onDatabase(async (load, count) => {
      expect((await Promise.all([load('37'), load('37')])).sort()).toEqual(['a-jour', 'charge'])
      expect(await load('37')).toBe('a-jour')
      expect(await count("territoire where nature = 'CLPE'")).toBe(4)
      const mds = fichier(secteurs('37261 37001'))
      expect(await load('37', mds)).toBe('charge')
      expect(await count("territoire where nature = 'MDS'")).toBe(1)
      expect(await load('37')).toBe('charge')
      expect(await count("territoire where nature = 'MDS'")).toBe(0)
    })
  })

  it('donne à un département sans liste ses EPCI et lui-même', async () => {
    await onDatabase(async (load, count) => {
      expect(await load('2A')).toBe('charge')
      expect(await count("territoire where nature in ('CLPE', 'ZONE_EMPLOI', 'MDS')")).toBe(0)
      expect(await count("territoire where nature = 'DEPARTEMENT'")).toBe(2)
      expect(await count("territoire where nature = 'EPCI'")).toBeGreaterThan(5)
    })
  })

  it('dit ce qui ne va pas dans un fichier, et ne charge rien', async () => {
    await onDatabase(async (load, count) => {
      for (const [contenu, phrase] of [
        ['pas du json', /JSON/],
        [[{ nature: 'QUARTIER' }], /nature/],
        [secteurs('37261,37001'), /espace/],
        [secteurs('37261 37999'), /37999/],
      ] as const)
        await expect(load('37', fichier(contenu))).rejects.toMatchObject({
          code: 'LISTE_TERRITOIRES_INVALIDE',
          message: expect.stringMatching(phrase),
        })
      await expect(load('37', join(folder, 'absent.json'))).rejects.toMatchObject({
        code: 'LISTE_TERRITOIRES_INVALIDE',
      })
      await expect(load('99')).rejects.toMatchObject({ code: 'LISTE_TERRITOIRES_INVALIDE' })
      expect(await count('commune')).toBe(0)
    })
  })
})
