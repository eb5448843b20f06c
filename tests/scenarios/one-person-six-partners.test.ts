import { readDepartement, wholeFile } from '@traitdunion/local'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { day, instant, type Shape } from './graph-client.js'
import {
  departementWrites,
  everyoneWrites,
  franceTravailWrites,
  missionLocaleWrites,
  type Organisations,
  organisationsWrite,
  partnersRecognise,
} from './partners-write.js'
import { type Allocataire, personnesNommees, unFlux } from './persons.js'
import { type ScenarioHub, startScenarioHub } from './scenario-hub.js'

// Young enough for a contrat d'engagement jeune, whatever the year in which this test runs.
const INES: Allocataire = {
  nom: 'NAVARRO',
  prenom: 'Inès',
  naissance: `${new Date().getUTCFullYear() - 23}-01-30`,
  sexe: '2',
}
const ZOE: Allocataire = {
  nom: 'NAVARRO',
  prenom: 'Zoé',
  naissance: `${new Date().getUTCFullYear() - 3}-03-03`,
  sexe: '2',
  nir: null,
}

describe.each(['28', '37'])('one person known to six partners, in the département %s', (departement) => {
  let hub: ScenarioHub
  let fichier: Uint8Array
  let id: string
  let organisations: Organisations
  beforeAll(async () => {
    hub = await startScenarioHub(departement)
    const { numorgs } = await readDepartement(departement)
    fichier = unFlux(numorgs[0] as string, [{ sitfam: 'ISO', personnes: [INES, ZOE] }])
  }, 120_000)
  afterAll(() => hub.stop(), 60_000)

  it('enters by the CAF’s file, with a report of what came in', async () => {
    const dry = await hub.tdu('flux.xml', fichier, '--dry-run')
    expect(dry).toMatchObject({ code: 0, stdout: expect.stringContaining('flux.xml : lu à blanc, rien n’est écrit') })
    expect(await personnesNommees(hub, 'Navarro', 'Inès')).toEqual([])

    const said = await hub.tdu('flux.xml', fichier)
    expect(said).toMatchObject({ code: 0, stdout: expect.stringMatching(/^flux\.xml : importé\n/) })
    const counted = Object.fromEntries(
      [...said.stdout.matchAll(/^ {2}(\w+) +(\d+)$/gm)].map(([, nom, n]) => [nom, +(n ?? 0)]),
    )
    expect(counted).toMatchObject({ dossiersLus: 1, ecarts: 0, personnes: 2, rapprochementAUCUN: 2, nirEcartes: 0 })
    expect(said.stdout).not.toMatch(/navarro|inès/i)
    await vi.waitFor(async () => expect(await personnesNommees(hub, 'Navarro', 'Inès')).toHaveLength(1), 10_000)
    id = (await personnesNommees(hub, 'Navarro', 'Inès'))[0] as string
  })

  it('is recognised by every partner who opens a file, and followed by all', async () => {
    organisations = await organisationsWrite(hub, departement)
    await partnersRecognise(hub, INES, id, organisations)
    await departementWrites(hub, id, organisations)
    await franceTravailWrites(hub, id)
    await missionLocaleWrites(hub, id, INES.naissance)
    await everyoneWrites(hub, id, organisations)
    expect(await personnesNommees(hub, 'Navarro', 'Inès')).toEqual([id])
  }, 60_000)

  it('has one whole file, each block as its partner wrote it', async () => {
    // What the rooms say to each other of her has arrived.
    await hub.dumpAtRest()
    const file = await hub.wholeFileOf(id)
    expect(file).toMatchObject({
      id,
      prenoms: ['Inès'],
      dateNaissance: INES.naissance,
      statutAppariement: expect.any(String),
      contact: { adresse: ['3 place du Marché'], telephone: '0600000001' },
      conservation: { echeanceLe: null, retraitPrevuLe: null },
      opposition: null,
      rectifications: [],
      organismeReferent: {
        depuis: day(-39),
        organisation: { nom: 'Service insertion' },
        referent: { nom: 'Moreau', prenom: 'Claire' },
      },
      rendezVousConjoints: [{ debut: instant(10), participants: [{}, {}] }],
      foyer: { situationFamiliale: expect.any(String), membres: [{}, {}] },
      droitRsa: { etat: expect.any(String), suspensions: [] },
      droitsEtDevoirs: { soumis: true },
      ressources: { edges: [{ node: { debut: '2025-10-01', fin: '2025-12-31', nulles: true } }] },
      orientationsDepartement: [
        { parcours: 'SOCIO_PROFESSIONNEL', organismeReferent: 'DEPARTEMENT', decideeLe: day(-40) },
      ],
      referentDepartement: { role: 'REFERENT_UNIQUE', debut: day(-39), professionnel: { nom: 'Moreau' } },
      diagnosticDepartement: { etabliLe: day(-38) },
      contratsDepartement: [
        { statut: 'EN_COURS', debut: day(-10), fin: day(170), signeLe: day(-8), versions: [{ numero: 1 }] },
      ],
      dossierDepartement: { ouvertLe: expect.any(String) },
      rendezVousDepartement: [{ debut: instant(-2), motif: 'SUIVI', statut: 'EFFECTUE' }],
      aidesDepartementales: [{ accordeeLe: day(-1), etat: 'ACCORDEE' }],
      inscriptionPoleEmploi: {
        numeroFranceTravail: '23456789012',
        categorie: 'CATEGORIE_1',
        inscriteLe: day(-80),
        agence: { nom: 'Agence du centre' },
      },
      orientationsPoleEmploi: [{ parcours: 'SOCIO_PROFESSIONNEL', decideeLe: day(-45) }],
      diagnosticPoleEmploi: { etabliLe: day(-44), themes: ['MOBILITE'] },
      contratsPoleEmploi: [{ nature: 'PPAE', statut: 'EN_COURS', debut: day(-43), signeLe: day(-42) }],
      rendezVousPoleEmploi: [{ debut: instant(5), motif: 'ACCOMPAGNEMENT', statut: 'PRIS' }],
      prestationsPoleEmploi: [{ action: { libelle: expect.any(String) }, statut: 'PRESCRITE' }],
      projetProfessionnel: { statut: 'EN_COURS', metiers: [{ metier: { codeRome: 'K1304' } }] },
      dossierMissionLocale: { idDossier: '4821', ouvertLe: day(-60), conseiller: { nom: 'Perrin', prenom: 'Lucie' } },
      orientationsMissionLocale: [{ parcours: 'SOCIO_PROFESSIONNEL', decideeLe: day(-50) }],
      situationsJeune: [{ categorie: 'DEMANDEUR_EMPLOI', debut: day(-80) }],
      rendezVousMissionLocale: [{ debut: instant(6), statut: 'PRIS' }],
      parcoursCej: [{ debut: day(-30), finPrevue: day(150) }],
      contratsEngagementJeune: [{ statut: 'EN_COURS', signeLe: day(-29) }],
      positionnements: [
        {
          session: {
            debut: day(40),
            fin: day(160),
            action: { formation: { organisme: { nom: 'Organisme fictif de formation' } } },
          },
        },
      ],
    })
    const membres = file.foyer.membres.map(({ personne }: Shape) => [personne.prenoms[0], personne.id === id])
    expect(membres.sort()).toEqual([
      ['Inès', true],
      ['Zoé', false],
    ])
    // The operation printed at the first start is the same file, found by the name.
    const { data, errors } = await hub.ask('claire-moreau', wholeFile())
    expect(errors).toBeUndefined()
    expect(data.personnes.edges).toEqual([{ node: { ...file, evenements: expect.anything() } }])
  }, 120_000)

  it('has its acts in the index of events, from every partner', async () => {
    const read = async (): Promise<string[]> => {
      const { evenements } = await hub.personne(id, 'evenements(first: 100) { edges { node { nature source } } }')
      return evenements.edges.map(({ node }: Shape) => `${node.source} ${node.nature}`)
    }
    await vi.waitFor(
      async () =>
        expect(new Set(await read())).toEqual(
          new Set([
            'DEPARTEMENT AIDE_ACCORDEE',
            'DEPARTEMENT CONTRAT_OUVERT',
            'DEPARTEMENT CONTRAT_PROPOSE',
            'DEPARTEMENT CONTRAT_SIGNE',
            'DEPARTEMENT DIAGNOSTIC_ETABLI',
            'DEPARTEMENT DOSSIER_OUVERT',
            'DEPARTEMENT ORIENTATION_DECIDEE',
            'DEPARTEMENT REFERENT_DESIGNE',
            'DEPARTEMENT RENDEZ_VOUS_PRIS',
            'DEPARTEMENT RENDEZ_VOUS_RENSEIGNE',
            'ESPACE_PARTAGE CONTACT_DECLARE',
            'ESPACE_PARTAGE ORGANISME_REFERENT_DECLARE',
            'ESPACE_PARTAGE RENDEZ_VOUS_CONJOINT_PRIS',
            'MISSION_LOCALE CEJ_OUVERT',
            'MISSION_LOCALE CEJ_SIGNE',
            'MISSION_LOCALE DOSSIER_MISSION_LOCALE_OUVERT',
            'MISSION_LOCALE ORIENTATION_DECIDEE',
            'MISSION_LOCALE RENDEZ_VOUS_PRIS',
            'MISSION_LOCALE SITUATION_DECLAREE',
            'POLE_EMPLOI CONTRAT_OUVERT',
            'POLE_EMPLOI CONTRAT_SIGNE',
            'POLE_EMPLOI DIAGNOSTIC_ETABLI',
            'POLE_EMPLOI INSCRIPTION_ENREGISTREE',
            'POLE_EMPLOI ORIENTATION_DECIDEE',
            'POLE_EMPLOI PRESTATION_PRESCRITE',
            'POLE_EMPLOI PROJET_DEFINI',
            'POLE_EMPLOI RENDEZ_VOUS_PRIS',
            'REGION FORMATION_POSITIONNEE',
          ]),
        ),
      10_000,
    )
  })

  it('is accompanied by five partners, who have each said so: nobody’s time runs', async () => {
    const presences = ['CAF', 'DEPARTEMENT', 'MISSION_LOCALE', 'POLE_EMPLOI', 'REGION']
    await vi.waitFor(async () => {
      const { conservation } = await hub.personne(id, 'conservation { presences { source jusqua } echeanceLe }')
      expect(conservation).toEqual({
        presences: presences.map((source) => ({ source, jusqua: null })),
        echeanceLe: null,
      })
    }, 10_000)
  })

  it('stays as it is when the same file comes again', async () => {
    const before = await hub.dumpAtRest()
    const said = await hub.tdu('flux.xml', fichier)
    expect(said).toMatchObject({ code: 0, stdout: expect.stringContaining('déjà importé, rien à changer') })
    const after = await hub.dumpAtRest()
    // The matching service keeps a mark of the attempt: a lot that was rejected, and of which nothing is left.
    const tried = after['appariement.lot']?.filter((lot) => !before['appariement.lot']?.includes(lot)) ?? []
    expect(tried).toEqual([expect.stringContaining(',REJETE,')])
    expect({ ...after, 'appariement.lot': after['appariement.lot']?.filter((lot) => !tried.includes(lot)) }).toEqual(
      before,
    )
  }, 150_000)

  it('leaves nothing in any database once she is withdrawn, and every partner has said so', async () => {
    await hub.dumpAtRest()
    const { retraitId } = await hub.done('helene-roux', 'personneRetirer', 'retraitId', {
      personneId: id,
      nature: 'OPPOSITION',
      motif: 'Demande écrite de la personne.',
    })
    const retrait = async () => {
      const query = '{ retraits { edges { node { id executions { partenaire } attendus } } } }'
      const { data } = await hub.ask('helene-roux', query)
      return data.retraits.edges.map(({ node }: Shape) => node).find((node: Shape) => node.id === retraitId)
    }
    await vi.waitFor(async () => expect((await retrait()).attendus).toEqual([]), 30_000)
    expect((await retrait()).executions).toHaveLength(6)

    const places = Object.entries(await hub.dumpAtRest())
    const tablesWith = (...words: readonly string[]) =>
      places
        .filter(([, rows]) => rows.some((row) => words.some((word) => row.toLowerCase().includes(word.toLowerCase()))))
        .map(([table]) => table)
    expect(tablesWith('Inès', '0600000001', '23456789012', 'SIAS-0042', '4821,')).toEqual([])
    // Her key is left in the tombstone and the acts about it, which name nobody.
    expect(tablesWith(id).filter((table) => !table.endsWith('.idempotence'))).toEqual([
      'appariement.acte',
      'appariement.evenement',
      'appariement.retrait',
    ])
    // The household is still there for her daughter.
    const [zoe] = await personnesNommees(hub, 'Navarro', 'Zoé')
    expect((await hub.personne(zoe as string, 'foyer { membres { role } }')).foyer.membres).toEqual([
      { role: 'ENFANT' },
    ])
  }, 60_000)
})
