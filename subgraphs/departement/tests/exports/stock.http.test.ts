import { randomUUID } from 'node:crypto'
import { csv } from '@traitdunion/formats'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { day } from '../start-departement.js'
import { type ExportRoom, empty, expectRefusals, insertRows, startExportRoom } from './export-room.js'

const brut = (nom: string) => csv.facultative(nom, (texte) => csv.lue(texte))
const COLONNES = Object.fromEntries(
  [
    'numero_departement',
    'personne',
    'issue_appariement',
    'ouvert_le',
    'etat',
    'parcours',
    'organisme_referent',
    'orientation_statut',
    'orientation_decidee_le',
    'referent_organisation',
    'referent_professionnel',
    'referent_depuis',
    'contrat_statut',
    'contrat_debut',
    'contrat_fin',
    'contrat_signe_le',
    'contrat_heures_hebdomadaires',
    'dernier_rendez_vous',
    'dernier_rendez_vous_statut',
    'modifie_le',
  ].map((nom) => [nom, brut(nom)]),
)

const ANCIEN = '2026-01-10T08:00:00.000Z'
const RECENT = '2026-02-20T08:00:00.000Z'

describe('l’export du stock', () => {
  let room: ExportRoom
  beforeAll(async () => {
    room = await startExportRoom()
  })
  afterAll(() => room.stop())
  beforeEach(() =>
    empty(
      room,
      'dossier, orientation, designation_referent, contrat, version_contrat, action_contrat, rendez_vous, personne_alias',
    ),
  )

  /** As its reader has it: with the project's own reader. */
  const read = async (query = '') => {
    const answer = await room.get(`stock${query}`)
    expect(answer.status).toBe(200)
    const octets = new Uint8Array(await answer.arrayBuffer())
    const lues: Record<string, string | null>[] = []
    for await (const lecture of csv.readCsv(
      (async function* () {
        yield octets
      })(),
      COLONNES,
      { nature: 'dossier' },
    )) {
      expect(['ecart', 'rejet']).not.toContain(lecture.kind)
      if (lecture.kind === 'enregistrement') lues.push(lecture.enregistrement as Record<string, string | null>)
    }
    return { answer, octets, lues }
  }

  const commun = (personneId: string | null, modifieLe = ANCIEN) => ({
    id: randomUUID(),
    personne_id: personneId,
    version: 1,
    modifie_le: modifieLe,
  })
  const dossier = (personneId: string | null, reste = {}) =>
    insertRows(room, 'dossier', {
      ...commun(personneId),
      cle_appariement: randomUUID(),
      issue_appariement: personneId ? 'TROUVE' : 'PLUSIEURS',
      numero_departement: `D-${randomUUID()}`,
      ouvert_le: '2026-01-05',
      etat: 'OUVERT',
      ...reste,
    })
  const orientation = (personneId: string, reste = {}) =>
    insertRows(room, 'orientation', {
      ...commun(personneId),
      parcours: 'SOCIAL',
      statut: 'DECIDEE',
      etat: 'OUVERTE',
      organisme_referent: 'DEPARTEMENT',
      motif: 'Une raison qui ne sort pas',
      decidee_le: '2026-01-08',
      ...reste,
    })
  const referent = (personneId: string, reste = {}) =>
    insertRows(room, 'designation_referent', {
      ...commun(personneId),
      professionnel_id: randomUUID(),
      organisation_id: randomUUID(),
      role: 'REFERENT_UNIQUE',
      debut: day(-30),
      ...reste,
    })
  const rendezVous = (personneId: string, reste = {}) =>
    insertRows(room, 'rendez_vous', {
      ...commun(personneId),
      debut: '2026-01-09T09:00:00Z',
      duree_minutes: 30,
      modalite: 'TELEPHONE',
      motif: 'SUIVI',
      statut: 'EFFECTUE',
      ...reste,
    })

  it('donne une ligne par dossier, avec ce qui est en cours pour la personne', async () => {
    const [personne, professionnel, organisation, contrat, version] = Array.from({ length: 5 }, () => randomUUID()) as [
      string,
      string,
      string,
      string,
      string,
    ]
    await dossier(personne, { numero_departement: 'D-1' })
    await orientation(personne, {
      etat: 'CLOTUREE',
      close_le: ANCIEN,
      parcours: 'EMPLOI_DIRECT',
      decidee_le: '2026-01-06',
    })
    const enCours = randomUUID()
    await orientation(personne, { id: enCours })
    await referent(personne, { professionnel_id: professionnel, organisation_id: organisation })
    await referent(personne, { role: 'CO_ACCOMPAGNEMENT', debut: day(-2) })
    await referent(personne, { debut: day(-60), fin: day(-31) })
    await insertRows(room, 'contrat', {
      ...commun(personne),
      id: contrat,
      orientation_id: enCours,
      statut: 'EN_COURS',
      orientation_notifiee_le: '2026-01-09',
      a_signer_avant: '2026-02-09',
      debut: day(-10),
      fin: day(79),
      signe_le: day(-12),
    })
    await insertRows(
      room,
      'version_contrat',
      {
        id: version,
        contrat_id: contrat,
        numero: 1,
        debut: day(-10),
        fin: day(79),
        droits_et_devoirs: 'D',
        voies_recours: 'V',
      },
      {
        id: randomUUID(),
        contrat_id: contrat,
        numero: 2,
        debut: day(-10),
        fin: day(79),
        droits_et_devoirs: 'D',
        voies_recours: 'V',
      },
    )
    const action = { version_id: version, libelle: 'A', theme: 'LOGEMENT', debut: day(-10), etat: 'PREVUE' }
    await insertRows(
      room,
      'action_contrat',
      { ...action, id: randomUUID(), rang: 1, heures_hebdomadaires: 15 },
      { ...action, id: randomUUID(), rang: 2, heures_hebdomadaires: 0.5 },
    )
    await room.sql(
      `update version_contrat set empreinte = repeat('e', 64), proposee_le = $2, signee_personne_le = $3, signee_organisme_le = $3
       where id = $1`,
      [version, day(-13), day(-12)],
    )
    await rendezVous(personne)
    await rendezVous(personne, { debut: '2026-01-12T09:00:00Z', statut: 'PRIS' })
    await rendezVous(personne, { debut: '2026-01-13T09:00:00Z', statut: 'ANNULE' })
    await rendezVous(personne, { debut: `${day(30)}T09:00:00Z`, statut: 'PRIS', modifie_le: RECENT })

    const { answer, octets, lues } = await read()
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="departement-stock-${day(0)}.csv"`)
    expect([...octets.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(lues).toEqual([
      {
        numero_departement: 'D-1',
        personne,
        issue_appariement: 'TROUVE',
        ouvert_le: '2026-01-05',
        etat: 'OUVERT',
        parcours: 'SOCIAL',
        organisme_referent: 'DEPARTEMENT',
        orientation_statut: 'DECIDEE',
        orientation_decidee_le: '2026-01-08',
        referent_organisation: organisation,
        referent_professionnel: professionnel,
        referent_depuis: day(-30),
        contrat_statut: 'EN_COURS',
        contrat_debut: day(-10),
        contrat_fin: day(79),
        contrat_signe_le: day(-12),
        contrat_heures_hebdomadaires: '15,5',
        dernier_rendez_vous: '2026-01-12T09:00:00.000Z',
        dernier_rendez_vous_statut: 'A_RENSEIGNER',
        modifie_le: RECENT,
      },
    ])
    const virgules = Buffer.from(await (await room.get('stock?separateur=,&marque=non')).arrayBuffer()).toString()
    expect(virgules.startsWith('numero_departement,personne,')).toBe(true)
    expect(virgules).toContain(',15.5,')
  })

  it('ne dit de la personne que sa clé, et laisse vide ce qui n’est pas', async () => {
    await dossier(null, { numero_departement: 'D-2', issue_appariement: 'PLUSIEURS' })
    const { lues } = await read()
    expect(lues).toEqual([
      Object.fromEntries(
        Object.keys(COLONNES).map((nom) => [
          nom,
          {
            numero_departement: 'D-2',
            issue_appariement: 'PLUSIEURS',
            ouvert_le: '2026-01-05',
            etat: 'OUVERT',
            modifie_le: ANCIEN,
          }[nom] ?? null,
        ]),
      ),
    ])
  })

  it('réunit sous une clé ce qui est venu sous deux, après une fusion', async () => {
    const [ancienne, actuelle] = [randomUUID(), randomUUID()]
    await insertRows(room, 'personne_alias', { alias: ancienne, personne_id: actuelle })
    await dossier(ancienne, { numero_departement: 'D-3' })
    await orientation(actuelle)
    await rendezVous(ancienne)
    const { lues } = await read()
    expect(lues).toMatchObject([{ personne: actuelle, parcours: 'SOCIAL', dernier_rendez_vous_statut: 'EFFECTUE' }])
  })

  it('ne laisse pas un tableur prendre un numéro pour une formule', async () => {
    await dossier(null, { numero_departement: '=1+1;"x"' })
    expect((await read()).lues).toMatchObject([{ numero_departement: `'=1+1;"x"` }])
  })

  it('se demande depuis un instant, compris : une fin compte comme un changement', async () => {
    const [calme, bougee] = [randomUUID(), randomUUID()]
    await dossier(calme, { numero_departement: 'D-4' })
    await dossier(bougee, { numero_departement: 'D-5' })
    await orientation(bougee, { etat: 'CLOTUREE', close_le: RECENT, modifie_le: RECENT })
    const numeros = async (depuis: string) =>
      (await read(`?modifieDepuis=${encodeURIComponent(depuis)}`)).lues.map(
        ({ numero_departement }) => numero_departement,
      )
    expect(await numeros(ANCIEN)).toEqual(['D-4', 'D-5'])
    expect(await numeros('2026-02-20T09:00:00.000+01:00')).toEqual(['D-5'])
    expect(await numeros('2026-02-20T08:00:00.001Z')).toEqual([])
  })

  it('est entier au-delà d’un lot, dans l’ordre des numéros', async () => {
    await room.sql(`
      insert into dossier (id, cle_appariement, issue_appariement, numero_departement, ouvert_le, etat, version, modifie_le)
      select gen_random_uuid(), n, 'AUCUN', 'N-' || lpad(n::text, 5, '0'), '2026-01-05', 'OUVERT', 1, now()
      from generate_series(1, 1201) n`)
    const numeros = (await read()).lues.map(({ numero_departement }) => numero_departement)
    expect(numeros).toHaveLength(1201)
    expect(numeros).toEqual([...numeros].sort())
  })

  it('qui ne peut être lu se dit en défaut, et non en fichier vide', async () => {
    await room.sql('alter table rendez_vous rename to rendez_vous_absent')
    const { status } = await room.get('stock')
    await room.sql('alter table rendez_vous_absent rename to rendez_vous')
    expect(status).toBe(500)
  })

  it('se refuse sans jeton, à un autre, et mal demandé', async () => {
    await expectRefusals(room, 'stock')
    for (const query of ['separateur=|', 'marque=peut-être'])
      expect((await room.get(`stock?${query}`)).status, query).toBe(400)
  })
})
