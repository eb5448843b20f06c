import { randomUUID } from 'node:crypto'
import { readDepartement } from '@traitdunion/local'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { codesOf, day, type Shape } from './graph-client.js'
import { uneSession } from './partners-write.js'
import { type Allocataire, identiteDe, personnesNommees, unFlux } from './persons.js'
import { type ScenarioHub, startScenarioHub } from './scenario-hub.js'

const CLAIRE = 'claire-moreau'
const HELENE = 'helene-roux'
const KARIM = 'karim-benali'
const LUCIE = 'lucie-perrin'
const naissance = `${new Date().getUTCFullYear() - 22}-05-17`

/** Same name, same first name, same day, same town: only their NIR tells them apart, and partners but the CAF have none. */
const homonyme = (ordre: string): Allocataire => ({ nom: 'CHARPENTIER', prenom: 'Lou', naissance, sexe: '2', ordre })
const jumelle = (prenom: string, ordre: string): Allocataire => ({ nom: 'OZANNE', prenom, naissance, sexe: '2', ordre })
const NORA: Allocataire = { nom: 'FAVIER', prenom: 'Nora', naissance, sexe: '2', ordre: '905', poleEmploi: '3456789C' }

/** What each partner shows of a person, block by block. */
const FILE = `
  nom prenoms
  contact { telephone }
  foyer { id } droitRsa { etat }
  orientationsDepartement { id } dossierDepartement { numeroDepartement }
  inscriptionPoleEmploi { numeroFranceTravail } projetProfessionnel { id }
  dossierMissionLocale { idDossier } situationsJeune { id }
  positionnements { id }
`

