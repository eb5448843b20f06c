import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jour, MissionLocaleDeTest } from './mission-locale-de-test.js'

const mutation = (nom: string, entree: string, objet: string) =>
  `mutation ($input: ${entree}!) { ${nom}(input: $input) { ${objet} erreurs { code champ } } }`
const DECLARER = mutation(
  'situationDeclarer',
  'SituationDeclarerInput',
  'situation { id version etat metierPrepare { codeRome } }',
)
const TERMINER = mutation('situationTerminer', 'SituationTerminerInput', 'situation { etat fin version }')
const DECIDER = mutation(
  'orientationMissionLocaleDecider',
  'OrientationMissionLocaleDeciderInput',
  'orientation { id etat version }',
)
const CONSIGNER = mutation(
  'acteMissionLocaleConsigner',
  'ActeMissionLocaleConsignerInput',
  'acte { id dureeMinutes conseiller { id } }',
)
const PRENDRE = mutation(
  'rendezVousMissionLocalePrendre',
  'RendezVousMissionLocalePrendreInput',
  'rendezVous { id statut dureeMinutes debut version }',
)
const RENSEIGNER = mutation(
  'rendezVousMissionLocaleRenseigner',
  'RendezVousMissionLocaleRenseignerInput',
  'rendezVous { statut version }',
)

const ALIAS = randomUUID()
const CONSERVEE = randomUUID()

const dans = (heures: number): string => new Date(Date.now() + heures * 3_600_000).toISOString()

