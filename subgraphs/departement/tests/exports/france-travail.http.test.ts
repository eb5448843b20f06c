import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { day } from '../start-departement.js'
import { type ExportRoom, empty, expectRefusals, insertRows, startExportRoom } from './export-room.js'

const ANCIEN = '2026-01-10T08:00:00.000Z'
const RECENT = '2026-02-20T23:30:00.000Z'

describe('ce que le département rend pour France Travail', () => {
  let room: ExportRoom
  beforeAll(async () => {
    room = await startExportRoom()
  })
  afterAll(() => room.stop())
  beforeEach(() => empty(room, 'dossier, orientation, rendez_vous, personne_alias'))

  const read = async (path: string) => {
    const answer = await room.get(path)
    expect(answer.status).toBe(200)
    return (await answer.json()) as Record<string, Record<string, unknown>>[]
  }
  const commun = (personneId: string) => ({ id: randomUUID(), personne_id: personneId, version: 1, modifie_le: ANCIEN })
  const dossier = (personneId: string, numero: string, ouvertLe = '2026-01-05') =>
    insertRows(room, 'dossier', {
      ...commun(personneId),
      cle_appariement: randomUUID(),
      issue_appariement: 'TROUVE',
      numero_departement: numero,
      ouvert_le: ouvertLe,
      etat: 'OUVERT',
    })
  const orientation = async (personneId: string, reste = {}) => {
    const ligne = {
      ...commun(personneId),
      parcours: 'SOCIAL',
      statut: 'DECIDEE',
      etat: 'OUVERTE',
      organisme_referent: 'DEPARTEMENT',
      motif: 'Une raison qui ne sort pas',
      decidee_le: '2026-01-08',
      ...reste,
    }
    await insertRows(room, 'orientation', ligne)
    return ligne.id
  }
  const rendezVous = async (personneId: string, reste = {}) => {
    const ligne = {
      ...commun(personneId),
      debut: '2026-03-09T09:00:00.000Z',
      duree_minutes: 45,
      modalite: 'PHYSIQUE',
      motif: 'ORIENTATION',
      statut: 'PRIS',
      lieu: 'Maison des solidarités',
      ...reste,
    }
    await insertRows(room, 'rendez_vous', ligne)
    return ligne.id
  }

  describe('orientations', () => {
    it('dit une orientation dans les mots d’orientationusager', async () => {
      const [ancienne, personne] = [randomUUID(), randomUUID()]
      await insertRows(room, 'personne_alias', { alias: ancienne, personne_id: personne })
      await dossier(ancienne, 'D-1', '2026-01-01')
      await dossier(personne, 'D-2')
      const id = await orientation(ancienne, { etat: 'CLOTUREE', close_le: RECENT, modifie_le: RECENT })
      const answer = await room.get('ft-orientations')
      expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
      expect(answer.headers.get('content-disposition')).toBe(
        `attachment; filename="departement-ft-orientations-${day(0)}.json"`,
      )
      expect(await answer.json()).toEqual([
        {
          personne: { id: personne, numero_departement: 'D-2' },
          orientation: {
            id,
            parcours: 'PSO',
            organisme: 'CD',
            statut: 'DECIDE',
            etat: 'CLOTURE',
            date_entree_parcours: '2026-01-08',
            // The day in Paris.
            date_sortie_parcours: '2026-02-21',
            date_modification: '2026-02-21',
            decision: { etat_decision: 'ACCEPTEE', date_decision: '2026-01-08' },
          },
        },
      ])
    })

    it('n’a pas encore de décision quand elle est préconisée, ni de numéro sans dossier', async () => {
      await orientation(randomUUID(), { statut: 'PRECONISEE', etat: 'EN_ATTENTE' })
      expect(await read('ft-orientations')).toMatchObject([
        {
          personne: { numero_departement: null },
          orientation: { statut: 'PRECONISE', etat: 'EN_ATTENTE', date_sortie_parcours: null, decision: null },
        },
      ])
    })

    it.each([
      ['EMPLOI_DIRECT', 'PED'],
      ['SOCIO_PROFESSIONNEL', 'PSP'],
      ['SOCIAL', 'PSO'],
      ['ENTRETIEN_ORIENTATION', 'EO'],
      ['INDETERMINE', 'IND'],
    ])('traduit le parcours %s par %s', async (parcours, code) => {
      await orientation(randomUUID(), { parcours })
      expect(await read('ft-orientations')).toMatchObject([{ orientation: { parcours: code } }])
    })

    it.each([
      ['FRANCE_TRAVAIL', 'FT'],
      ['DEPARTEMENT', 'CD'],
      ['DELEGATAIRE', 'DCD'],
      ['MISSION_LOCALE', 'ML'],
      ['CAP_EMPLOI', 'CE'],
      ['INDETERMINE', 'IND'],
    ])('traduit l’organisme %s par %s', async (organisme, code) => {
      await orientation(randomUUID(), { organisme_referent: organisme })
      expect(await read('ft-orientations')).toMatchObject([{ orientation: { organisme: code } }])
    })

    it('se rend ligne à ligne, depuis un instant, au-delà d’un lot', async () => {
      await room.sql(`
        insert into orientation (id, personne_id, parcours, statut, etat, organisme_referent, decidee_le, version, modifie_le)
        select gen_random_uuid(), gen_random_uuid(), 'SOCIAL', 'DECIDEE', 'OUVERTE', 'DEPARTEMENT', '2026-01-08', 1,
          '2026-01-10T00:00:00Z'::timestamptz + n * interval '1 minute'
        from generate_series(1, 1000) n`)
      const answer = await room.get('ft-orientations', { accept: 'application/x-ndjson' })
      expect(answer.headers.get('content-type')).toBe('application/x-ndjson')
      const lignes = (await answer.text()).split('\n')
      expect(lignes.pop()).toBe('')
      expect(new Set(lignes.map((ligne) => JSON.parse(ligne).orientation.id)).size).toBe(1000)
      expect(await read('ft-orientations?format=json')).toHaveLength(1000)
      expect(await read('ft-orientations?modifieDepuis=2026-01-10T16:40:00Z')).toHaveLength(1)
      expect(await read('ft-orientations?modifieDepuis=2026-01-11T00:00:00Z')).toEqual([])
    })
  })

  describe('rendez-vous', () => {
    it('dit un rendez-vous dans les mots de rendez-vous-partenaire', async () => {
      const personne = randomUUID()
      await dossier(personne, 'D-1')
      const id = await rendezVous(personne, { professionnel_id: randomUUID() })
      expect(await read('ft-rendez-vous')).toEqual([
        {
          personne: { id: personne, numeroDepartement: 'D-1' },
          rendezVous: {
            id,
            date: '2026-03-09T09:00:00.000Z',
            duree: 45,
            statut: 'PRIS',
            motif: 'ORI',
            theme: 'Entretien d’orientation',
            modaliteContact: 'PHYSIQUE',
            typeReception: 'IND',
            initiateur: 'PARTENAIRE',
            organisme: { code: 'CD' },
            adresse: 'Maison des solidarités',
          },
        },
      ])
    })

    it.each([
      ['PRIS', 'PRIS'],
      ['MODIFIE', 'MODIFIE'],
      ['A_RENSEIGNER', 'PRIS'],
      ['EFFECTUE', 'EFFECTUE'],
      ['ABSENT', 'ABSENT'],
      ['ABSENT_EXCUSE', 'ANNULE'],
      ['ANNULE', 'ANNULE'],
    ])('traduit le statut %s par %s', async (statut, code) => {
      await rendezVous(randomUUID(), { statut })
      expect(await read('ft-rendez-vous')).toMatchObject([{ rendezVous: { statut: code } }])
    })

    it.each([
      ['ORIENTATION', 'ORI', 'IND'],
      ['ACCOMPAGNEMENT', 'ACC', 'IND'],
      ['SUIVI', 'AUT', 'IND'],
      ['BILAN', 'AUT', 'IND'],
      ['INFORMATION_COLLECTIVE', 'AUT', 'COL'],
    ])('traduit le motif %s par %s, reçu %s', async (motif, code, typeReception) => {
      await rendezVous(randomUUID(), { motif })
      expect(await read('ft-rendez-vous')).toMatchObject([{ rendezVous: { motif: code, typeReception } }])
    })

    it.each(['TELEPHONE', 'VISIO'])(
      'ne dit pas le lieu d’un rendez-vous par %s : ce peut être un numéro',
      async (modalite) => {
        await rendezVous(randomUUID(), { modalite, lieu: '02 00 00 00 00' })
        expect(await read('ft-rendez-vous')).toMatchObject([
          { rendezVous: { modaliteContact: modalite, adresse: null } },
        ])
      },
    )
  })

  it.each(['ft-orientations', 'ft-rendez-vous'])(
    '%s se refuse sans jeton, à un autre, et mal demandé',
    async (path) => {
      await expectRefusals(room, path)
      expect((await room.get(`${path}?format=xml`)).status).toBe(400)
    },
  )
})
