import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Essai, startEssai } from './essai.js'

const CAS = /* GraphQL */ `
  query ($id: ID!) {
    casAppariement(id: $id) {
      id source issue motifs etat nombreCandidats version
      enregistrement { source cle nom prenoms dateNaissance sexe matriculeCaf numeroFranceTravail }
      candidats { personneId enregistrements { source nom } }
    }
  }
`
const FILE = /* GraphQL */ `
  query ($first: Int! = 20, $after: String, $filtre: CasAppariementFiltre, $tri: CasAppariementTri) {
    casAppariements(first: $first, after: $after, filtre: $filtre, tri: $tri) {
      edges { node { id ouvertLe } }
      pageInfo { hasNextPage endCursor }
    }
  }
`
const decision = (nom: string) => `
  mutation ($input: ${nom[0]?.toUpperCase()}${nom.slice(1)}Input!) {
    ${nom}(input: $input) { acteId personneId personne { id } erreurs { code message champ } }
  }
`
const GESTIONNAIRE = { agent: 'agent-7', roles: ['gestionnaire'] }

const unCas = (reste = {}) => ({
  id: randomUUID(),
  source: 'caf',
  issue: 'INCOHERENT',
  motifs: ['NIR_SEXE', 'NOM_DIFFERENT', 'NIR_DIFFERENT'],
  candidats: 1,
  etat: 'OUVERT',
  version: 1,
  ouvertLe: '2026-03-01T08:00:00.000Z',
  ...reste,
})

