import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Essai, startEssai } from './essai.js'
import { faultsOfService, faultsOfStructure } from './fixtures/data-inclusion-v1.schema.js'
import { dump } from './fixtures/dump.js'

const COMPLET = { complet: 'oui' }
const AUDIENCE = 'urn:traitdunion:import:espace-partage'
const fixture = (nom: string) => readFileSync(new URL(`../fixtures/data-inclusion/${nom}`, import.meta.url))
const asFile = (records: unknown) => Buffer.from(JSON.stringify(records))

const OFFRE = /* GraphQL */ `{
  structures(first: 100) { edges { node { identifiantSource version retireLe estSensible } } }
  services(first: 100) {
    edges { node { identifiantSource version retireLe type publics zoneEligibilite structure { identifiantSource } } }
  }
}`

const uneStructure = (rang: number, reste: object = {}) => ({
  source: 'essai',
  id: `essai--${rang}`,
  nom: `Structure ${rang}`,
  date_maj: '2026-09-01',
  ...reste,
})
const unService = (rang: number, reste: object = {}) => ({
  ...uneStructure(rang, { id: `essai--s${rang}`, nom: `Service ${rang}` }),
  structure_id: `essai--${rang}`,
  description: 'Une description.',
  ...reste,
})
const some = <Un>(nombre: number, un: (rang: number) => Un): Un[] => Array.from({ length: nombre }, (_, i) => un(i + 1))

