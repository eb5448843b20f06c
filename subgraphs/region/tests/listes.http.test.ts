import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { RegionDeTest } from './region-de-test.js'
import { unDepot, uneAction, uneSession } from './un-depot.js'

const LISTES = [
  ['formations', 'Formation', 'formation', ['intitule']],
  ['actionsFormation', 'ActionFormation', 'actionFormation', ['numeroAction']],
  ['sessionsFormation', 'SessionFormation', 'sessionFormation', ['debut']],
  ['organismesFormation', 'OrganismeFormation', 'organismeFormation', ['nom']],
  ['certifications', 'Certification', 'certification', ['code']],
  ['positionnements', 'Positionnement', 'positionnement', ['positionneLe']],
] as const

const INTITULES = [
  'Cuisine',
  'Éclairage de scène',
  'eau et forêt',
  'Œuvre d’art',
  'Zinguerie',
  'Électricité du bâtiment',
  'Ébénisterie',
]
const SIRETS = [
  '12345678200010',
  '12345678200028',
  '12345678200036',
  '12345678200044',
  '12345678200051',
  '12345678200069',
  '12345678200077',
]
const NOMBRE = 7
const VIEUX = '2026-01-01T00:00:00Z'
const NEUF = '2026-06-01T00:00:00Z'

