import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jour, MissionLocaleDeTest } from './mission-locale-de-test.js'

const REPERAGE = /* GraphQL */ `
  reperage {
    id version etat origine consentementContact personne { id } commune { code } conseiller { id }
    identiteMinimale { nom prenom dateNaissance telephone courriel }
  }
  erreurs { code champ }
`
const mutation = (nom: string, entree: string) =>
  `mutation ($input: ${entree}!) { ${nom}(input: $input) { ${REPERAGE} } }`
const SIGNALER = mutation('reperageSignaler', 'ReperageSignalerInput')
const ASSIGNER = mutation('reperageAssigner', 'ReperageAssignerInput')
const CONCLURE = mutation('reperageConclure', 'ReperageConclureInput')
const LIRE = `query ($id: ID!) { reperage(id: $id) { etat version personne { id } identiteMinimale { nom prenom dateNaissance telephone } } }`

/** An event comes when it comes: this only bounds how long one waits for it. */
const PATIENCE = { timeout: 15_000 }

describe('repérage d’un jeune sans solution', () => {
  let ml: MissionLocaleDeTest
  beforeAll(async () => {
    ml = await MissionLocaleDeTest.start()
  })
  afterAll(() => ml.stop())
  // biome-ignore lint/suspicious/noExplicitAny: a test knows the shape it asked for
  const act = (document: string, input: object, agent?: string): Promise<any> =>
    ml.act(document, { cleIdempotence: randomUUID(), ...input }, agent)
  const lire = async (id: string) => (await ml.hub.query(LIRE, { id })).data.reperage

  const unSignalement = (reste = {}) => ({
    cleIdempotence: randomUUID(),
    identite: { nom: 'Ferrand', prenom: 'Noé', telephone: '0600000000' },
    origine: 'CCAS',
    consentementContact: true,
    signaleLe: jour(0),
    commune: '99001',
    ...reste,
  })
  const lastKey = () => ml.appariement.lots.at(-1)?.enregistrements[0]?.cle

  it('désigne une personne connue du hub sans rien répéter de son identité', async () => {
    const personneId = randomUUID()
    const { reperage, erreurs } = await act(SIGNALER, unSignalement({ personneId, identite: null }))
    expect(erreurs).toEqual([])
    expect(reperage).toMatchObject({
      etat: 'SIGNALE',
      personne: { id: personneId },
      identiteMinimale: null,
      commune: { code: '99001' },
    })
    expect((await ml.personne(personneId, 'reperages { id }')).reperages).toEqual([{ id: reperage.id }])
  })

  it('garde l’identité minimale d’un inconnu sans date de naissance, sans solliciter le rapprochement', async () => {
    const before = ml.appariement.lots.length
    const { reperage } = await act(SIGNALER, unSignalement())
    expect(reperage).toMatchObject({
      personne: null,
      identiteMinimale: { nom: 'Ferrand', prenom: 'Noé', dateNaissance: null, telephone: '0600000000' },
    })
    expect(ml.appariement.lots).toHaveLength(before)
  })

  it('rapproche qui a une date de naissance, et ne garde alors que de quoi le joindre', async () => {
    const signalement = unSignalement({
      identite: { nom: 'Ferrand', prenom: 'Noé', dateNaissance: '2008-09-09', telephone: '0600000000' },
    })
    const personneId = randomUUID()
    ml.appariement.willNext('TROUVE', personneId)
    const { reperage } = await act(SIGNALER, signalement)
    expect(reperage).toMatchObject({
      personne: { id: personneId },
      identiteMinimale: { nom: null, prenom: null, dateNaissance: null, telephone: '0600000000' },
    })
    expect(ml.appariement.lots.at(-1)).toMatchObject({ etat: 'CONFIRME' })
    const [{ modifie_le }] = (await ml.lignes('select modifie_le from reperage where id = $1', [reperage.id])) as [
      { modifie_le: Date },
    ]
    expect(modifie_le.getTime()).toBeGreaterThanOrEqual(ml.appariement.answeredAt)
  })

  it('attend sous son identité minimale qu’un gestionnaire tranche, puis l’efface', async () => {
    const signalement = unSignalement({ identite: { nom: 'Ferrand', prenom: 'Noé', dateNaissance: '2008-09-09' } })
    ml.appariement.willNext('PLUSIEURS', null)
    const { reperage } = await act(SIGNALER, signalement)
    expect(reperage).toMatchObject({
      personne: null,
      identiteMinimale: { nom: 'Ferrand', dateNaissance: '2008-09-09' },
    })
    const personneId = randomUUID()
    ml.appariement.tell({
      nature: 'RATTACHEMENT',
      contenu: { source: 'mission-locale', cle: lastKey(), personneId },
    })
    await expect
      .poll(() => lire(reperage.id), PATIENCE)
      .toMatchObject({ personne: { id: personneId }, identiteMinimale: null, version: 2 })
  })

  it('garde l’identité minimale de qui le rapprochement refuse', async () => {
    const signalement = unSignalement({ identite: { nom: 'X', prenom: 'Noé', dateNaissance: '2008-09-09' } })
    ml.appariement.willNext('REFUSE', null)
    const { reperage, erreurs } = await act(SIGNALER, signalement)
    expect(erreurs).toEqual([])
    expect(reperage).toMatchObject({ personne: null, identiteMinimale: { nom: 'X' } })
  })

  it('n’enregistre rien quand le rapprochement ne répond pas', async () => {
    const signalement = unSignalement({ identite: { nom: 'Ferrand', prenom: 'Noé', dateNaissance: '2008-09-09' } })
    const [before] = await ml.lignes('select count(*) from reperage')
    ml.appariement.isDown = true
    const { reperage, erreurs } = await act(SIGNALER, signalement)
    ml.appariement.isDown = false
    expect(reperage).toBeNull()
    expect(erreurs[0].code).toBe('APPARIEMENT_INDISPONIBLE')
    expect(await ml.lignes('select count(*) from reperage')).toEqual([before])
    expect((await act(SIGNALER, signalement)).erreurs).toEqual([])
  })

  it('se signale par deux agents qui ont tiré la même clé : deux enregistrements, deux lots', async () => {
    const cleIdempotence = randomUUID()
    const signaler = async (agent: string, nom: string) => {
      const identite = { nom, prenom: 'Noé', dateNaissance: '2008-09-09' }
      expect((await act(SIGNALER, unSignalement({ cleIdempotence, identite }), agent)).erreurs).toEqual([])
      return { cle: lastKey(), lot: ml.appariement.lots.at(-1)?.lot }
    }
    const [a, b] = [await signaler('a', 'Ferrand'), await signaler('b', 'Autrui')]
    expect(a.cle).not.toBe(b.cle)
    expect(a.lot).not.toBe(b.lot)
  })

  it('ne se signale qu’une fois par clé', async () => {
    const signalement = unSignalement()
    const [a, b] = await Promise.all([act(SIGNALER, signalement), act(SIGNALER, signalement)])
    expect(a.reperage.id).toBe(b.reperage.id)
  })

  it('n’annonce rien dans l’index des évènements du parcours', async () => {
    const personneId = randomUUID()
    await act(SIGNALER, unSignalement({ personneId, identite: null }))
    expect(await ml.lignes('select 1 from evenement_sortant where personne_id = $1', [personneId])).toEqual([])
  })

  it.each([
    ['deux désignations', { personneId: randomUUID() }, 'REPERAGE_PERSONNE'],
    ['aucune désignation', { identite: null }, 'REPERAGE_PERSONNE'],
    ['des coordonnées sans consentement', { consentementContact: false }, 'REPERAGE_CONTACT_SANS_CONSENTEMENT'],
    ['une commune inventée', { commune: 'ICI' }, 'REPERAGE_COMMUNE_INVALIDE'],
    ['une date à venir', { signaleLe: jour(1) }, 'DATE_FUTURE'],
    ['une clé mal formée', { personneId: 'x', identite: null }, 'CLE_MAL_FORMEE'],
  ])('refuse %s', async (_cas, reste, code) => {
    const { reperage, erreurs } = await act(SIGNALER, unSignalement(reste))
    expect(reperage).toBeNull()
    expect(erreurs[0].code).toBe(code)
  })

  it('se confie, change de conseiller, se conclut, et oublie alors qui c’était', async () => {
    const { reperage } = await act(SIGNALER, unSignalement())
    const [premier, second] = [randomUUID(), randomUUID()]
    const input = { reperageId: reperage.id }
    expect(
      (await act(CONCLURE, { ...input, versionAttendue: 1, etat: 'CONTACTE', concluLe: jour(0) })).erreurs[0].code,
    ).toBe('REPERAGE_CONCLUSION')
    expect((await act(ASSIGNER, { ...input, versionAttendue: 1, conseillerId: premier })).reperage).toMatchObject({
      etat: 'PRIS_EN_CHARGE',
      conseiller: { id: premier },
    })
    expect((await act(ASSIGNER, { ...input, versionAttendue: 1, conseillerId: second })).erreurs[0].code).toBe(
      'CONFLIT_VERSION',
    )
    expect((await act(ASSIGNER, { ...input, versionAttendue: 2, conseillerId: second })).reperage.conseiller.id).toBe(
      second,
    )
    const conclu = await act(CONCLURE, { ...input, versionAttendue: 3, etat: 'CONTACTE', concluLe: jour(0) })
    expect(conclu.reperage).toMatchObject({ etat: 'CONTACTE', identiteMinimale: null })
    expect(await ml.lignes('select nom, prenom, telephone from reperage where id = $1', [reperage.id])).toEqual([
      { nom: null, prenom: null, telephone: null },
    ])
    expect((await act(ASSIGNER, { ...input, versionAttendue: 4, conseillerId: premier })).erreurs[0].code).toBe(
      'REPERAGE_CONCLU',
    )
    expect(
      (await act(CONCLURE, { ...input, versionAttendue: 4, etat: 'SANS_SUITE', concluLe: jour(0) })).erreurs[0].code,
    ).toBe('REPERAGE_CONCLU')
  })

  it('inconnu ne se confie ni ne se conclut', async () => {
    for (const reperageId of [randomUUID(), 'x']) {
      expect(
        (await act(ASSIGNER, { reperageId, versionAttendue: 1, conseillerId: randomUUID() })).erreurs[0].code,
      ).toBe('REPERAGE_INCONNU')
      expect(
        (await act(CONCLURE, { reperageId, versionAttendue: 1, etat: 'SANS_SUITE', concluLe: jour(0) })).erreurs[0]
          .code,
      ).toBe('REPERAGE_INCONNU')
    }
  })
})