describe('l’offre de data·inclusion', () => {
  let essai: Essai
  let base: pg.Pool
  beforeEach(async () => {
    essai = await startEssai()
    base = new pg.Pool({ connectionString: essai.databaseUrl, max: 2 })
  })
  afterEach(async () => {
    await base.end()
    await essai.stop()
  })

  const send = async (format: 'structures' | 'services', octets: Uint8Array, query: Record<string, string> = {}) => {
    const answer = await fetch(
      `${essai.hub.url}/imports/data-inclusion-${format}?${new URLSearchParams({ nom: 'offre.json', ...query })}`,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/octet-stream',
          authorization: `Bearer ${await essai.jeton('espace-partage', AUDIENCE)}`,
        },
        body: octets as never,
      },
    )
    return { status: answer.status, ...((await answer.json()) as object) } as unknown as Record<string, never>
  }
  const publish = async (format: 'structures' | 'services', octets: Uint8Array, query = {}) => {
    const rapport = await send(format, octets, query)
    expect(rapport).toMatchObject({ status: 200, etat: 'PUBLIE' })
    return rapport
  }
  const get = async (path: string, partenaire = 'espace-partage', accept = 'application/json') =>
    fetch(`${essai.hub.url}${path}`, {
      headers: { accept, authorization: `Bearer ${await essai.jeton(partenaire, AUDIENCE)}` },
    })
  const offre = async () => {
    const { data, errors } = await essai.hub.query(OFFRE)
    expect(errors).toBeUndefined()
    // biome-ignore lint/suspicious/noExplicitAny: the shape of the query above
    const nodes = (list: any): any[] => list.edges.map(({ node }: any) => node)
    return { structures: nodes(data.structures), services: nodes(data.services) }
  }
  const identifiants = async () => {
    const { structures, services } = await offre()
    const of = (list: { identifiantSource: string }[]) => list.map((one) => one.identifiantSource).sort()
    return { structures: of(structures), services: of(services) }
  }

  describe('importée', () => {
    it('est publiée, structures puis services', async () => {
      const { compteurs } = await publish('structures', fixture('structures.json'))
      expect(compteurs).toMatchObject({ structuresLus: 3, structuresCreees: 3 })
      expect((await publish('services', fixture('services.ndjson'))).compteurs).toMatchObject({ servicesCrees: 3 })
      const { structures, services } = await offre()
      expect(structures).toHaveLength(3)
      expect(structures.find(({ identifiantSource }) => identifiantSource === 'autre-exemple--42')).toMatchObject({
        estSensible: true,
        version: 1,
        retireLe: null,
      })
      expect(services.find(({ identifiantSource }) => identifiantSource === 'exemple--budget')).toMatchObject({
        type: 'ACCOMPAGNEMENT',
        publics: ['TOUS_PUBLICS'],
        structure: { identifiantSource: 'exemple--maison-du-pont' },
      })
    })

    it('reçue deux fois ne change pas un octet de la base', async () => {
      await publish('structures', fixture('structures.json'))
      const premier = await publish('services', fixture('services.json'))
      const avant = await dump(base)
      expect(await send('structures', fixture('structures.json'))).toMatchObject({ etat: 'DEJA_IMPORTE' })
      expect(await send('services', fixture('services.json'))).toMatchObject({
        etat: 'DEJA_IMPORTE',
        import: premier['import'],
      })
      expect(await dump(base)).toEqual(avant)
    })

    it('récrite autrement, mais de même contenu, ne fait bouger aucune version', async () => {
      await publish('structures', fixture('structures.json'))
      await publish('services', fixture('services.json'))
      const avant = await dump(base, 'import_fichier')
      const { compteurs } = await publish('structures', fixture('structures.ndjson'), COMPLET)
      expect(compteurs).toMatchObject({ structuresCreees: 0, structuresModifiees: 0, structuresRetirees: 0 })
      await publish('services', fixture('services.ndjson'))
      expect(await dump(base, 'import_fichier')).toEqual(avant)
    })

    it('change ce qui est plus récent, et laisse ce qui est plus ancien', async () => {
      await publish('structures', asFile([uneStructure(1), uneStructure(2)]))
      const { compteurs } = await publish(
        'structures',
        asFile([
          uneStructure(1, { nom: 'Nouveau nom', date_maj: '2026-10-01' }),
          uneStructure(2, { nom: 'Ancien nom', date_maj: '2026-08-01' }),
        ]),
      )
      expect(compteurs).toMatchObject({ structuresModifiees: 1, structuresPlusAnciennes: 1 })
      const { rows } = await base.query('select nom, version from structure order by identifiant_source')
      expect(rows).toEqual([
        { nom: 'Nouveau nom', version: 2 },
        { nom: 'Structure 2', version: 1 },
      ])
    })

    it('écrite deux fois dans un fichier, garde sa description la plus récente', async () => {
      const { compteurs } = await publish(
        'structures',
        asFile([uneStructure(1, { nom: 'Récente', date_maj: '2026-09-02' }), uneStructure(1)]),
      )
      expect(compteurs).toMatchObject({ structuresCreees: 1, doublons: 1 })
      expect((await base.query('select nom from structure')).rows).toEqual([{ nom: 'Récente' }])
    })

    it('de l’ancienne version est publiée aussi', async () => {
      await publish('structures', fixture('structures-v0.json'))
      await publish('services', fixture('services-v0.json'))
      expect((await offre()).services).toMatchObject([{ zoneEligibilite: ['18', '28', '36', '37', '41', '45'] }])
    })

    it('et des dépôts en même temps : chacun passe, avant ou après', async () => {
      const deposer = (rang: number) =>
        essai.hub.query(
          'mutation ($input: StructureDeposerInput!) { structureDeposer(input: $input) { erreurs { code } } }',
          {
            input: {
              cleIdempotence: randomUUID(),
              identifiantSource: `essai--${rang}`,
              nom: 'Déposée à la main',
              dateMaj: '2026-01-01',
            },
          },
        )
      const [rapport, ...depots] = await Promise.all([
        send('structures', asFile(some(20, uneStructure))),
        ...some(20, deposer),
      ])
      expect(rapport).toMatchObject({ etat: 'PUBLIE' })
      for (const { data, errors } of depots) {
        expect(errors).toBeUndefined()
        // A deposit that comes second has not read what it would replace.
        expect([[], [{ code: 'CONFLIT_VERSION' }]]).toContainEqual(data.structureDeposer.erreurs)
      }
      expect((await identifiants()).structures).toHaveLength(20)
    })

    it('lue à blanc ne laisse rien', async () => {
      const avant = await dump(base)
      expect(await send('structures', fixture('structures.json'), { aBlanc: 'oui' })).toMatchObject({ etat: 'A_BLANC' })
      expect(await dump(base)).toEqual(avant)
    })
  })

  describe('absente d’un fichier complet', () => {
    it('est retirée, chez les seuls producteurs du fichier, et revient avec lui', async () => {
      await publish('structures', asFile([uneStructure(1), uneStructure(2), uneStructure(3, { source: 'autre' })]))
      const { compteurs } = await publish('structures', asFile([uneStructure(1)]), COMPLET)
      expect(compteurs).toMatchObject({ structuresRetirees: 1 })
      expect((await identifiants()).structures).toEqual(['autre--essai--3', 'essai--1'])
      await publish('structures', asFile([uneStructure(1), uneStructure(2, { date_maj: '2026-01-01' })]))
      expect((await identifiants()).structures).toEqual(['autre--essai--3', 'essai--1', 'essai--2'])
    })

    it('se lit encore par sa clé, avec le jour de son retrait', async () => {
      await publish('structures', asFile([uneStructure(1), uneStructure(2)]))
      await publish('services', asFile([unService(1), unService(2)]))
      const { rows } = await base.query(`select id from service where identifiant_source = 'essai--s2'`)
      await publish('services', asFile([unService(1)]), COMPLET)
      const { data } = await essai.hub.query('query ($id: ID!) { service(id: $id) { nom version retireLe } }', rows[0])
      expect(data.service).toEqual({ nom: 'Service 2', version: 2, retireLe: expect.any(String) })
      expect((await identifiants()).services).toEqual(['essai--s1'])
    })

    it('n’est pas retirée par un fichier qui ne se dit pas complet', async () => {
      await publish('structures', asFile(some(3, uneStructure)))
      await publish('structures', asFile([uneStructure(4)]))
      expect((await identifiants()).structures).toHaveLength(4)
    })

    it('en masse, fait rejeter le fichier, sauf si on l’admet', async () => {
      await publish('structures', asFile(some(30, uneStructure)))
      const avant = await dump(base, 'import_fichier')
      const moitie = asFile(some(15, uneStructure))
      expect(await send('structures', moitie, COMPLET)).toMatchObject({
        status: 422,
        etat: 'REJETE',
        code: 'RETRAITS_MASSIFS',
      })
      expect(await dump(base, 'import_fichier')).toEqual(avant)
      expect((await publish('structures', moitie, { ...COMPLET, autoriserRetraits: 'oui' })).compteurs).toMatchObject({
        structuresRetirees: 15,
      })
    })

    it('n’est pas retirée quand elle est en quarantaine', async () => {
      await publish('structures', asFile([uneStructure(1), uneStructure(2)]))
      await publish('structures', asFile([uneStructure(1), uneStructure(2, { nom: 'X' })]), {
        ...COMPLET,
        tolerer: '1',
      })
      expect((await identifiants()).structures).toEqual(['essai--1', 'essai--2'])
    })
  })

  describe('en écart', () => {
    it('non toléré, rejette le fichier sans rien changer', async () => {
      await publish('structures', asFile([uneStructure(1)]))
      const avant = await dump(base, 'import_fichier')
      const rapport = await send(
        'structures',
        asFile([uneStructure(1, { nom: 'Autre nom' }), uneStructure(2, { nom: 'X' })]),
      )
      expect(rapport).toMatchObject({
        status: 422,
        code: 'ECARTS_NON_TOLERES',
        ecarts: [{ enregistrement: 'structure[2]', champ: 'nom', code: 'JSON_HORS_BORNES' }],
      })
      expect(await dump(base, 'import_fichier')).toEqual(avant)
    })

    it('toléré, attend en quarantaine d’être corrigé', async () => {
      const rapport = await publish('structures', asFile([uneStructure(1), uneStructure(2, { nom: 'X' })]), {
        tolerer: '1',
      })
      const quarantaine = async () =>
        ((await (await get(`/imports/${rapport['import']}/quarantaine`)).json()) as { ecarts: object[] }).ecarts
      expect(await quarantaine()).toMatchObject([{ champ: 'nom', code: 'JSON_HORS_BORNES' }])
      expect((await publish('structures', asFile([uneStructure(1), uneStructure(2)]))).compteurs).toMatchObject({
        ecartsLeves: 1,
        structuresCreees: 1,
      })
      expect(await quarantaine()).toEqual([])
    })

    it('faute de structure connue, un service n’est pas publié', async () => {
      await publish('structures', asFile([uneStructure(1)]))
      const fichier = asFile([unService(1), unService(2)])
      expect(await send('services', fichier)).toMatchObject({
        status: 422,
        code: 'ECARTS_NON_TOLERES',
        ecarts: [{ enregistrement: 'service[2]', champ: 'structure_id', code: 'DI_STRUCTURE_INCONNUE' }],
      })
      const { compteurs, import: id } = await publish('services', fichier, { tolerer: '1' })
      expect(compteurs).toMatchObject({ servicesSansStructure: 1, servicesCrees: 1 })
      expect(await (await get(`/imports/${id}/quarantaine`)).json()).toMatchObject({
        ecarts: [{ enregistrement: 'service[2]', champ: 'structure_id', code: 'DI_STRUCTURE_INCONNUE' }],
      })
    })

    it.each([
      ['structures', 'vide', 'JSON_VIDE'],
      ['structures', 'tronque', 'JSON_TRONQUE'],
      ['structures', 'windows-1252', 'JSON_ENCODAGE'],
      ['structures', 'deux-tableaux', 'JSON_MAL_FORME'],
      ['structures', 'service-dans-structures', 'ECARTS_NON_TOLERES'],
      ['services', 'service-de-structure-inconnue', 'ECARTS_NON_TOLERES'],
    ] as const)('le fichier de %s « %s » est rejeté : %s', async (format, nom, code) => {
      const avant = await dump(base, 'import_fichier')
      expect(await send(format, fixture(`invalides/${nom}.json`))).toMatchObject({ status: 422, etat: 'REJETE', code })
      expect(await dump(base, 'import_fichier')).toEqual(avant)
    })
  })

  describe('exportée', () => {
    const lines = async (nom: string, plus = '') =>
      (await (await get(`/exports/data-inclusion/${nom}?format=ndjson${plus}`)).text())
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))

    it('est conforme au schéma v1, dépôts à la main compris', async () => {
      for (const nom of ['structures.json', 'structures-v0.json', 'structures-valeurs-ecartees.json'])
        await publish('structures', fixture(nom))
      for (const nom of ['services.json', 'services-v0.json', 'services-valeurs-ecartees.json'])
        await publish('services', fixture(nom))
      await essai.hub.query(
        'mutation ($input: StructureDeposerInput!) { structureDeposer(input: $input) { erreurs { code } } }',
        {
          input: {
            cleIdempotence: randomUUID(),
            identifiantSource: 'main--1',
            nom: 'Déposée à la main',
            description: 'Oui',
            siteWeb: 'notre site',
            lieu: { courriel: 'sans arobase', codePostal: 'CEDEX' },
            dateMaj: '2026-01-01',
          },
        },
      )
      const [structures, services] = [await lines('structures'), await lines('services')]
      expect(structures).toHaveLength(6)
      expect(services).toHaveLength(5)
      expect(structures.flatMap(faultsOfStructure)).toEqual([])
      expect(services.flatMap(faultsOfService)).toEqual([])
    })

    it('puis importée de nouveau, ne change rien', async () => {
      await publish('structures', fixture('structures.json'))
      await publish('services', fixture('services.json'))
      const avant = await dump(base, 'import_fichier')
      for (const nom of ['structures', 'services'] as const) {
        const octets = new Uint8Array(await (await get(`/exports/data-inclusion/${nom}`)).arrayBuffer())
        await publish(nom, octets)
      }
      expect(await dump(base, 'import_fichier')).toEqual(avant)
    })

    it('se demande en tableau ou ligne à ligne, par producteur, sans ce qui est retiré', async () => {
      await publish('structures', asFile([...some(600, uneStructure), uneStructure(1, { source: 'autre' })]))
      await publish('structures', asFile(some(599, uneStructure)), COMPLET)
      const tableau = await get('/exports/data-inclusion/structures')
      expect(tableau.headers.get('content-type')).toBe('application/json; charset=utf-8')
      expect(await tableau.json()).toHaveLength(600)
      const lignes = await get('/exports/data-inclusion/structures', 'espace-partage', 'application/x-ndjson')
      expect(lignes.headers.get('content-type')).toBe('application/x-ndjson')
      expect((await lignes.text()).trim().split('\n')).toHaveLength(600)
      expect(await lines('structures', '&source=autre')).toMatchObject([{ id: 'autre--essai--1' }])
      expect(await (await get('/exports/data-inclusion/services')).json()).toEqual([])
    })

    it.each([
      ['sans jeton', 401, {}],
      ['avec un jeton d’une autre audience', 401, { audience: 'urn:traitdunion:evenements' }],
      ['par un autre partenaire', 403, { partenaire: 'caf' }],
      ['d’un format inconnu', 400, { path: '?format=xml' }],
    ] as const)('%s, elle est refusée (%i)', async (_cas, status, cas) => {
      const { audience = AUDIENCE, partenaire = 'espace-partage', path = '' } = cas as Record<string, string>
      const sent = _cas === 'sans jeton' ? {} : { authorization: `Bearer ${await essai.jeton(partenaire, audience)}` }
      const answer = await fetch(`${essai.hub.url}/exports/data-inclusion/structures${path}`, {
        headers: sent as Record<string, string>,
      })
      expect(answer.status).toBe(status)
      expect(await answer.json()).toHaveProperty('code')
    })
  })
})
