import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesOf, type Departement, day, personneOf, startDepartement } from './start-departement.js'

const OBJET = `reorientation {
  id etat version motif motifDecision decideeLe orientation { id etat } orientationDecidee { id etat organismeReferent parcours }
}`

describe('réorientation', () => {
  let hub: Departement
  beforeAll(async () => {
    hub = await startDepartement()
  })
  afterAll(() => hub.stop())

  const oriente = async (organismeReferent = 'DEPARTEMENT') => {
    const personneId = randomUUID()
    const decision = { personneId, parcours: 'SOCIAL', organismeReferent, decideeLe: day(-40) }
    await hub.act('orientationDecider', 'orientation { id }', decision)
    return personneId
  }
  const demande = (personneId: string, reste = {}) =>
    hub.act('reorientationDemander', OBJET, {
      personneId,
      organismeSouhaite: 'DELEGATAIRE',
      parcoursSouhaite: 'SOCIO_PROFESSIONNEL',
      motif: 'Le logement est trouvé.',
      demandeeLe: day(-5),
      ...reste,
    })
  const decide = (reorientation: { id: string; version: number }, reste = {}) =>
    hub.act('reorientationDecider', OBJET, {
      id: reorientation.id,
      versionAttendue: reorientation.version,
      acceptee: true,
      decideeLe: day(-1),
      ...reste,
    })
  const unPassage = async (personneId: string, motif = 'REORIENTATION', avis: string | null = 'DEFAVORABLE') => {
    const passage = (await hub.act('passageInscrire', 'passage { id }', { personneId, motif })).passage
    if (avis) {
      const { seance } = await hub.act('seanceProgrammer', 'seance { id }', { jour: day(0), typeSeance: 'MIXTE' })
      await hub.sql('update seance_equipe set jour = $2 where id = $1', [seance.id, day(-3)])
      await hub.act('avisRendre', 'passage { id }', {
        id: passage.id,
        versionAttendue: 1,
        avis,
        avisRenduLe: day(-3),
        seanceId: seance.id,
      })
    }
    return passage.id
  }

  it('acceptée, elle clôt l’orientation, ouvre la nouvelle et met fin au référent de l’ancien organisme', async () => {
    const personneId = await oriente()
    const { designation } = await hub.act('referentDesigner', 'designation { id }', {
      personneId,
      professionnelId: randomUUID(),
      organisationId: randomUUID(),
      role: 'REFERENT_UNIQUE',
      debut: day(-39),
    })
    const { reorientation } = await demande(personneId)
    expect(reorientation).toMatchObject({
      etat: 'DEMANDEE',
      orientation: { etat: 'OUVERTE' },
      orientationDecidee: null,
    })
    const { reorientation: acceptee } = await decide(reorientation)
    expect(acceptee).toMatchObject({
      etat: 'ACCEPTEE',
      version: 2,
      orientation: { etat: 'CLOTUREE' },
      orientationDecidee: { etat: 'OUVERTE', organismeReferent: 'DELEGATAIRE', parcours: 'SOCIO_PROFESSIONNEL' },
    })
    const personne = await personneOf(
      hub,
      personneId,
      'referentDepartement { id } designationsReferent { id fin } orientationsDepartement { etat } reorientationsDepartement { etat }',
    )
    expect(personne).toMatchObject({
      referentDepartement: null,
      designationsReferent: [{ id: designation.id, fin: day(-1) }],
      reorientationsDepartement: [{ etat: 'ACCEPTEE' }],
    })
    expect(personne.orientationsDepartement).toEqual([{ etat: 'OUVERTE' }, { etat: 'CLOTUREE' }])
    expect(codesOf(await decide(acceptee))).toEqual(['REORIENTATION_DEJA_DECIDEE'])
  })

  it('refusée, elle se motive, laisse l’orientation et fait repartir le mois du contrat non signé', async () => {
    const personneId = await oriente()
    const contenu = { debut: day(-20), fin: day(90), droitsEtDevoirs: 'x', voiesRecours: 'x', actions: [] }
    const ouverture = { personneId, orientationNotifieeLe: day(-38), contenu }
    const { contrat } = await hub.act('contratOuvrir', 'contrat { id aSignerAvant }', ouverture)
    const { reorientation } = await demande(personneId)
    expect(codesOf(await decide(reorientation, { acceptee: false }))).toEqual(['REORIENTATION_MOTIF_ABSENT'])
    const refus = { acceptee: false, motifDecision: 'Les difficultés de santé demeurent.' }
    expect((await decide(reorientation, refus)).reorientation).toMatchObject({
      etat: 'REFUSEE',
      orientation: { etat: 'OUVERTE' },
      orientationDecidee: null,
    })
    const { data } = await hub.query('query ($id: ID!) { contratDepartement(id: $id) { aSignerAvant } }', contrat)
    expect(data.contratDepartement.aSignerAvant > contrat.aSignerAvant).toBe(true)
  })

  it('vers le service public de l’emploi, elle attend l’avis de l’équipe, quel qu’il soit', async () => {
    const personneId = await oriente()
    const { reorientation } = await demande(personneId, { organismeSouhaite: 'FRANCE_TRAVAIL' })
    for (const passageId of [
      null,
      randomUUID(),
      'x',
      await unPassage(personneId, 'REORIENTATION', null),
      await unPassage(personneId, 'REORIENTATION', 'AJOURNE'),
      await unPassage(personneId, 'DEFAUT_INSERTION'),
      await unPassage(randomUUID()),
    ])
      expect(codesOf(await decide(reorientation, { passageId }))).toEqual(['REORIENTATION_AVIS_ABSENT'])
    const passageId = await unPassage(personneId)
    const { reorientation: acceptee } = await decide(reorientation, { passageId })
    expect(acceptee.etat).toBe('ACCEPTEE')
    const { passagesEquipePluridisciplinaire } = await personneOf(
      hub,
      personneId,
      'passagesEquipePluridisciplinaire { id etape avis }',
    )
    expect(passagesEquipePluridisciplinaire).toContainEqual({ id: passageId, etape: 'TRAITE', avis: 'DEFAVORABLE' })
  })

  it.each([
    [{ motif: ' ' }, 'REORIENTATION_MOTIF_ABSENT'],
    [{ organismeSouhaite: 'INDETERMINE' }, 'REORIENTATION_ORGANISME_INDETERMINE'],
    [{ parcoursSouhaite: 'INDETERMINE' }, 'ORIENTATION_PARCOURS_INDETERMINE'],
    [{ organismeSouhaite: 'DEPARTEMENT', parcoursSouhaite: 'SOCIAL' }, 'REORIENTATION_SANS_CHANGEMENT'],
    [{ demandeeLe: day(1) }, 'REORIENTATION_DATE_INCOHERENTE'],
    [{ demandeeLe: day(-41) }, 'REORIENTATION_DATE_INCOHERENTE'],
    [{ personneId: randomUUID() }, 'REORIENTATION_SANS_ORIENTATION'],
    [{ personneId: 'x' }, 'CLE_MAL_FORMEE'],
  ])('ne se demande pas avec %j', async (reste, code) => {
    expect(codesOf(await demande(await oriente(), reste))).toEqual([code])
  })

  it('ne se demande pas deux fois, et devient caduque quand l’orientation change', async () => {
    const personneId = await oriente()
    const { reorientation } = await demande(personneId)
    expect(codesOf(await demande(personneId))).toEqual(['REORIENTATION_DEJA_DEMANDEE'])
    await hub.act('orientationDecider', 'orientation { id }', {
      personneId,
      versionAttendue: 1,
      parcours: 'EMPLOI_DIRECT',
      organismeReferent: 'DEPARTEMENT',
      decideeLe: day(-2),
    })
    expect(codesOf(await decide(reorientation))).toEqual(['REORIENTATION_CADUQUE'])
    expect(codesOf(await decide(reorientation, { acceptee: false, motifDecision: 'Sans objet.' }))).toEqual([])
  })

  it('se liste par état', async () => {
    const { data } = await hub.query(
      `{ reorientationsDepartement(first: 100, filtre: { etat: REFUSEE }, tri: { demandeeLe: CROISSANT }) {
        edges { node { etat } } } }`,
    )
    const etats = data.reorientationsDepartement.edges.map((edge: { node: { etat: string } }) => edge.node.etat)
    expect(new Set(etats)).toEqual(new Set(['REFUSEE']))
  })
})
