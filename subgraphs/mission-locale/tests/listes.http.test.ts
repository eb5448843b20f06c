import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { MissionLocaleDeTest } from './mission-locale-de-test.js'

/** Each list, its type, and its sort keys. */
const LISTES = [
  ['dossiersMissionLocale', 'DossierMissionLocale', ['ouvertLe']],
  ['situationsJeune', 'SituationJeune', ['debut']],
  ['listeParcoursCej', 'ParcoursCej', ['debut', 'finPrevue']],
  ['contratsEngagementJeune', 'ContratEngagementJeune', ['debut', 'fin']],
  ['orientationsMissionLocale', 'OrientationMissionLocale', ['decideeLe']],
  ['actesMissionLocale', 'ActeMissionLocale', ['realiseLe']],
  ['listeRendezVousMissionLocale', 'RendezVousMissionLocale', ['debut']],
  ['reperages', 'Reperage', ['signaleLe']],
] as const

const NOMBRE = 7
const VIEUX = '2026-01-01T00:00:00Z'
const NEUF = '2026-06-01T00:00:00Z'

describe('listes de la mission locale', () => {
  let ml: MissionLocaleDeTest
  const [alias, personne, autre] = [randomUUID(), randomUUID(), randomUUID()] as const

  beforeAll(async () => {
    ml = await MissionLocaleDeTest.start({ [alias]: personne })
    for (let i = 0; i < NOMBRE; i++) {
      // Ties on the sort key, rows before and after one instant, rows of a merged person under both its names.
      const jour = `2026-02-0${(i % 3) + 1}`
      const modifie = i < 3 ? VIEUX : NEUF
      const qui = i === 0 ? alias : i === 1 ? personne : i === 2 ? autre : randomUUID()
      const [dossier, parcours] = [randomUUID(), randomUUID()]
      const fin = `, 1, '${modifie}') returning id`
      for (const sql of [
        `insert into dossier values ('${dossier}', '${qui}', 'd${i}', '${i % 2}', 'ML', null, '${jour}', null, '${i === 6 ? 'CLOS' : 'OUVERT'}', 'd${i}'${fin}`,
        `insert into situation values (gen_random_uuid(), '${qui}', '${dossier}', '${i === 0 ? 'EMPLOI' : 'FORMATION'}', 'EN_COURS', ${i === 0 ? "'K1304'" : 'null'}, '${jour}', null${fin}`,
        `insert into parcours_cej values ('${parcours}', '${qui}', '${dossier}', '${jour}', '2027-01-01', ${i === 0 ? "'2026-03-01', 'TERME'" : 'null, null'}, null${fin}`,
        `insert into contrat_engagement_jeune values (gen_random_uuid(), '${qui}', '${dossier}', '${parcours}', '${i === 0 ? 'CLOS' : 'EN_COURS'}', '${jour}', '2027-01-0${i + 1}', 15, '${jour}'${fin}`,
        `insert into orientation values (gen_random_uuid(), '${qui}', '${dossier}', '${i === 0 ? 'SOCIAL' : 'EMPLOI_DIRECT'}', 'DECIDEE', 'OUVERTE', 'MISSION_LOCALE', '${jour}', null${fin}`,
        `insert into acte values (gen_random_uuid(), '${qui}', '${dossier}', '${i === 0 ? 'VISITE_EN_ENTREPRISE' : 'ENTRETIEN_INDIVIDUEL'}', '${jour}', 30, null${fin}`,
        `insert into rendez_vous values (gen_random_uuid(), '${qui}', '${dossier}', '${jour}T09:00:00Z', 30, 'PHYSIQUE', '${i === 0 ? 'ABSENT' : 'PRIS'}', null${fin}`,
        `insert into reperage (id, personne_id, etat, origine, consentement_contact, signale_le, code_commune, cle_appariement, version, modifie_le) values (gen_random_uuid(), '${qui}', '${i === 0 ? 'CONTACTE' : 'SIGNALE'}', 'CCAS', true, '${jour}', '9900${i}', 'r${i}'${fin}`,
      ])
        await ml.lignes(sql)
    }
  })
  afterAll(() => ml.stop())

  const page = (liste: string, type: string, champs: string, variables: object) =>
    ml.hub.query(
      `query ($first: Int! = 20, $after: String, $filtre: ${type}Filtre, $tri: ${type}Tri) {
        ${liste}(first: $first, after: $after, filtre: $filtre, tri: $tri) {
          edges { cursor node { id ${champs} } } pageInfo { hasNextPage endCursor }
        }
      }`,
      variables,
    )

  it.each(LISTES)(
    '%s rend toutes les pages une fois et une seule, pour chaque tri et chaque sens',
    async (liste, type, cles) => {
      for (const cle of [...cles, 'modifieLe'])
        for (const sens of ['CROISSANT', 'DECROISSANT']) {
          const vus: Record<string, string>[] = []
          let after: string | null = null
          do {
            const { data, errors } = await page(liste, type, cle, { first: 3, after, tri: { [cle]: sens } })
            expect(errors).toBeUndefined()
            vus.push(...data[liste].edges.map(({ node }: { node: Record<string, string> }) => node))
            after = data[liste].pageInfo.hasNextPage ? data[liste].pageInfo.endCursor : null
          } while (after)
          const valeurs = vus.map((node) => node[cle])
          expect(new Set(vus.map(({ id }) => id)).size).toBe(NOMBRE)
          expect(valeurs).toEqual(sens === 'CROISSANT' ? [...valeurs].sort() : [...valeurs].sort().reverse())
        }
    },
  )

  it.each(LISTES)('%s se lit depuis une date de modification, comprise', async (liste, type) => {
    const { data } = await page(liste, type, 'modifieLe', { filtre: { modifieDepuis: NEUF } })
    expect(data[liste].edges).toHaveLength(NOMBRE - 3)
  })

  it.each([
    ['dossiersMissionLocale', 'DossierMissionLocale', { etat: 'CLOS' }, 1],
    ['dossiersMissionLocale', 'DossierMissionLocale', { etat: 'OUVERT', structureCode: '1' }, 3],
    ['situationsJeune', 'SituationJeune', { categorie: 'EMPLOI' }, 1],
    ['situationsJeune', 'SituationJeune', { etat: 'PREVU' }, 0],
    ['situationsJeune', 'SituationJeune', { metierPrepare: 'K1304' }, 1],
    ['listeParcoursCej', 'ParcoursCej', { enCours: true }, NOMBRE - 1],
    ['listeParcoursCej', 'ParcoursCej', { enCours: false }, 1],
    ['contratsEngagementJeune', 'ContratEngagementJeune', { statut: 'CLOS' }, 1],
    ['contratsEngagementJeune', 'ContratEngagementJeune', { finAvant: '2027-01-03' }, 2],
    ['orientationsMissionLocale', 'OrientationMissionLocale', { parcours: 'SOCIAL' }, 1],
    ['orientationsMissionLocale', 'OrientationMissionLocale', { etat: 'CLOTUREE' }, 0],
    ['actesMissionLocale', 'ActeMissionLocale', { type: 'VISITE_EN_ENTREPRISE' }, 1],
    ['actesMissionLocale', 'ActeMissionLocale', { realiseDepuis: '2026-02-03' }, 2],
    ['listeRendezVousMissionLocale', 'RendezVousMissionLocale', { statut: 'ABSENT' }, 1],
    ['listeRendezVousMissionLocale', 'RendezVousMissionLocale', { statut: 'PRIS' }, 0],
    ['listeRendezVousMissionLocale', 'RendezVousMissionLocale', { statut: 'A_RENSEIGNER' }, NOMBRE - 1],
    [
      'listeRendezVousMissionLocale',
      'RendezVousMissionLocale',
      { debutDepuis: '2026-02-02T00:00:00Z', debutAvant: '2026-02-03T00:00:00Z' },
      2,
    ],
    ['reperages', 'Reperage', { etat: 'CONTACTE' }, 1],
    ['reperages', 'Reperage', { origine: 'FAMILLE' }, 0],
    ['reperages', 'Reperage', { commune: '99004' }, 1],
  ])('%s (%s) filtrée par %j', async (liste, type, filtre, attendu) => {
    const { data } = await page(liste, type, '', { filtre })
    expect(data[liste].edges).toHaveLength(attendu)
  })

  it.each([
    [{ first: 0 }, 'PAGE_INVALIDE'],
    [{ first: 101 }, 'PAGE_INVALIDE'],
    [{ after: 'abc' }, 'CURSEUR_INVALIDE'],
    [{ after: Buffer.from('["Dupont","x"]').toString('base64url') }, 'CURSEUR_INVALIDE'],
    [{ tri: { debut: 'CROISSANT', fin: 'CROISSANT' } }, 'TRI_INVALIDE'],
  ])('refuse une page mal demandée : %j', async (variables, code) => {
    const { data, errors } = await page('contratsEngagementJeune', 'ContratEngagementJeune', '', variables)
    expect(data.contratsEngagementJeune).toBeNull()
    expect(errors?.[0]?.extensions?.code).toBe(code)
  })

  const RACINES = [
    ['dossierMissionLocale', 'DossierMissionLocale'],
    ['situationJeune', 'SituationJeune'],
    ['parcoursCej', 'ParcoursCej'],
    ['contratEngagementJeune', 'ContratEngagementJeune'],
    ['orientationMissionLocale', 'OrientationMissionLocale'],
    ['acteMissionLocale', 'ActeMissionLocale'],
    ['rendezVousMissionLocale', 'RendezVousMissionLocale'],
    ['reperage', 'Reperage'],
  ] as const

  it.each(RACINES)('%s répond null à une clé inconnue, et la référence %s aussi', async (racine, type) => {
    for (const id of [randomUUID(), 'x', "' or 1=1"]) {
      const { data, errors } = await ml.hub.query(
        `query ($id: ID!, $r: [_Any!]!) { ${racine}(id: $id) { id } _entities(representations: $r) { ... on ${type} { id } } }`,
        { id, r: [{ __typename: type, id }] },
      )
      expect(errors).toBeUndefined()
      expect(data).toEqual({ [racine]: null, _entities: [null] })
    }
  })

  it.each(LISTES)('les objets de %s se retrouvent par leur référence %s', async (liste, type) => {
    const { data } = await page(liste, type, '', {})
    const ids = data[liste].edges.map(({ node }: { node: { id: string } }) => node.id)
    const trouves = await ml.hub.query(
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { id } } }`,
      {
        r: ids.map((id: string) => ({ __typename: type, id })),
      },
    )
    expect(trouves.data._entities.map(({ id }: { id: string }) => id)).toEqual(ids)
  })

  it('une personne fusionnée a tout ce qui est venu sous ses deux noms, et se nomme par le nouveau', async () => {
    const champs = [
      'situationsJeune',
      'parcoursCej',
      'contratsEngagementJeune',
      'orientationsMissionLocale',
      'actesMissionLocale',
      'rendezVousMissionLocale',
      'reperages',
    ]
    const selection = `dossierMissionLocale { personne { id } } ${champs.map((champ) => `${champ} { personne { id } }`).join(' ')}`
    const [parAlias, parNom, parAutre] = await Promise.all(
      [alias, personne, autre].map((id) => ml.personne(id, selection)),
    )
    expect(parAlias).toEqual(parNom)
    expect(parAlias.id).toBe(personne)
    for (const champ of champs) {
      expect(parAlias[champ], champ).toEqual([{ personne: { id: personne } }, { personne: { id: personne } }])
      expect(parAutre[champ], champ).toHaveLength(1)
    }
    expect(parAlias.dossierMissionLocale).toEqual({ personne: { id: personne } })
  })

  it('lit une liste et tout ce qui en dépend en autant de requêtes, qu’elle soit courte ou longue', async () => {
    const query = vi.spyOn(pg.Client.prototype, 'query')
    const lecture = async (first: number) => {
      query.mockClear()
      const { data } = await ml.hub.query(
        `query ($first: Int!) {
          listeParcoursCej(first: $first) {
            edges { node { contrat { parcours { id } } allocations { classe } semaines { lundi } personne { dossierMissionLocale { id } } } }
          }
        }`,
        { first },
      )
      expect(data.listeParcoursCej.edges).toHaveLength(first)
      // Connections that open, the outbox and other work go on beside, at their own pace.
      return query.mock.calls.filter(([sql]) => /^SELECT .* FROM "/.test(String(sql))).length
    }
    const [courte, longue] = [await lecture(2), await lecture(NOMBRE)]
    query.mockRestore()
    expect(longue).toBe(courte)
    expect(courte).toBeGreaterThanOrEqual(5)
  })
})