describe('accompagnement par la mission locale', () => {
  let ml: MissionLocaleDeTest
  beforeAll(async () => {
    ml = await MissionLocaleDeTest.start({ [ALIAS]: CONSERVEE })
  })
  afterAll(() => ml.stop())
  // biome-ignore lint/suspicious/noExplicitAny: a test knows the shape it asked for
  const act = (document: string, input: object): Promise<any> =>
    ml.act(document, { cleIdempotence: randomUUID(), ...input })

  describe('situation', () => {
    const uneSituation = (personneId: string, reste = {}) => ({
      personneId,
      categorie: 'FORMATION',
      etat: 'EN_COURS',
      debut: jour(-10),
      ...reste,
    })

    it('se déclare, vise un métier, puis se termine', async () => {
      const { situation, erreurs } = await act(DECLARER, uneSituation(await ml.unJeune(), { metierPrepare: 'K1304' }))
      expect(erreurs).toEqual([])
      expect(situation).toMatchObject({ version: 1, etat: 'EN_COURS', metierPrepare: { codeRome: 'K1304' } })
      const fin = await act(TERMINER, { situationId: situation.id, versionAttendue: 1, fin: jour(0) })
      expect(fin).toEqual({ situation: { etat: 'TERMINE', fin: jour(0), version: 2 }, erreurs: [] })
      expect(
        (await act(TERMINER, { situationId: situation.id, versionAttendue: 1, fin: jour(0) })).erreurs[0].code,
      ).toBe('CONFLIT_VERSION')
      expect(
        (await act(TERMINER, { situationId: situation.id, versionAttendue: 2, fin: jour(0) })).erreurs[0].code,
      ).toBe('SITUATION_DEJA_TERMINEE')
    })

    it.each([
      ['sans dossier', () => randomUUID(), {}, 'DOSSIER_ABSENT'],
      ['prévue hier', () => ml.unJeune(), { etat: 'PREVU' }, 'SITUATION_ETAT'],
      ['aux dates inversées', () => ml.unJeune(), { fin: jour(-20) }, 'SITUATION_DATES'],
      ['pour un métier inventé', () => ml.unJeune(), { metierPrepare: 'BOULANGER' }, 'METIER_CODE_INVALIDE'],
    ])('ne se déclare pas %s', async (_cas, personne, reste, code) => {
      const { situation, erreurs } = await act(DECLARER, uneSituation(await personne(), reste))
      expect(situation).toBeNull()
      expect(erreurs[0].code).toBe(code)
    })

    it.each([
      ['inconnue', randomUUID()],
      ['qui n’est pas une clé', "' or 1=1"],
    ])('%s ne se termine pas', async (_cas, situationId) => {
      const { erreurs } = await act(TERMINER, { situationId, versionAttendue: 1, fin: jour(0) })
      expect(erreurs).toEqual([{ code: 'SITUATION_INCONNUE', champ: 'situationId' }])
    })

    it.each([
      ['demain', jour(1), 'DATE_FUTURE'],
      ['avant son début', jour(-11), 'SITUATION_DATES'],
    ])('ne se termine pas %s', async (_cas, fin, code) => {
      const { situation } = await act(DECLARER, uneSituation(await ml.unJeune()))
      expect((await act(TERMINER, { situationId: situation.id, versionAttendue: 1, fin })).erreurs[0].code).toBe(code)
    })
  })

  describe('orientation', () => {
    const uneDecision = (personneId: string, reste = {}) => ({
      personneId,
      parcours: 'SOCIO_PROFESSIONNEL',
      organismeReferent: 'MISSION_LOCALE',
      decideeLe: '2026-01-15',
      ...reste,
    })

    it('clôt la précédente, et deux premières décisions simultanées n’en laissent qu’une', async () => {
      const personneId = randomUUID()
      const issues = await Promise.all([act(DECIDER, uneDecision(personneId)), act(DECIDER, uneDecision(personneId))])
      expect(issues.flatMap(({ erreurs }) => erreurs.map(({ code }: { code: string }) => code))).toEqual([
        'CONFLIT_VERSION',
      ])
      await act(DECIDER, uneDecision(personneId, { versionAttendue: 1, decideeLe: '2026-02-01' }))
      const { orientationsMissionLocale } = await ml.personne(
        personneId,
        'orientationsMissionLocale { etat decideeLe }',
      )
      expect(orientationsMissionLocale).toEqual([
        { etat: 'OUVERTE', decideeLe: '2026-02-01' },
        { etat: 'CLOTUREE', decideeLe: '2026-01-15' },
      ])
    })

    it('clôt à la fois les deux que laisse une fusion, la plus récente étant celle en cours', async () => {
      for (const [nom, decideeLe, version] of [
        [ALIAS, '2025-01-01', 4],
        [CONSERVEE, '2025-02-01', 7],
      ])
        await ml.lignes(
          `insert into orientation (id, personne_id, parcours, statut, etat, organisme_referent, decidee_le, version, modifie_le)
           values (gen_random_uuid(), $1, 'SOCIAL', 'DECIDEE', 'OUVERTE', 'MISSION_LOCALE', $2, $3, now())`,
          [nom, decideeLe, version],
        )
      expect((await act(DECIDER, uneDecision(ALIAS, { versionAttendue: 7 }))).erreurs).toEqual([])
      for (const id of [ALIAS, CONSERVEE])
        expect((await ml.personne(id, 'orientationsMissionLocale { etat }')).orientationsMissionLocale).toEqual([
          { etat: 'OUVERTE' },
          { etat: 'CLOTUREE' },
          { etat: 'CLOTUREE' },
        ])
    })

    it.each([
      [{ parcours: 'INDETERMINE' }, 'ORIENTATION_PARCOURS_INDETERMINE'],
      [{ decideeLe: '2999-01-01' }, 'ORIENTATION_DATE_FUTURE'],
      [{ versionAttendue: 3 }, 'CONFLIT_VERSION'],
      [{ personneId: 'x' }, 'CLE_MAL_FORMEE'],
    ])('refuse %j', async (reste, code) => {
      expect((await act(DECIDER, uneDecision(randomUUID(), reste))).erreurs[0].code).toBe(code)
    })
  })

  describe('acte', () => {
    it('se consigne pour un jeune suivi', async () => {
      const conseillerId = randomUUID()
      const { acte, erreurs } = await act(CONSIGNER, {
        personneId: await ml.unJeune(),
        type: 'ATELIER_COLLECTIF',
        realiseLe: jour(0),
        dureeMinutes: 90,
        conseillerId,
      })
      expect(erreurs).toEqual([])
      expect(acte).toMatchObject({ dureeMinutes: 90, conseiller: { id: conseillerId } })
    })

    it.each([
      ['demain', { realiseLe: jour(1) }, 'DATE_FUTURE'],
      ['sans durée', { dureeMinutes: 0 }, 'ACTE_DUREE'],
      ['de deux jours', { dureeMinutes: 2880 }, 'ACTE_DUREE'],
      ['par personne', { conseillerId: 'personne' }, 'CLE_MAL_FORMEE'],
      ['pour un inconnu', { personneId: randomUUID() }, 'DOSSIER_ABSENT'],
    ])('ne se consigne pas %s', async (_cas, reste, code) => {
      const input = { personneId: await ml.unJeune(), type: 'ENTRETIEN_INDIVIDUEL', realiseLe: jour(0), ...reste }
      expect((await act(CONSIGNER, input)).erreurs[0].code).toBe(code)
    })
  })

  describe('rendez-vous', () => {
    const unRendezVous = (personneId: string, reste = {}) => ({
      personneId,
      debut: dans(24),
      modalite: 'PHYSIQUE',
      ...reste,
    })

    it('se prend même sans dossier, puis s’annule et ne change plus', async () => {
      const personneId = randomUUID()
      const { rendezVous, erreurs } = await act(PRENDRE, unRendezVous(personneId))
      expect(erreurs).toEqual([])
      expect(rendezVous).toMatchObject({ statut: 'PRIS', dureeMinutes: 30, version: 1 })
      const input = { rendezVousId: rendezVous.id, versionAttendue: 1 }
      expect((await act(RENSEIGNER, { ...input, statut: 'EFFECTUE' })).erreurs[0].code).toBe('RENDEZ_VOUS_STATUT')
      expect((await act(RENSEIGNER, { ...input, statut: 'ANNULE' })).rendezVous).toEqual({
        statut: 'ANNULE',
        version: 2,
      })
      expect((await act(RENSEIGNER, { ...input, statut: 'MODIFIE' })).erreurs[0].code).toBe('CONFLIT_VERSION')
      expect((await act(RENSEIGNER, { ...input, versionAttendue: 2, statut: 'MODIFIE' })).erreurs[0].code).toBe(
        'RENDEZ_VOUS_FINAL',
      )
    })

    it('se déplace à une heure libre, s’y attend, puis s’excuse d’avance', async () => {
      const personneId = randomUUID()
      const { rendezVous } = await act(PRENDRE, unRendezVous(personneId))
      await act(PRENDRE, unRendezVous(personneId, { debut: dans(72) }))
      const renseigne = (versionAttendue: number, reste: object) =>
        act(RENSEIGNER, { rendezVousId: rendezVous.id, versionAttendue, ...reste })
      const deplace = async (nouveauDebut: string | null) =>
        (await renseigne(1, { statut: 'MODIFIE', nouveauDebut })).erreurs[0].code
      expect(await deplace(null)).toBe('RENDEZ_VOUS_NOUVEAU_DEBUT_ATTENDU')
      expect(await deplace(dans(-1))).toBe('RENDEZ_VOUS_PASSE')
      expect(await deplace(dans(72))).toBe('RENDEZ_VOUS_CHEVAUCHE')
      const nouveauDebut = dans(24.25)
      expect((await renseigne(1, { statut: 'MODIFIE', nouveauDebut })).rendezVous).toMatchObject({ statut: 'MODIFIE' })
      const [row] = await ml.lignes('select debut from rendez_vous where id = $1', [rendezVous.id])
      expect(row?.['debut']).toEqual(new Date(nouveauDebut))
      expect((await act(PRENDRE, unRendezVous(personneId, { debut: nouveauDebut }))).erreurs[0].code).toBe(
        'RENDEZ_VOUS_CHEVAUCHE',
      )
      expect((await renseigne(2, { statut: 'ABSENT_EXCUSE' })).rendezVous).toMatchObject({ statut: 'ABSENT_EXCUSE' })
    })

    it('se renseigne une fois commencé, et la venue ou l’absence se corrige', async () => {
      const personneId = randomUUID()
      const { rendezVous } = await act(PRENDRE, unRendezVous(personneId))
      await ml.lignes("update rendez_vous set debut = now() - interval '1 hour' where id = $1 returning id", [
        rendezVous.id,
      ])
      const renseigne = (versionAttendue: number, statut: string) =>
        act(RENSEIGNER, { rendezVousId: rendezVous.id, versionAttendue, statut })
      expect((await renseigne(1, 'ABSENT')).rendezVous.statut).toBe('ABSENT')
      expect((await renseigne(2, 'ABSENT_EXCUSE')).rendezVous.statut).toBe('ABSENT_EXCUSE')
      expect((await ml.personne(personneId, 'rendezVousMissionLocale { statut }')).rendezVousMissionLocale).toEqual([
        { statut: 'ABSENT_EXCUSE' },
      ])
    })

    it('n’attend pas un jeune à deux endroits, même par deux demandes en même temps', async () => {
      const personneId = randomUUID()
      const issues = await Promise.all(
        [24, 24.25].map((heures) => act(PRENDRE, unRendezVous(personneId, { debut: dans(heures) }))),
      )
      expect(issues.flatMap(({ erreurs }) => erreurs.map(({ code }: { code: string }) => code))).toEqual([
        'RENDEZ_VOUS_CHEVAUCHE',
      ])
      expect((await act(PRENDRE, unRendezVous(personneId, { debut: dans(25) }))).erreurs).toEqual([])
      expect((await act(PRENDRE, unRendezVous(personneId, { debut: dans(26.5) }))).erreurs).toEqual([])
    })

    it.each([
      ['hier', { debut: dans(-24) }, 'RENDEZ_VOUS_PASSE'],
      ['d’une minute', { dureeMinutes: 1 }, 'RENDEZ_VOUS_DUREE'],
      ['pour ce qui n’est pas une clé', { personneId: 'x' }, 'CLE_MAL_FORMEE'],
      ['avec un conseiller mal désigné', { conseillerId: 'x' }, 'CLE_MAL_FORMEE'],
    ])('ne se prend pas %s', async (_cas, reste, code) => {
      expect((await act(PRENDRE, unRendezVous(randomUUID(), reste))).erreurs[0].code).toBe(code)
    })

    it('inconnu ne se renseigne pas', async () => {
      const { erreurs } = await act(RENSEIGNER, { rendezVousId: randomUUID(), versionAttendue: 1, statut: 'ABSENT' })
      expect(erreurs).toEqual([{ code: 'RENDEZ_VOUS_INCONNU', champ: 'rendezVousId' }])
    })
  })
})
