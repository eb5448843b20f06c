import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MissionLocaleDeTest, uneOuverture } from './mission-locale-de-test.js'

const AUDIENCE = 'urn:traitdunion:import:mission-locale'
const fixture = (nom: string) => readFileSync(new URL(`../fixtures/imilo/${nom}`, import.meta.url))
const asFile = (records: unknown) => Buffer.from(JSON.stringify(records))

const [LINA, SACHA] = JSON.parse(fixture('dossiers.json').toString())
const [PRIS, HONORE, SESSION, SUPPRIME] = JSON.parse(fixture('evenements.json').toString())
/** What follows the outside world, or tells of imports rather than of persons. */
const BESIDE = `('migration', 'position_flux', 'lot_a_clore', 'import_fichier', 'contribution_dite', 'contribution_sortante', 'contribution_a_revoir')`

describe('un fichier d’i-Milo', () => {
  let ml: MissionLocaleDeTest
  let lina: string
  beforeEach(async () => {
    ml = await MissionLocaleDeTest.start()
    lina = randomUUID()
    ml.appariement.will('700001', 'TROUVE', lina)
  })
  afterEach(() => ml.stop())

  const send = async (
    format: string,
    octets: Uint8Array,
    query: Record<string, string> = {},
    partenaire = 'mission-locale',
  ) => {
    const answer = await fetch(
      `${ml.hub.url}/imports/imilo-${format}?${new URLSearchParams({ nom: 'x.json', ...query })}`,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/octet-stream',
          authorization: `Bearer ${await ml.appariement.jeton(partenaire, AUDIENCE)}`,
        },
        body: octets as never,
      },
    )
    return { status: answer.status, ...((await answer.json()) as object) } as unknown as Record<string, never>
  }
  const publish = async (format: string, octets: Uint8Array, query = {}) => {
    const rapport = await send(format, octets, query)
    expect(rapport).toMatchObject({ status: 200, etat: 'PUBLIE' })
    return rapport
  }
  /** Every row of every table, as text, but for the follow-up of imports. */
  const dump = async () => {
    const tables = await ml.lignes(
      `select table_name as nom from information_schema.tables where table_schema = 'public' and table_name not in ${BESIDE} order by 1`,
    )
    const contents: Record<string, unknown[]> = {}
    for (const { nom } of tables) contents[String(nom)] = await ml.lignes(`select t::text from ${nom} t order by 1`)
    return contents
  }
  const rendezVous = () =>
    ml.lignes(
      'select source_nature, source_id, statut, debut, duree_minutes, version from rendez_vous order by source_id',
    )

  describe('de dossiers', () => {
    it('est publié, ses jeunes rapprochés', async () => {
      const { compteurs } = await publish('dossiers', fixture('dossiers.json'))
      expect(compteurs).toMatchObject({ dossiersLus: 2, dossiersCrees: 2, cejCrees: 1, situationsCreees: 3 })
      expect(ml.appariement.lots).toMatchObject([
        { etat: 'CONFIRME', enregistrements: [{ cle: '700001', identite: { nom: 'EXEMPLE' } }, { cle: '700002' }] },
      ])
      const { dossierMissionLocale, situationsJeune, parcoursCej } = await ml.personne(
        lina,
        `dossierMissionLocale { idDossier etat ouvertLe structureRattachement { code nom } }
         situationsJeune { categorie etat debut debutConstate fin metierPrepare { codeRome } }
         parcoursCej { debut finPrevue finReelle contrat { statut } }`,
      )
      expect(dossierMissionLocale).toEqual({
        idDossier: '700001',
        etat: 'OUVERT',
        ouvertLe: '2025-11-12',
        structureRattachement: { code: '28440S00', nom: 'Antenne du Val fleuri' },
      })
      expect(situationsJeune).toHaveLength(2)
      expect(situationsJeune).toContainEqual({
        categorie: 'PMSMP',
        etat: 'TERMINE',
        debut: '2025-12-19',
        debutConstate: true,
        fin: '2025-12-19',
        metierPrepare: { codeRome: 'D1106' },
      })
      expect(parcoursCej).toEqual([{ debut: '2026-02-02', finPrevue: '2026-08-01', finReelle: null, contrat: null }])
      expect(await ml.lignes('select nature from evenement_sortant where personne_id = $1 order by 1', [lina])).toEqual(
        [
          { nature: 'CEJ_OUVERT' },
          { nature: 'DOSSIER_MISSION_LOCALE_OUVERT' },
          { nature: 'SITUATION_DECLAREE' },
          { nature: 'SITUATION_DECLAREE' },
        ],
      )
    })

    it('reçu deux fois, ou récrit autrement, ne change rien', async () => {
      await publish('dossiers', fixture('dossiers.json'))
      const avant = await dump()
      expect(await send('dossiers', fixture('dossiers.json'))).toMatchObject({ status: 200, etat: 'DEJA_IMPORTE' })
      expect(await dump()).toEqual(avant)
      await publish('dossiers', fixture('dossiers.ndjson'))
      expect(await dump()).toEqual(avant)
    })

    it('ne fait bouger que ce qui a changé', async () => {
      await publish('dossiers', fixture('dossiers.json'))
      const [demande, pmsmp] = LINA.situations
      const { compteurs } = await publish(
        'dossiers',
        asFile([
          {
            ...LINA,
            structureRattachement: { ...LINA.structureRattachement, nomUsuel: 'Antenne du Pré' },
            accompagnementCEJ: { ...LINA.accompagnementCEJ, dateFinReelle: '2026-05-31' },
            situations: [
              { ...demande, etat: 'TERMINE', dateFin: '2026-06-01' },
              pmsmp,
              { ...demande, categorieSituation: 'Emploi' },
            ],
          },
        ]),
      )
      expect(compteurs).toMatchObject({
        dossiersModifies: 1,
        dossiersCrees: 0,
        cejModifies: 1,
        situationsModifiees: 1,
        situationsCreees: 1,
      })
      expect(await ml.lignes('select id_dossier, structure_nom, version from dossier order by 1')).toEqual([
        { id_dossier: '700001', structure_nom: 'Antenne du Pré', version: 2 },
        { id_dossier: '700002', structure_nom: 'Antenne du Val fleuri', version: 1 },
      ])
    })

    it('termine une situation qui n’est plus dite, et le CEJ qu’un autre remplace', async () => {
      await publish('dossiers', fixture('dossiers.json'))
      const accompagnementCEJ = { ...LINA.accompagnementCEJ, dateDebut: '2026-07-01', dateFinPrevue: '2026-12-31' }
      const { compteurs } = await publish('dossiers', asFile([{ ...LINA, accompagnementCEJ, situations: [] }]))
      expect(compteurs).toMatchObject({ situationsTerminees: 1, cejTermines: 1, cejCrees: 1 })
      expect(await ml.lignes('select debut, fin_reelle from parcours_cej order by debut')).toHaveLength(2)
      expect(await ml.lignes('select 1 from parcours_cej where fin_reelle is null')).toHaveLength(1)
    })

    it('garde un dossier douteux sans personne, jusqu’à la décision d’un gestionnaire', async () => {
      ml.appariement.will('700002', 'DOUTEUX', null)
      await publish('dossiers', fixture('dossiers.json'))
      expect(await ml.lignes(`select personne_id from dossier where id_dossier = '700002'`)).toEqual([
        { personne_id: null },
      ])
      const sacha = randomUUID()
      await publish('dossiers', asFile([SACHA]))
      ml.appariement.will('700002', 'TROUVE', sacha)
      await publish('dossiers', asFile([{ ...SACHA, prenom: 'Sacha Ange' }]))
      expect(await ml.lignes(`select personne_id from dossier where id_dossier = '700002'`)).toEqual([
        { personne_id: sacha },
      ])
      expect((await ml.personne(sacha, 'situationsJeune { categorie }')).situationsJeune).toEqual([
        { categorie: 'CONTRAT_EN_ALTERNANCE' },
      ])
    })

    it('et des ouvertures en même temps : chacune passe, avant ou après', async () => {
      const numeros = Array.from({ length: 10 }, (_, rang) => String(710_000 + rang))
      const dossiers = numeros.map((idDossier) => ({ ...SACHA, idDossier }))
      const [rapport, ...ouvertures] = await Promise.all([
        send('dossiers', asFile(dossiers)),
        ...numeros.map((idDossier) => ml.ouvre(uneOuverture({ idDossier }))),
      ])
      expect(rapport).toMatchObject({ etat: 'PUBLIE' })
      for (const { erreurs } of ouvertures)
        expect([[], ['DOSSIER_NUMERO_CONNU'], ['DOSSIER_DEJA_OUVERT']]).toContainEqual(
          erreurs.map(({ code }: { code: string }) => code),
        )
      expect(await ml.lignes('select 1 from dossier')).toHaveLength(10)
    })

    it('en écart non toléré, est rejeté sans rien changer, et son lot balayé', async () => {
      const fichier = asFile([LINA, { ...SACHA, prenom: null }])
      const avant = await dump()
      expect(await send('dossiers', fichier)).toMatchObject({
        status: 422,
        code: 'ECARTS_NON_TOLERES',
        ecarts: [{ enregistrement: 'dossier[2]', champ: 'prenom' }],
      })
      expect(await dump()).toEqual(avant)
      expect(ml.appariement.lots.every(({ etat }) => etat === 'REJETE')).toBe(true)
      const { compteurs } = await publish('dossiers', fichier, { tolerer: '1' })
      expect(compteurs).toMatchObject({ dossiersCrees: 1 })
      expect(await ml.lignes('select champ, code from quarantaine')).toEqual([
        { champ: 'prenom', code: 'JSON_TYPE_INATTENDU' },
      ])
    })

    it.each([
      ['vide', 'JSON_VIDE'],
      ['tronque', 'JSON_TRONQUE'],
    ])('« %s » est rejeté : %s', async (nom, code) => {
      const avant = await dump()
      expect(await send('dossiers', fixture(`invalides/${nom}.json`))).toMatchObject({ status: 422, code })
      expect(await dump()).toEqual(avant)
    })

    it('d’un autre partenaire est refusé', async () => {
      expect(await send('dossiers', fixture('dossiers.json'), {}, 'caf')).toMatchObject({ status: 403 })
    })
  })

  describe('d’évènements', () => {
    beforeEach(async () => {
      await publish('dossiers', fixture('dossiers.json'))
    })

    it('est publié : le dernier détail dit vaut', async () => {
      const { compteurs } = await publish('evenements', fixture('evenements.json'))
      expect(compteurs).toMatchObject({ evenementsLus: 5, rendezVousCrees: 2, evenementsSansDetail: 1 })
      expect(await rendezVous()).toEqual([
        {
          source_nature: 'RENDEZ_VOUS',
          source_id: '34',
          statut: 'EFFECTUE',
          debut: new Date('2026-03-10T09:00:00Z'),
          duree_minutes: 60,
          version: 1,
        },
        {
          source_nature: 'SESSION',
          source_id: 's-12',
          statut: 'PRIS',
          debut: new Date('2026-03-20T13:00:00Z'),
          duree_minutes: 180,
          version: 1,
        },
      ])
      expect((await ml.personne(lina, 'rendezVousMissionLocale { statut modalite }')).rendezVousMissionLocale).toEqual([
        { statut: 'EFFECTUE', modalite: 'TELEPHONE' },
      ])
    })

    it('reçu deux fois ne change rien', async () => {
      await publish('evenements', fixture('evenements.json'))
      const avant = await dump()
      expect(await send('evenements', fixture('evenements.json'))).toMatchObject({ etat: 'DEJA_IMPORTE' })
      await publish('evenements', fixture('evenements.ndjson'))
      expect(await dump()).toEqual(avant)
    })

    it.each([
      ['dans l’ordre', [PRIS, HONORE]],
      ['dans l’ordre inverse', [HONORE, PRIS]],
      ['deux fois', [PRIS, HONORE, PRIS]],
    ])('un par un, %s, mène au même état', async (_ordre, evenements) => {
      let rang = 0
      for (const evenement of evenements) await publish('evenements', asFile([{ ...evenement, rang: ++rang }]))
      expect(await rendezVous()).toMatchObject([{ source_id: '34', statut: 'EFFECTUE' }])
    })

    it('supprimé, un rendez-vous attendu est annulé, même si sa création arrive après', async () => {
      const supprime = { ...SUPPRIME, idType: 34, idDossier: 700001 }
      await publish('evenements', asFile([PRIS]))
      expect((await publish('evenements', asFile([supprime]))).compteurs).toMatchObject({ rendezVousAnnules: 1 })
      expect(await rendezVous()).toMatchObject([{ statut: 'ANNULE', version: 2 }])
      await publish(
        'evenements',
        asFile([SUPPRIME, { ...PRIS, idType: 35, rendezVous: { ...PRIS.rendezVous, id: 35 } }]),
      )
      expect(await rendezVous()).toHaveLength(1)
    })

    it('archivé, un dossier est clos ; il attend la fin de son CEJ', async () => {
      const archive = (idDossier: number) => ({
        ...SUPPRIME,
        type: 'DOSSIER',
        action: 'ARCHIVE',
        idType: null,
        idDossier,
      })
      const { compteurs } = await publish('evenements', asFile([archive(700001), archive(700002)]))
      expect(compteurs).toMatchObject({ dossiersClos: 1, cloturesEnAttenteDuCej: 1 })
      expect(await ml.lignes('select id_dossier, etat from dossier order by 1')).toEqual([
        { id_dossier: '700001', etat: 'OUVERT' },
        { id_dossier: '700002', etat: 'CLOS' },
      ])
      const accompagnementCEJ = { ...LINA.accompagnementCEJ, dateFinReelle: '2026-03-31' }
      expect((await publish('dossiers', asFile([{ ...LINA, accompagnementCEJ }]))).compteurs).toMatchObject({
        dossiersClos: 1,
      })
    })

    it('archivé puis repris, dans n’importe quel ordre, un dossier est ouvert', async () => {
      const dossier = (action: string, date: string) => ({
        identifiant: date,
        type: 'DOSSIER',
        action,
        idJeune: SACHA.idJeune,
        date,
      })
      const [archive, repris] = [dossier('ARCHIVE', '2026-03-01T08:00:00Z'), dossier('UPDATE', '2026-03-02T08:00:00Z')]
      const etats = () => ml.lignes(`select etat from dossier where id_dossier = '700002'`)
      for (const ordre of [
        [archive, repris],
        [repris, archive],
        [archive, repris, archive],
      ]) {
        await ml.stop()
        ml = await MissionLocaleDeTest.start()
        await publish('dossiers', asFile([SACHA]))
        let rang = 0
        for (const evenement of ordre) await publish('evenements', asFile([{ ...evenement, rang: ++rang }]))
        expect(await etats()).toEqual([{ etat: 'OUVERT' }])
      }
      await publish('evenements', asFile([dossier('ARCHIVE', '2026-03-03T08:00:00Z')]))
      expect(await etats()).toEqual([{ etat: 'CLOS' }])
    })

    it('retrouve un dossier par l’identifiant du jeune', async () => {
      await publish('evenements', asFile([{ ...SESSION, idDossier: undefined, idJeune: LINA.idJeune }]))
      expect((await ml.personne(lina, 'rendezVousMissionLocale { statut }')).rendezVousMissionLocale).toHaveLength(1)
    })

    it('d’un dossier inconnu n’est pas publié', async () => {
      const fichier = fixture('invalides/rendez-vous-de-dossier-inconnu.json')
      expect(await send('evenements', fichier)).toMatchObject({
        status: 422,
        code: 'ECARTS_NON_TOLERES',
        ecarts: [{ champ: 'idDossier', code: 'IMILO_DOSSIER_INCONNU' }],
      })
      expect((await publish('evenements', fichier, { tolerer: '1' })).compteurs).toMatchObject({
        evenementsSansDossier: 1,
      })
      expect(await rendezVous()).toEqual([])
    })

    it('de rendez-vous seuls est publié aussi', async () => {
      await publish('evenements', fixture('rendez-vous.json'))
      expect(await rendezVous()).toMatchObject([{ source_id: '34' }, { source_id: 's-12', statut: 'EFFECTUE' }])
    })
  })
})