describe('listes de l’offre de formation', () => {
  let region: RegionDeTest
  const [alias, personne] = [randomUUID(), randomUUID()]
  const [session, prescripteur] = [{ id: '' }, randomUUID()]

  beforeAll(async () => {
    region = await RegionDeTest.start({ [alias]: personne })
    for (const [i, intitule] of INTITULES.entries()) {
      const { formation, erreurs } = await region.depose({
        ...unDepot(`L${i}`),
        intitule,
        certifiante: i > 0,
        metiers: i === 0 ? ['G1602'] : ['K1304', 'F1602'],
        formacodes: i < 2 ? ['42752'] : ['44028'],
        organisme: { siret: SIRETS[i]!, nom: `Centre ${'GFEDCBA'[i]}`, numeroActivite: '99999999999' },
        certifications: [{ codeRncp: `9000${i}`, codeCertifInfo: String(i) }],
        actions: [
          {
            ...uneAction('A1'),
            codeCommune: i < 3 ? '99001' : '95002',
            sessions: [
              {
                ...uneSession('S1'),
                debut: `2099-01-0${(i % 3) + 1}`,
                etatRecrutement: i === 1 ? 'FERME' : 'OUVERT',
                financeurs: i === 6 ? [] : [{ code: '2', placesFinancees: null }],
              },
            ],
          },
        ],
      })
      expect(erreurs).toEqual([])
      session.id = formation.actions[0].sessions[0].id
      const { id } = formation.actions[0].sessions[0]
      await region.lignes(
        `insert into positionnement (id, personne_id, session_id, statut, prescripteur_id, positionne_le, statut_le, attestation_inscription, version, modifie_le)
         values (gen_random_uuid(), $1, $2, $3, $4, $5, $5, false, 1, now()) returning id`,
        [
          i === 0 ? alias : i === 1 ? personne : randomUUID(),
          id,
          i === 0 ? 'REFUSE' : 'POSITIONNE',
          i === 0 ? prescripteur : randomUUID(),
          `2026-02-0${(i % 3) + 1}`,
        ],
      )
    }
    for (const table of [
      'formation',
      'action_formation',
      'session_formation',
      'organisme_formation',
      'certification',
      'positionnement',
    ]) {
      await region.lignes(`update ${table} set modifie_le = $1 returning id`, [NEUF])
      await region.lignes(
        `update ${table} set modifie_le = $1 where id in (select id from ${table} order by id limit 3) returning id`,
        [VIEUX],
      )
    }
  })
  afterAll(() => region.stop())

  const page = (liste: string, type: string, champs: string, variables: object) =>
    region.hub.query(
      `query ($first: Int! = 20, $after: String, $filtre: ${type}Filtre, $tri: ${type}Tri) {
        ${liste}(first: $first, after: $after, filtre: $filtre, tri: $tri) {
          edges { cursor node { id ${champs} } } pageInfo { hasNextPage endCursor }
        }
      }`,
      variables,
    )

  it.each(LISTES)(
    '%s rend toutes les pages une fois et une seule, pour chaque tri et chaque sens',
    async (liste, type, _racine, cles) => {
      for (const cle of [...cles, 'modifieLe']) {
        const ordres: string[][] = []
        for (const sens of ['CROISSANT', 'DECROISSANT']) {
          const vus: Record<string, string>[] = []
          let after: string | null = null
          do {
            const { data, errors } = await page(liste, type, cle, { first: 3, after, tri: { [cle]: sens } })
            expect(errors).toBeUndefined()
            vus.push(...data[liste].edges.map(({ node }: { node: Record<string, string> }) => node))
            after = data[liste].pageInfo.hasNextPage ? data[liste].pageInfo.endCursor : null
          } while (after)
          expect(new Set(vus.map(({ id }) => id)).size).toBe(NOMBRE)
          const valeurs = vus.map((node) => node[cle]!)
          const { compare } = new Intl.Collator('fr')
          expect(valeurs).toEqual([...valeurs].sort(sens === 'CROISSANT' ? compare : (a, b) => compare(b, a)))
          ordres.push(vus.map(({ id }) => id!))
        }
        expect(ordres[0]).toEqual(ordres[1]!.toReversed())
      }
    },
  )

  it.each(LISTES)('%s refuse le curseur d’un autre tri, ou de l’autre sens', async (liste, type, _racine, [cle]) => {
    const { data } = await page(liste, type, '', { first: 2, tri: { [cle]: 'CROISSANT' } })
    const after = data[liste].pageInfo.endCursor
    for (const tri of [{ [cle]: 'DECROISSANT' }, { modifieLe: 'CROISSANT' }]) {
      const { errors } = await page(liste, type, '', { first: 2, after, tri })
      expect(errors?.[0]?.extensions?.code).toBe('CURSEUR_INVALIDE')
    }
  })

  it.each(LISTES)('%s se lit depuis une date de modification, comprise', async (liste, type) => {
    const { data } = await page(liste, type, 'modifieLe', { filtre: { modifieDepuis: NEUF } })
    expect(data[liste].edges).toHaveLength(NOMBRE - 3)
  })

  it.each([
    ['formations', 'Formation', { metier: 'G1602' }, 1],
    ['formations', 'Formation', { metier: 'F1602', formacode: '42752' }, 1],
    ['formations', 'Formation', { metier: "'; drop table formation; --" }, 0],
    ['formations', 'Formation', { certifiante: false }, 1],
    ['formations', 'Formation', { commune: '99001' }, 3],
    ['formations', 'Formation', { departement: '95' }, 4],
    ['formations', 'Formation', { departement: '9' }, 0],
    ['formations', 'Formation', { etatRecrutement: 'FERME' }, 1],
    ['formations', 'Formation', { debutDepuis: '2099-01-03' }, 2],
    ['formations', 'Formation', { commune: '99001', etatRecrutement: 'FERME', debutDepuis: '2099-01-02' }, 1],
    ['formations', 'Formation', { departement: '95', etatRecrutement: 'FERME' }, 0],
    ['formations', 'Formation', { numeroFormation: 'L4' }, 1],
    ['formations', 'Formation', { recherche: 'ELECTRICITE batiment' }, 1],
    ['formations', 'Formation', { recherche: 'eclairage' }, 1],
    ['formations', 'Formation', { recherche: 'oeuvre' }, 1],
    ['formations', 'Formation', { recherche: '%' }, 7],
    ['formations', 'Formation', { recherche: 'plomberie' }, 0],
    ['actionsFormation', 'ActionFormation', { commune: '95002' }, 4],
    ['actionsFormation', 'ActionFormation', { departement: '99' }, 3],
    ['actionsFormation', 'ActionFormation', { modalitesEnseignement: 'A_DISTANCE' }, 0],
    ['actionsFormation', 'ActionFormation', { retirees: true }, 0],
    ['sessionsFormation', 'SessionFormation', { metier: 'K1304' }, 6],
    ['sessionsFormation', 'SessionFormation', { formacode: '42752' }, 2],
    ['sessionsFormation', 'SessionFormation', { commune: '99001', etatRecrutement: 'OUVERT' }, 2],
    ['sessionsFormation', 'SessionFormation', { departement: '95' }, 4],
    ['sessionsFormation', 'SessionFormation', { debutDepuis: '2099-01-02', debutAvant: '2099-01-03' }, 2],
    ['sessionsFormation', 'SessionFormation', { financeur: '2' }, 6],
    ['sessionsFormation', 'SessionFormation', { recherche: 'forets' }, 0],
    ['sessionsFormation', 'SessionFormation', { recherche: 'forêt' }, 1],
    ['sessionsFormation', 'SessionFormation', { retirees: false }, 7],
    ['organismesFormation', 'OrganismeFormation', { siret: SIRETS[2] }, 1],
    ['organismesFormation', 'OrganismeFormation', { recherche: 'CENTRE b' }, 1],
    ['certifications', 'Certification', { code: 'RNCP90003' }, 1],
    ['certifications', 'Certification', { codeRncp: '90003', codeCertifInfo: '3' }, 1],
    ['certifications', 'Certification', { codeRs: '1' }, 0],
    ['certifications', 'Certification', { codeCpf: '1' }, 0],
    ['positionnements', 'Positionnement', { statut: 'REFUSE' }, 1],
    ['positionnements', 'Positionnement', { prescripteurId: prescripteur }, 1],
    ['positionnements', 'Positionnement', { prescripteurId: 'x' }, 0],
    ['positionnements', 'Positionnement', { sessionId: randomUUID() }, 0],
  ])('%s (%s) filtrée par %j', async (liste, type, filtre, attendu) => {
    const { data, errors } = await page(liste, type, '', { filtre })
    expect(errors).toBeUndefined()
    expect(data[liste].edges).toHaveLength(attendu)
  })

  it.each([
    ['formations', 'Formation'],
    ['sessionsFormation', 'SessionFormation'],
    ['organismesFormation', 'OrganismeFormation'],
  ])('%s : borne ce qui se cherche', async (liste, type) => {
    const { errors } = await page(liste, type, '', { filtre: { recherche: 'a b '.repeat(10_000) } })
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['RECHERCHE_TROP_LONGUE'])
  })

  it('trouve les positionnements d’une session', async () => {
    const { data } = await page('positionnements', 'Positionnement', 'session { id }', {
      filtre: { sessionId: session.id },
    })
    expect(data.positionnements.edges.map(({ node }: { node: { session: object } }) => node.session)).toEqual([
      { id: session.id },
    ])
  })

  it.each([
    [{ first: 0 }, 'PAGE_INVALIDE'],
    [{ after: 'abc' }, 'CURSEUR_INVALIDE'],
    [{ tri: { debut: 'CROISSANT', modifieLe: 'CROISSANT' } }, 'TRI_INVALIDE'],
  ])('refuse une page mal demandée : %j', async (variables, code) => {
    const { data, errors } = await page('sessionsFormation', 'SessionFormation', '', variables)
    expect(data.sessionsFormation).toBeNull()
    expect(errors?.[0]?.extensions?.code).toBe(code)
  })

  it.each(LISTES)(
    'les objets de %s se retrouvent par leur référence %s et par %s, une clé inconnue ne trouve rien',
    async (liste, type, racine) => {
      const { data } = await page(liste, type, '', {})
      const ids: string[] = data[liste].edges.map(({ node }: { node: { id: string } }) => node.id)
      for (const inconnue of [randomUUID(), 'x']) {
        const trouves = await region.hub.query(
          `query ($id: ID!, $inconnue: ID!, $r: [_Any!]!) {
          un: ${racine}(id: $id) { id } aucun: ${racine}(id: $inconnue) { id } _entities(representations: $r) { ... on ${type} { id } }
        }`,
          { id: ids[0], inconnue, r: [...ids, inconnue].map((id) => ({ __typename: type, id })) },
        )
        expect(trouves.errors).toBeUndefined()
        expect(trouves.data).toEqual({
          un: { id: ids[0] },
          aucun: null,
          _entities: [...ids.map((id) => ({ id })), null],
        })
      }
    },
  )

  it('une personne fusionnée a les positionnements venus sous ses deux noms', async () => {
    const { data } = await region.hub.query(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Personne { id positionnements { positionneLe personne { id } } } } }',
      { r: [alias, personne].map((id) => ({ __typename: 'Personne', id })) },
    )
    const attendu = {
      id: personne,
      positionnements: ['2026-02-02', '2026-02-01'].map((positionneLe) => ({
        positionneLe,
        personne: { id: personne },
      })),
    }
    expect(data._entities).toEqual([attendu, attendu])
  })

  it('lit une liste et tout ce qui en dépend en autant de requêtes, qu’elle soit courte ou longue', async () => {
    const query = vi.spyOn(pg.Client.prototype, 'query')
    const lecture = async (first: number) => {
      query.mockClear()
      const { data } = await region.hub.query(
        `query ($first: Int!) {
          formations(first: $first) {
            edges { node { organisme { nom } certifications { code } actions { sessions { financeurs { code } action { formation { id } } } } } }
          }
        }`,
        { first },
      )
      expect(data.formations.edges).toHaveLength(first)
      // Connections that open, the outbox and other work go on beside, at their own pace.
      return query.mock.calls.filter(([sql]) => /^SELECT .* FROM "/.test(String(sql))).length
    }
    const [courte, longue] = [await lecture(2), await lecture(NOMBRE)]
    query.mockRestore()
    expect(longue).toBe(courte)
    expect(courte).toBeGreaterThanOrEqual(6)
  })
})
