import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jour, MissionLocaleDeTest, uneOuverture } from './mission-locale-de-test.js'

const CLORE = /* GraphQL */ `
  mutation ($input: DossierMissionLocaleCloreInput!) {
    dossierMissionLocaleClore(input: $input) { dossier { etat clotureLe version } erreurs { code champ } }
  }
`

/** An event comes when it comes: this only bounds how long one waits for it. */
const PATIENCE = { timeout: 15_000 }

describe('dossier de mission locale', () => {
  let ml: MissionLocaleDeTest
  beforeAll(async () => {
    ml = await MissionLocaleDeTest.start()
  })
  afterAll(() => ml.stop())

  const dossierDe = async (id: string) =>
    (await ml.personne(id, 'dossierMissionLocale { id etat rattachement }')).dossierMissionLocale
  const lotsDe = ({ idDossier }: { idDossier: string }) =>
    ml.appariement.lots.filter(({ enregistrements }) => enregistrements.some(({ cle }) => cle === idDossier))
  const lotDe = (ouverture: { idDossier: string }) => lotsDe(ouverture)[0]

  it('s’ouvre, se rattache à la personne rapprochée, puis son lot est confirmé', async () => {
    const personneId = randomUUID()
    const ouverture = uneOuverture()
    ml.appariement.will(ouverture.idDossier, 'TROUVE', personneId)
    const { dossier, erreurs } = await ml.ouvre(ouverture)
    expect(erreurs).toEqual([])
    expect(dossier).toMatchObject({
      etat: 'OUVERT',
      version: 1,
      rattachement: 'RATTACHE',
      personne: { id: personneId },
    })
    expect(dossier.structureRattachement).toEqual({ code: '01', nom: 'Mission locale du Val fleuri' })
    expect(await dossierDe(personneId)).toMatchObject({ id: dossier.id })
    expect(lotDe(ouverture)).toMatchObject({
      etat: 'CONFIRME',
      enregistrements: [{ cle: ouverture.idDossier, identite: { nom: 'Marchand', prenoms: ['Lina'] } }],
    })
    expect(await ml.lignes('select * from lot_a_confirmer')).toEqual([])
  })

  it('se date après la réponse du rapprochement : qui lit depuis un instant n’en manque aucun', async () => {
    const { dossier } = await ml.ouvre(uneOuverture())
    const [{ modifie_le }] = (await ml.lignes('select modifie_le from dossier where id = $1', [dossier.id])) as [
      { modifie_le: Date },
    ]
    expect(modifie_le.getTime()).toBeGreaterThanOrEqual(ml.appariement.answeredAt)
  })

  it('ne garde de l’identité que le rattachement', async () => {
    const ouverture = uneOuverture({
      identite: { nom: 'Ziegelbauer', prenoms: ['Odilon'], dateNaissance: '2008-02-29' },
    })
    await ml.ouvre(ouverture)
    for (const { table_name: table } of await ml.lignes(
      "select table_name from information_schema.tables where table_schema = 'public'",
    )) {
      const [{ found }] = (await ml.lignes(
        `select count(*)::int as found from ${table} t where t::text ~* 'Ziegelbauer|Odilon|2008-02-29'`,
      )) as [{ found: number }]
      expect(found, String(table)).toBe(0)
    }
  })

  it('ne s’ouvre qu’une fois par clé, même à deux en même temps, et confirme encore quand la demande revient', async () => {
    const ouverture = uneOuverture()
    const [a, b] = await Promise.all([ml.ouvre(ouverture), ml.ouvre(ouverture)])
    expect(a.dossier.id).toBe(b.dossier.id)
    expect(lotsDe(ouverture)).toHaveLength(1)
    expect(lotDe(ouverture)?.enregistrements).toHaveLength(1)
    const autre = await ml.ouvre({ ...ouverture, structureCode: '02' })
    expect(autre.erreurs[0].code).toBe('CLE_IDEMPOTENCE_REUTILISEE')
    expect(lotDe(ouverture)?.etat).toBe('CONFIRME')
  })

  it.each(['PLUSIEURS', 'INCOHERENT'])(
    'reste sans personne quand l’identité est douteuse (%s), puis suit la décision du gestionnaire',
    async (issue) => {
      const ouverture = uneOuverture()
      ml.appariement.will(ouverture.idDossier, issue, null)
      const { dossier, erreurs } = await ml.ouvre(ouverture)
      expect(erreurs).toEqual([])
      expect(dossier).toMatchObject({ rattachement: 'EN_ATTENTE', personne: null })

      const personneId = randomUUID()
      // Another partner's record of the same key is not ours.
      ml.appariement.tell({
        nature: 'RATTACHEMENT',
        contenu: { source: 'caf', cle: ouverture.idDossier, personneId: randomUUID() },
      })
      ml.appariement.tell({
        nature: 'RATTACHEMENT',
        contenu: { source: 'mission-locale', cle: ouverture.idDossier, personneId },
      })
      await expect
        .poll(() => dossierDe(personneId), PATIENCE)
        .toMatchObject({ id: dossier.id, rattachement: 'RATTACHE' })
      expect(await ml.lignes('select nature from evenement_sortant where personne_id = $1', [personneId])).toEqual([
        { nature: 'DOSSIER_MISSION_LOCALE_OUVERT' },
      ])
    },
  )

  it('n’enregistre rien quand le rapprochement ne répond pas, et réussit ensuite avec la même clé', async () => {
    const ouverture = uneOuverture()
    ml.appariement.isDown = true
    const { dossier, erreurs } = await ml.ouvre(ouverture)
    ml.appariement.isDown = false
    expect(dossier).toBeNull()
    expect(erreurs[0].code).toBe('APPARIEMENT_INDISPONIBLE')
    expect(await ml.lignes('select 1 from dossier where id_dossier = $1', [ouverture.idDossier])).toEqual([])
    expect((await ml.ouvre(ouverture)).erreurs).toEqual([])
  })

  it('fait rejeter le lot d’une identité refusée, et reprend avec la même clé une fois corrigée', async () => {
    const ouverture = uneOuverture()
    ml.appariement.will(ouverture.idDossier, 'REFUSE', null)
    const { dossier, erreurs } = await ml.ouvre(ouverture)
    expect(dossier).toBeNull()
    expect(erreurs).toMatchObject([{ code: 'IDENTITE_REFUSEE', champ: 'identite' }])
    expect(lotDe(ouverture)?.etat).toBe('REJETE')

    ml.appariement.will(ouverture.idDossier, 'TROUVE', randomUUID())
    expect((await ml.ouvre(ouverture)).erreurs).toEqual([])
    expect(ml.appariement.lots.at(-1)).toMatchObject({ etat: 'CONFIRME' })
  })

  it('demande une autre clé quand la sienne a déjà fermé un lot', async () => {
    const ouverture = uneOuverture()
    ml.appariement.will(ouverture.idDossier, 'REFUSE', null)
    await ml.ouvre(ouverture)
    Object.assign(lotDe(ouverture) ?? {}, { etat: 'CONFIRME' })
    const { dossier, erreurs } = await ml.ouvre(ouverture)
    expect(dossier).toBeNull()
    expect(erreurs).toMatchObject([{ code: 'CLE_IDEMPOTENCE_REUTILISEE', champ: 'cleIdempotence' }])
    ml.appariement.will(ouverture.idDossier, 'TROUVE', randomUUID())
    expect((await ml.ouvre({ ...ouverture, cleIdempotence: randomUUID() })).erreurs).toEqual([])
  })

  it('s’ouvre pour deux conseillers qui ont tiré la même clé, chacun dans son lot', async () => {
    const ouverture = uneOuverture()
    const autre = uneOuverture({ cleIdempotence: ouverture.cleIdempotence })
    expect((await ml.ouvre(ouverture, 'a')).erreurs).toEqual([])
    expect((await ml.ouvre(autre, 'b')).erreurs).toEqual([])
    expect(lotDe(autre)?.lot).not.toBe(lotDe(ouverture)?.lot)
    const refusee = uneOuverture({ cleIdempotence: ouverture.cleIdempotence })
    ml.appariement.will(refusee.idDossier, 'REFUSE', null)
    expect((await ml.ouvre(refusee, 'c')).erreurs[0].code).toBe('IDENTITE_REFUSEE')
    expect([ouverture, autre, refusee].map((une) => lotDe(une)?.etat)).toEqual(['CONFIRME', 'CONFIRME', 'REJETE'])
  })

  it('refuse un second dossier ouvert pour la même personne, même à deux en même temps', async () => {
    const personneId = randomUUID()
    const ouvertures = [uneOuverture(), uneOuverture()]
    for (const { idDossier } of ouvertures) ml.appariement.will(idDossier, 'TROUVE', personneId)
    const issues = await Promise.all(ouvertures.map((ouverture) => ml.ouvre(ouverture)))
    expect(issues.flatMap(({ erreurs }) => erreurs.map(({ code }: { code: string }) => code))).toEqual([
      'DOSSIER_DEJA_OUVERT',
    ])
  })

  it.each([
    ['un numéro déjà pris', () => ({ idDossier: '900' }), 'DOSSIER_NUMERO_CONNU'],
    ['un numéro qui a la forme d’un NIR', () => ({ idDossier: '299099999990174' }), 'DOSSIER_NUMERO_INVALIDE'],
    ['un numéro vide', () => ({ idDossier: '' }), 'DOSSIER_NUMERO_INVALIDE'],
    ['une ouverture demain', () => ({ ouvertLe: jour(1) }), 'DATE_FUTURE'],
    ['un conseiller qui n’est pas une clé', () => ({ conseillerId: 'dupont' }), 'CLE_MAL_FORMEE'],
  ])('refuse %s sans rien demander au rapprochement', async (_cas, reste, code) => {
    await ml.ouvre(uneOuverture({ idDossier: '900' }))
    const before = ml.appariement.lots.length
    const { dossier, erreurs } = await ml.ouvre(uneOuverture(reste()))
    expect(dossier).toBeNull()
    expect(erreurs[0].code).toBe(code)
    expect(ml.appariement.lots).toHaveLength(before)
  })

  it('confirme au redémarrage ce qu’un arrêt brutal a laissé en attente', async () => {
    const ouverture = uneOuverture()
    const { dossier } = await ml.ouvre(ouverture)
    const lot = lotDe(ouverture)!
    lot.etat = 'OUVERT'
    await ml.lignes('insert into lot_a_confirmer (lot, objet_id) values ($1, $2) returning lot', [lot.lot, dossier.id])
    const autre = await ml.another()
    await expect.poll(() => lot.etat, PATIENCE).toBe('CONFIRME')
    await expect.poll(() => ml.lignes('select * from lot_a_confirmer'), PATIENCE).toEqual([])
    await autre.stop()
  })

  it('se clôt, puis en laisse ouvrir un autre ; le dossier ouvert est celui que l’on voit', async () => {
    const personneId = await ml.unJeune()
    const { id } = await dossierDe(personneId)
    const clos = await ml.act(CLORE, {
      cleIdempotence: randomUUID(),
      dossierId: id,
      versionAttendue: 1,
      clotureLe: jour(0),
    })
    expect(clos).toMatchObject({ dossier: { etat: 'CLOS', version: 2 }, erreurs: [] })
    expect(await dossierDe(personneId)).toMatchObject({ id, etat: 'CLOS' })
    await ml.unJeune(personneId)
    expect(await dossierDe(personneId)).toMatchObject({ etat: 'OUVERT' })
  })

  it.each([
    ['une version dépassée', { versionAttendue: 7 }, 'CONFLIT_VERSION'],
    ['une clé inconnue', { dossierId: randomUUID() }, 'DOSSIER_INCONNU'],
    ['ce qui n’est pas une clé', { dossierId: "' or 1=1" }, 'DOSSIER_INCONNU'],
    ['une clôture demain', { clotureLe: jour(1) }, 'DATE_FUTURE'],
    ['une clôture avant l’ouverture', { clotureLe: '2025-12-31' }, 'DOSSIER_CLOTURE_ANTERIEURE'],
  ])('refuse de clore avec %s', async (_cas, reste, code) => {
    const personneId = await ml.unJeune()
    const { id } = await dossierDe(personneId)
    const input = { cleIdempotence: randomUUID(), dossierId: id, versionAttendue: 1, clotureLe: jour(0), ...reste }
    expect((await ml.act(CLORE, input)).erreurs[0]!.code).toBe(code)
    expect(await dossierDe(personneId)).toMatchObject({ etat: 'OUVERT' })
  })

  it('ne se clôt pas deux fois', async () => {
    const { id } = await dossierDe(await ml.unJeune())
    const input = (versionAttendue: number) => ({
      cleIdempotence: randomUUID(),
      dossierId: id,
      versionAttendue,
      clotureLe: jour(0),
    })
    await ml.act(CLORE, input(1))
    expect((await ml.act(CLORE, input(2))).erreurs[0]!.code).toBe('DOSSIER_DEJA_CLOS')
  })

  it('emmène ce qui a été écrit sous lui quand un gestionnaire le donne à une autre personne', async () => {
    const ouverture = uneOuverture()
    const [avant, apres] = [randomUUID(), randomUUID()]
    ml.appariement.will(ouverture.idDossier, 'TROUVE', avant)
    await ml.ouvre(ouverture)
    await ml.act(
      `mutation ($input: ActeMissionLocaleConsignerInput!) { acteMissionLocaleConsigner(input: $input) { acte { id } erreurs { code } } }`,
      { cleIdempotence: randomUUID(), personneId: avant, type: 'ENTRETIEN_INDIVIDUEL', realiseLe: '2026-02-02' },
    )
    const actesDe = async (id: string) => (await ml.personne(id, 'actesMissionLocale { id }')).actesMissionLocale.length
    const attache = (personneId: string | null) =>
      ml.appariement.tell({
        nature: 'RATTACHEMENT',
        contenu: { source: 'mission-locale', cle: ouverture.idDossier, personneId },
      })
    attache(apres)
    await expect.poll(() => actesDe(apres), PATIENCE).toBe(1)
    expect(await actesDe(avant)).toBe(0)
    attache(null)
    await expect.poll(() => actesDe(apres), PATIENCE).toBe(0)
    attache(avant)
    await expect.poll(() => actesDe(avant), PATIENCE).toBe(1)
    expect(await dossierDe(avant)).toMatchObject({ rattachement: 'RATTACHE' })
  })

  it('d’une personne retirée du hub disparaît avec tout ce qui a été écrit sous lui, sous chacun de ses noms', async () => {
    const [garde, retire, ancien] = [await ml.unJeune(), await ml.unJeune(), await ml.unJeune()]
    const acte = `mutation ($input: ActeMissionLocaleConsignerInput!) { acteMissionLocaleConsigner(input: $input) { erreurs { code } } }`
    const cej = `mutation ($input: CejOuvrirInput!) { cejOuvrir(input: $input) { erreurs { code } } }`
    for (const personneId of [garde, retire, ancien]) {
      await ml.act(acte, { cleIdempotence: randomUUID(), personneId, type: 'ECHANGE_ECRIT', realiseLe: jour(0) })
      const { erreurs } = await ml.act(cej, {
        cleIdempotence: randomUUID(),
        personneId,
        dateNaissance: jour(-20 * 365),
        debut: jour(0),
        finPrevue: jour(300),
        classeAllocation: 'REDUITE',
      })
      expect(erreurs).toEqual([])
    }
    const restes = async (id: string) => {
      const tables = ['dossier', 'acte', 'parcours_cej', 'contrat_engagement_jeune', 'evenement_sortant']
      const [ligne] = await ml.lignes(
        `select ${tables.map((table) => `(select count(*)::int from ${table} where personne_id = $1) as ${table}`).join(', ')}`,
        [id],
      )
      return Object.values(ligne!).reduce((sum: number, nombre) => sum + Number(nombre), 0)
    }
    ml.appariement.tell({ nature: 'ALIAS', contenu: { alias: ancien, personneId: retire } })
    ml.appariement.tell({ nature: 'RETRAIT', contenu: { personneId: retire, noms: [retire, ancien] } })
    await expect.poll(() => restes(retire), PATIENCE).toBe(0)
    expect(await restes(ancien)).toBe(0)
    expect(await restes(garde)).toBe(6)
  })
})