describe('le gestionnaire d’identités', () => {
  let essai: Essai
  beforeAll(async () => {
    essai = await startEssai()
  })
  afterAll(() => essai.stop())
  beforeEach(() => essai.appariement.clear())

  const decide = async (nom: string, input: object, passport: object = GESTIONNAIRE) =>
    (
      await essai.hub.query(
        decision(nom),
        { input: { cleIdempotence: randomUUID(), motif: 'Pièces vues', ...input } },
        passport,
      )
    ).data[nom]

  it('voit un cas : identité et numéros chez les partenaires, et rien du NIR', async () => {
    const cas = unCas()
    const candidat = randomUUID()
    const enregistrement = (source: string) => ({
      source,
      cle: 'dossier-1',
      identite: { nom: 'Martin', prenoms: ['Camille'], dateNaissance: '1990-00-00', sexe: 'FEMININ' },
      identifiants: {
        nir: '2900128085001',
        caf: { numorg: '281', matricule: '1234567', role: 'DEM' },
        numeroFranceTravail: null,
      },
      nir: 'DISCORDANT',
    })
    const detail = {
      ...cas,
      enregistrement: enregistrement('caf'),
      candidats: [{ personneId: candidat, statut: 'NOUVELLE', enregistrements: [enregistrement('departement')] }],
    }
    essai.appariement.set('POST /cas/ouvrir', () => ({ body: { cas: [detail] } }))
    const { data, errors } = await essai.hub.query(CAS, { id: cas.id }, GESTIONNAIRE)
    expect(errors).toBeUndefined()
    expect(data.casAppariement).toEqual({
      id: cas.id,
      source: 'caf',
      issue: 'INCOHERENT',
      motifs: ['IDENTIFIANT_NATIONAL_CONTRADICTOIRE', 'NOM_DIFFERENT'],
      etat: 'OUVERT',
      nombreCandidats: 1,
      version: 1,
      enregistrement: {
        source: 'caf',
        cle: 'dossier-1',
        nom: 'Martin',
        prenoms: ['Camille'],
        dateNaissance: null,
        sexe: 'FEMININ',
        matriculeCaf: '281-1234567-DEM',
        numeroFranceTravail: null,
      },
      candidats: [{ personneId: candidat, enregistrements: [{ source: 'departement', nom: 'Martin' }] }],
    })
    expect(JSON.stringify(data)).not.toMatch(/NIR|2900128085001|DISCORDANT/)
  })

  it('suit la file page par page', async () => {
    const [un, deux] = [unCas(), unCas({ ouvertLe: '2026-03-02T08:00:00.000Z' })]
    essai.appariement.set('GET /cas?limite=1&ordre=CROISSANT', () => ({
      body: { cas: [un], suite: `${un.ouvertLe}_${un.id}` },
    }))
    const apres = encodeURIComponent(`${un.ouvertLe}_${un.id}`)
    essai.appariement.set(`GET /cas?limite=1&ordre=CROISSANT&apres=${apres}`, () => ({
      body: { cas: [deux], suite: null },
    }))
    const page = async (after: string | null) =>
      (await essai.hub.query(FILE, { first: 1, after }, GESTIONNAIRE)).data.casAppariements
    const premiere = await page(null)
    expect(premiere).toMatchObject({ edges: [{ node: { id: un.id } }], pageInfo: { hasNextPage: true } })
    expect(await page(premiere.pageInfo.endCursor)).toMatchObject({
      edges: [{ node: { id: deux.id } }],
      pageInfo: { hasNextPage: false },
    })
  })

  it('filtre et trie la file', async () => {
    const cas = unCas()
    essai.appariement.set(
      'GET /cas?limite=20&etat=TRANCHE&source=caf&issue=INCOHERENT&modifieDepuis=2026-03-01T00%3A00%3A00.000Z&ordre=DECROISSANT',
      () => ({ body: { cas: [cas], suite: null } }),
    )
    const filtre = { etat: 'TRANCHE', source: 'caf', issue: 'INCOHERENT', modifieDepuis: '2026-03-01T00:00:00Z' }
    const { data } = await essai.hub.query(FILE, { filtre, tri: { ouvertLe: 'DECROISSANT' } }, GESTIONNAIRE)
    expect(data.casAppariements.edges).toMatchObject([{ node: { id: cas.id } }])
  })

  it('tranche, fusionne et scinde, en son nom et avec son motif', async () => {
    const [casId, personneId, autre] = [randomUUID(), await essai.personne(), randomUUID()]
    const acte = randomUUID()
    const recus: unknown[] = []
    for (const [route, cle] of [
      [`/cas/${casId}/trancher`, 'cas'],
      ['/fusions', 'fusion'],
      [`/fusions/${acte}/annuler`, 'fusion'],
      ['/scissions', 'scission'],
      [`/scissions/${acte}/annuler`, 'scission'],
    ] as const)
      essai.appariement.set(`POST ${route}`, (corps) => {
        recus.push(corps)
        return { body: { [cle]: acte, personneId } }
      })
    const fait = { acteId: acte, personneId, personne: { id: personneId }, erreurs: [] }
    expect(
      await decide('appariementTrancher', { casId, versionAttendue: 2, decision: 'RATTACHER', personneId }),
    ).toEqual(fait)
    expect(await decide('personnesFusionner', { ancienneId: autre, conserveeId: personneId })).toEqual(fait)
    expect(await decide('fusionAnnuler', { fusionId: acte })).toEqual(fait)
    const enregistrements = [{ source: 'caf', cle: 'dossier-1' }]
    expect(await decide('personneScinder', { personneId, enregistrements })).toEqual(fait)
    expect(await decide('scissionAnnuler', { scissionId: acte })).toEqual(fait)
    const qui = { auteur: 'agent-7', motif: 'Pièces vues' }
    expect(recus).toEqual([
      { ...qui, decision: 'RATTACHER', versionAttendue: 2, personneId },
      { ...qui, ancien: autre, conserve: personneId },
      qui,
      { ...qui, personneId, vers: null, enregistrements },
      qui,
    ])
  })

  it('ne décide qu’une fois par clé', async () => {
    let appels = 0
    essai.appariement.set('POST /fusions', () => ({
      body: { fusion: randomUUID(), personneId: randomUUID(), n: ++appels },
    }))
    const input = { cleIdempotence: randomUUID(), ancienneId: randomUUID(), conserveeId: randomUUID() }
    const une = await decide('personnesFusionner', input)
    expect(await decide('personnesFusionner', input)).toEqual(une)
    expect(appels).toBe(1)
  })

  it('reçoit les refus du rapprochement tels quels, et peut rejouer après une panne', async () => {
    const input = { cleIdempotence: randomUUID(), ancienneId: randomUUID(), conserveeId: randomUUID() }
    essai.appariement.set('POST /fusions', () => ({ status: 409, body: { code: 'FUSION_INUTILE', message: 'Déjà.' } }))
    expect((await decide('personnesFusionner', input)).erreurs).toEqual([
      { code: 'FUSION_INUTILE', message: 'Déjà.', champ: null },
    ])
    essai.appariement.set('POST /fusions', () => ({ status: 500, body: { message: 'détail interne' } }))
    const [panne] = (await decide('personnesFusionner', input)).erreurs
    expect(panne.code).toBe('APPARIEMENT_INDISPONIBLE')
    expect(panne.message).not.toContain('détail')
    essai.appariement.set('POST /fusions', () => ({ body: { fusion: randomUUID(), personneId: randomUUID() } }))
    expect((await decide('personnesFusionner', input)).erreurs).toEqual([])
  })

  it('ne décide pas sans motif ni avec une clé qui n’en est pas une', async () => {
    const cles = { ancienneId: randomUUID(), conserveeId: randomUUID() }
    for (const [input, code] of [
      [{ ...cles, motif: '  ' }, 'MOTIF_REQUIS'],
      [{ ...cles, motif: 'x'.repeat(1001) }, 'MOTIF_REQUIS'],
      [{ ...cles, ancienneId: '../lots' }, 'CLE_MAL_FORMEE'],
      [{ ...cles, conserveeId: '' }, 'CLE_MAL_FORMEE'],
    ] as const)
      expect((await decide('personnesFusionner', input)).erreurs[0].code).toBe(code)
    const sansPersonne = { casId: randomUUID(), versionAttendue: 1, decision: 'RATTACHER' }
    expect((await decide('appariementTrancher', sansPersonne)).erreurs[0]).toMatchObject({
      code: 'CLE_MAL_FORMEE',
      champ: 'personneId',
    })
  })

  it('est seul à voir et à décider', async () => {
    for (const passport of [
      { roles: [] },
      { roles: ['referent', 'gestionnaire-allocations'] },
      { genre: 'application' as const, roles: ['gestionnaire'] },
      { genre: 'anonyme' as const, agent: undefined, roles: ['gestionnaire'] },
    ]) {
      const input = { ancienneId: randomUUID(), conserveeId: randomUUID() }
      expect((await decide('personnesFusionner', input, passport)).erreurs[0].code).toBe('ACTION_INTERDITE')
      for (const [document, champ] of [
        [CAS, 'casAppariement'],
        [FILE, 'casAppariements'],
      ] as const) {
        const { data, errors } = await essai.hub.query(document, { id: randomUUID() }, passport)
        expect(data[champ]).toBeNull()
        expect(errors?.[0]?.extensions?.code).toBe('ACTION_INTERDITE')
      }
    }
  })

  it('apprend que le rapprochement ne répond pas, et qu’un cas n’existe pas', async () => {
    const { data, errors } = await essai.hub.query(FILE, {}, GESTIONNAIRE)
    expect(data.casAppariements).toBeNull()
    expect(errors?.[0]?.extensions?.code).toBe('APPARIEMENT_INDISPONIBLE')
    expect((await essai.hub.query(CAS, { id: randomUUID() }, GESTIONNAIRE)).data.casAppariement).toBeNull()
    expect((await essai.hub.query(CAS, { id: 'x' }, GESTIONNAIRE)).data.casAppariement).toBeNull()
  })
})