describe('a doubtful identity', () => {
  let hub: ScenarioHub
  let nora: string
  beforeAll(async () => {
    hub = await startScenarioHub('37')
    const { numorgs } = await readDepartement('37')
    const foyers = [homonyme('901'), homonyme('902'), jumelle('Aude', '903'), jumelle('Maud', '904'), NORA]
    const said = await hub.tdu(
      'flux.xml',
      unFlux(
        numorgs[0] as string,
        foyers.map((personne) => ({ personnes: [personne] })),
      ),
    )
    expect(said, said.stdout).toMatchObject({ code: 0 })
    await vi.waitFor(async () => expect(await personnesNommees(hub, 'Favier', 'Nora')).toHaveLength(1), 10_000)
    nora = (await personnesNommees(hub, 'Favier', 'Nora'))[0] as string
  }, 120_000)
  afterAll(() => hub.stop(), 60_000)

  const inscrit = (personne: Allocataire, numeroFranceTravail: string) =>
    hub.done(KARIM, 'inscriptionEnregistrer', 'inscription { id issueAppariement personne { id } }', {
      numeroFranceTravail,
      categorie: 'CATEGORIE_1',
      allocation: 'AUCUNE',
      inscriteLe: day(-10),
      identite: identiteDe(personne),
    })
  const ouvre = (personne: Allocataire, idDossier: string, reste: object = {}) =>
    hub.done(LUCIE, 'dossierMissionLocaleOuvrir', 'dossier { id idDossier personne { id } }', {
      idDossier,
      ouvertLe: day(-9),
      structureCode: 'A01',
      structureNom: 'Mission locale du bassin',
      identite: { ...identiteDe(personne), ...reste },
    })
  const CAS = 'id version source issue motifs nombreCandidats enregistrement { cle nom } candidats { personneId }'
  const file = async (): Promise<Shape[]> => {
    const { data, errors } = await hub.ask(HELENE, `{ casAppariements(first: 50) { edges { node { ${CAS} } } } }`)
    expect(errors).toBeUndefined()
    return data.casAppariements.edges.map(({ node }: Shape) => node)
  }
  const tranche = (persona: string, cas: Shape, reste: object) =>
    hub.act(persona, 'appariementTrancher', 'acteId personneId', {
      motif: 'Pièce d’identité vue au guichet',
      casId: cas.id,
      versionAttendue: cas.version,
      ...reste,
    })

  it('between homonyms is left to a steward, who says which of them it is', async () => {
    const homonymes = await personnesNommees(hub, 'Charpentier', 'Lou')
    expect(homonymes).toHaveLength(2)
    const { inscription } = await inscrit(homonyme(''), '34567890123')
    expect(inscription).toMatchObject({ issueAppariement: 'PLUSIEURS', personne: null })
    for (const id of homonymes) expect(await hub.personne(id, FILE)).toMatchObject({ inscriptionPoleEmploi: null })

    const [cas, ...others] = await file()
    expect(others).toEqual([])
    expect(cas).toMatchObject({ source: 'pole-emploi', issue: 'PLUSIEURS', nombreCandidats: 2 })
    expect(cas.candidats.map(({ personneId }: Shape) => personneId).sort()).toEqual([...homonymes].sort())

    const [celle, autre] = homonymes as [string, string]
    const decision = { decision: 'RATTACHER', personneId: celle }
    expect(codesOf(await tranche(KARIM, cas, decision))).toEqual(['ACTION_INTERDITE'])
    expect(codesOf(await tranche(CLAIRE, cas, decision))).toEqual(['ACTION_INTERDITE'])
    expect(await tranche(HELENE, cas, decision)).toEqual({ acteId: expect.any(String), personneId: celle, erreurs: [] })

    // From the decision to the partner's own rows, through the feed of the matching service.
    await vi.waitFor(
      async () =>
        expect(await hub.personne(celle, FILE)).toMatchObject({
          inscriptionPoleEmploi: { numeroFranceTravail: '34567890123' },
        }),
      5000,
    )
    expect(await hub.personne(autre, FILE)).toMatchObject({ inscriptionPoleEmploi: null })
    expect(await file()).toEqual([])
  })

  it('between twins is no doubt when the first name says it, and is one when a number contradicts it', async () => {
    const [aude] = await personnesNommees(hub, 'Ozanne', 'Aude')
    const [maud] = await personnesNommees(hub, 'Ozanne', 'Maud')
    const inscrite = (await inscrit(jumelle('Aude', ''), '45678901234')).inscription
    expect(inscrite).toMatchObject({ issueAppariement: 'TROUVE', personne: { id: aude } })

    // Maud, under her sister's number.
    const { dossier } = await ouvre(jumelle('Maud', ''), '5001', { numeroFranceTravail: '45678901234' })
    expect(dossier.personne).toBeNull()
    const [cas] = await file()
    expect(cas).toMatchObject({ source: 'mission-locale', enregistrement: { cle: '5001' } })
    expect(['PLUSIEURS', 'INCOHERENT']).toContain(cas.issue)
    expect(JSON.stringify(cas)).not.toMatch(/nir/i)
    expect(await tranche(HELENE, cas, { decision: 'RATTACHER', personneId: maud })).toMatchObject({ erreurs: [] })
    await vi.waitFor(
      async () =>
        expect(await hub.personne(maud as string, FILE)).toMatchObject({ dossierMissionLocale: { idDossier: '5001' } }),
      5000,
    )
    expect(await hub.personne(aude as string, FILE)).toMatchObject({ dossierMissionLocale: null })
  })

  it('by an incoherent day of birth may turn out to be somebody new', async () => {
    await inscrit(NORA, '56789012345')
    const autre = { ...NORA, naissance: `${new Date().getUTCFullYear() - 21}-11-02` }
    const { dossier } = await ouvre(autre, '5002', { numeroFranceTravail: '56789012345' })
    expect(dossier.personne).toBeNull()
    const [cas] = await file()
    expect(cas).toMatchObject({
      issue: 'INCOHERENT',
      motifs: ['DATE_NAISSANCE_DIFFERENTE'],
      candidats: [{ personneId: nora }],
    })
    expect(
      codesOf(await tranche(HELENE, { ...cas, version: cas.version + 1 }, { decision: 'NOUVELLE_PERSONNE' })),
    ).toEqual(['CONFLIT_VERSION'])
    const { personneId, erreurs } = await tranche(HELENE, cas, { decision: 'NOUVELLE_PERSONNE' })
    expect(erreurs).toEqual([])
    expect(personneId).not.toBe(nora)
    await vi.waitFor(
      async () =>
        expect(await hub.personne(personneId, FILE)).toMatchObject({
          nom: expect.stringMatching(/favier/i),
          dossierMissionLocale: { idDossier: '5002' },
          droitRsa: null,
        }),
      5000,
    )
  })

  it('is shown to stewards alone', async () => {
    for (const query of [
      '{ casAppariements { edges { node { id } } } }',
      `{ casAppariement(id: "${randomUUID()}") { id } }`,
      `{ historiqueAppariement(personneId: "${randomUUID()}") { __typename } }`,
    ])
      for (const persona of [CLAIRE, KARIM, LUCIE, 'marc-dubois', 'sophie-garnier']) {
        const { errors } = await hub.ask(persona, query)
        expect(errors?.[0]?.extensions?.code, `${persona} ${query}`).toBe('ACTION_INTERDITE')
      }
  })

  describe('that turns out to be one person under two identifiers', () => {
    let ancienne: string
    let conservee: string
    /** Each of the two, as she was before. */
    let avant: readonly [Shape, Shape]
    const both = async () => [await hub.personne(ancienne, FILE), await hub.personne(conservee, FILE)] as const

    beforeAll(async () => {
      // Known to the mission locale under the name of her marriage: no partner could see that she is Nora.
      conservee = nora
      ancienne = (await ouvre({ ...NORA, nom: 'DELMAS', prenom: 'Éléonore' }, '5003')).dossier.personne.id
      const orientation = { parcours: 'SOCIAL', organismeReferent: 'DEPARTEMENT', decideeLe: day(-5) }
      await hub.done(CLAIRE, 'orientationDecider', 'orientation { id }', { personneId: ancienne, ...orientation })
      const projet = { definiLe: day(-4), metiers: [{ codeRome: 'K1304' }] }
      await hub.done(KARIM, 'projetDefinir', 'projet { id }', { personneId: ancienne, ...projet })
      const situation = { categorie: 'DEMANDEUR_EMPLOI', etat: 'EN_COURS', debut: day(-8) }
      await hub.done(LUCIE, 'situationDeclarer', 'situation { id }', { personneId: ancienne, ...situation })
      await hub.done(CLAIRE, 'contactDeclarer', 'personne { id }', { personneId: ancienne, telephone: '0600000003' })
      const { organisation } = await hub.done(HELENE, 'organisationEnregistrer', 'organisation { id }', {
        nom: 'Mission locale du bassin',
        type: 'MISSION_LOCALE',
      })
      const place = { sessionId: await uneSession(hub), prescripteurId: organisation.id, positionneLe: day(-1) }
      await hub.done(LUCIE, 'positionner', 'positionnement { id }', { personneId: ancienne, ...place })
      await vi.waitFor(async () => {
        avant = await both()
        expect(avant[0]).toMatchObject({ nom: expect.stringMatching(/delmas/i), contact: { telephone: '0600000003' } })
      }, 10_000)
    }, 60_000)

    it('is merged by a steward: the former identifier answers as the kept one, at every partner', async () => {
      const fusion = { motif: 'Même personne, vue au guichet', ancienneId: ancienne, conserveeId: conservee }
      expect(codesOf(await hub.act(LUCIE, 'personnesFusionner', 'acteId', fusion))).toEqual(['ACTION_INTERDITE'])
      const merged = await hub.act(HELENE, 'personnesFusionner', 'acteId personneId', fusion)
      expect(merged).toEqual({ acteId: expect.any(String), personneId: conservee, erreurs: [] })

      await vi.waitFor(async () => {
        const [parAncienne, parConservee] = await both()
        expect(parAncienne).toEqual(parConservee)
        expect(parConservee).toMatchObject({
          id: conservee,
          contact: { telephone: '0600000003' },
          foyer: avant[1].foyer,
          droitRsa: avant[1].droitRsa,
          orientationsDepartement: avant[0].orientationsDepartement,
          inscriptionPoleEmploi: avant[1].inscriptionPoleEmploi,
          projetProfessionnel: avant[0].projetProfessionnel,
          dossierMissionLocale: avant[0].dossierMissionLocale,
          situationsJeune: avant[0].situationsJeune,
          positionnements: avant[0].positionnements,
        })
      }, 10_000)
      // Nothing is left under a name of its own: lists show one person.
      expect(await personnesNommees(hub, 'Delmas', 'Éléonore')).toEqual([])

      const annulation = { motif: 'Erreur reconnue', fusionId: merged.acteId }
      expect(codesOf(await hub.act(KARIM, 'fusionAnnuler', 'acteId', annulation))).toEqual(['ACTION_INTERDITE'])
      expect((await hub.act(HELENE, 'fusionAnnuler', 'acteId', annulation)).erreurs).toEqual([])
      await vi.waitFor(async () => expect(await both()).toEqual(avant), 10_000)
    }, 60_000)
  })
})
