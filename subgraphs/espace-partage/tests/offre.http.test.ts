import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { territoireId } from '../src/index.js'
import { type Essai, startEssai } from './essai.js'

const STRUCTURE = /* GraphQL */ `
  mutation ($input: StructureDeposerInput!) {
    structureDeposer(input: $input) {
      structure { id identifiantSource source nom estSensible version commune { nom } reseauxPorteurs }
      erreurs { code champ }
    }
  }
`
const SERVICE = /* GraphQL */ `
  mutation ($input: ServiceDeposerInput!) {
    serviceDeposer(input: $input) {
      service { id nom version thematiques publics structure { nom } }
      erreurs { code champ }
    }
  }
`
const SERVICES = /* GraphQL */ `
  query ($filtre: ServiceFiltre) { services(first: 100, filtre: $filtre) { edges { node { nom } } } }
`

describe('l’offre de services', () => {
  let essai: Essai
  beforeAll(async () => {
    essai = await startEssai()
  })
  afterAll(() => essai.stop())

  let rang = 0
  const deposeStructure = async (input: object = {}, passport = {}) =>
    (
      await essai.hub.query(
        STRUCTURE,
        {
          input: {
            cleIdempotence: randomUUID(),
            identifiantSource: `essai--s${++rang}`,
            nom: 'Association d’essai',
            dateMaj: '2026-01-01',
            ...input,
          },
        },
        passport,
      )
    ).data.structureDeposer
  const deposeService = async (input: object = {}) =>
    (
      await essai.hub.query(SERVICE, {
        input: {
          cleIdempotence: randomUUID(),
          identifiantSource: `essai--v${++rang}`,
          structureIdentifiantSource: 'essai--base',
          nom: 'Service d’essai',
          description: 'Une description.',
          dateMaj: '2026-01-01',
          ...input,
        },
      })
    ).data.serviceDeposer
  const services = async (filtre: object): Promise<string[]> =>
    (await essai.hub.query(SERVICES, { filtre })).data.services.edges.map(
      ({ node }: { node: { nom: string } }) => node.nom,
    )

  it('reçoit une structure, puis la remplace avec la version lue', async () => {
    const input = {
      identifiantSource: 'essai--base',
      nom: 'Mobilité pour tous',
      lieu: { codeCommune: '28085', adresse: '1 place d’essai' },
      reseauxPorteurs: ['ccas-cias', 'ccas-cias'],
    }
    const { structure } = await deposeStructure(input)
    expect(structure).toMatchObject({
      source: 'essai',
      version: 1,
      estSensible: false,
      commune: { nom: 'Chartres' },
      reseauxPorteurs: ['ccas-cias'],
    })
    expect((await deposeStructure(input)).erreurs[0].code).toBe('CONFLIT_VERSION')
    expect((await deposeStructure({ ...input, versionAttendue: 1, lieu: null })).structure).toMatchObject({
      id: structure.id,
      version: 2,
      commune: null,
    })
  })

  it('dit sensible une structure dont le réseau révèle une situation protégée', async () => {
    for (const reseau of ['spip', 'csapa', 'ase', 'pjj', 'cidff', 'caarud', 'cmp'])
      expect((await deposeStructure({ reseauxPorteurs: ['communes', reseau] })).structure.estSensible, reseau).toBe(
        true,
      )
  })

  it.each([
    [{ identifiantSource: 'sans-source' }, 'IDENTIFIANT_SOURCE_INVALIDE'],
    [{ identifiantSource: '--1' }, 'IDENTIFIANT_SOURCE_INVALIDE'],
    [{ identifiantSource: 'Essai--1' }, 'IDENTIFIANT_SOURCE_INVALIDE'],
    [{ nom: 'ab' }, 'NOM_INVALIDE'],
    [{ nom: 'x'.repeat(151) }, 'NOM_INVALIDE'],
    [{ siret: '00000000000000' }, 'SIRET_INVALIDE'],
    [{ siret: '' }, 'SIRET_INVALIDE'],
    [{ reseauxPorteurs: ['inconnu'] }, 'RESEAU_PORTEUR_INCONNU'],
  ])('refuse une structure mal décrite : %j', async (input, code) => {
    expect(await deposeStructure(input)).toMatchObject({ structure: null, erreurs: [{ code }] })
  })

  it('ne reçoit rien d’un anonyme', async () => {
    const anonyme = { genre: 'anonyme', partenaire: undefined } as const
    expect((await deposeStructure({}, anonyme)).erreurs[0].code).toBe('ACTION_INTERDITE')
  })

  it.each([
    [{ structureIdentifiantSource: 'essai--absente' }, 'STRUCTURE_INCONNUE'],
    [{ thematiques: ['mobilite'] }, 'THEMATIQUE_INCONNUE'],
    [{ thematiques: ['toString'] }, 'THEMATIQUE_INCONNUE'],
    [{ zoneEligibilite: ['Chartres'] }, 'ZONE_ELIGIBILITE_INVALIDE'],
    [{ volumeHoraireHebdomadaire: -1 }, 'VOLUME_INVALIDE'],
    [{ volumeHoraireHebdomadaire: 169 }, 'VOLUME_INVALIDE'],
    [{ nombreSemaines: 0 }, 'VOLUME_INVALIDE'],
    [{ nom: '' }, 'NOM_INVALIDE'],
  ])('refuse un service mal décrit : %j', async (input, code) => {
    expect((await deposeService(input)).erreurs.map((refus: { code: string }) => refus.code)).toContain(code)
  })

  it('se filtre par thème, public, frais, accueil, lieu et mots', async () => {
    await deposeService({
      nom: 'Atelier vélo',
      type: 'ATELIER',
      thematiques: ['mobilite--mobilite-douce-partagee-collective'],
      publics: ['JEUNES'],
      frais: 'GRATUIT',
      modesAccueil: ['EN_PRESENTIEL'],
      lieu: { codeCommune: '28085' },
    })
    await deposeService({
      nom: 'Écoute à distance',
      thematiques: ['sante--sante-mentale'],
      publics: ['TOUS_PUBLICS'],
      frais: 'PAYANT',
      modesAccueil: ['A_DISTANCE'],
      zoneEligibilite: ['28'],
    })
    await deposeService({ nom: 'Aide nationale', zoneEligibilite: ['france'] })
    for (const [filtre, attendus] of [
      [{ thematique: 'mobilite' }, ['Atelier vélo']],
      [{ thematique: 'sante--sante-mentale' }, ['Écoute à distance']],
      [{ thematique: 'inconnue' }, []],
      [{ type: 'ATELIER' }, ['Atelier vélo']],
      [{ public: 'JEUNES' }, ['Aide nationale', 'Atelier vélo', 'Écoute à distance']],
      [{ public: 'SENIORS' }, ['Aide nationale', 'Écoute à distance']],
      [{ frais: 'GRATUIT' }, ['Atelier vélo']],
      [{ modeAccueil: 'A_DISTANCE' }, ['Écoute à distance']],
      [{ commune: '28085' }, ['Aide nationale', 'Atelier vélo', 'Écoute à distance']],
      [{ commune: '28134' }, ['Aide nationale', 'Écoute à distance']],
      [{ commune: '37261' }, ['Aide nationale']],
      [{ territoire: territoireId('CLPE', 'CLPE28002') }, ['Atelier vélo']],
      [{ territoire: territoireId('CLPE', 'CLPE28001') }, []],
      [{ recherche: 'ECOUT dist' }, ['Écoute à distance']],
      [{ recherche: 'ecoute velo' }, []],
      [{ recherche: "' | & ! :*" }, ['Aide nationale', 'Atelier vélo', 'Écoute à distance']],
      [{ thematique: 'mobilite', frais: 'PAYANT' }, []],
    ] as [object, string[]][])
      expect(await services(filtre), JSON.stringify(filtre)).toEqual(attendus)
  })

  it.each([
    ['services', 'ServiceFiltre', 'recherche'],
    ['structures', 'StructureFiltre', 'recherche'],
    ['organisations', 'OrganisationFiltre', 'nom'],
    ['professionnels', 'ProfessionnelFiltre', 'nom'],
    ['communes', 'CommuneFiltre', 'nom'],
    ['territoires', 'TerritoireFiltre', 'nom'],
    ['personnes', 'PersonneFiltre', 'nom'],
    ['personnes', 'PersonneFiltre', 'prenom'],
  ])('borne ce qui se cherche : %s (%s, %s)', async (liste, type, critere) => {
    const document = `query ($f: ${type}) { ${liste}(filtre: $f) { edges { cursor } } }`
    for (const texte of ['a b '.repeat(10_000), 'x'.repeat(201), 'un mot de trop '.repeat(3)]) {
      const { errors } = await essai.hub.query(document, { f: { [critere]: texte } })
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['RECHERCHE_TROP_LONGUE'])
    }
  })

  it('se lit structure par structure, page par page', async () => {
    await deposeStructure({ identifiantSource: 'essai--pages', nom: 'Maison des pages', reseauxPorteurs: ['mjc'] })
    for (const nom of ['Un service', 'Deux services', 'Trois services'])
      await deposeService({ nom, structureIdentifiantSource: 'essai--pages' })
    const PAGE = /* GraphQL */ `
      query ($filtre: StructureFiltre, $after: String) {
        structures(filtre: $filtre) {
          edges { node { nom services(first: 2, after: $after) { edges { node { nom } } pageInfo { endCursor hasNextPage } } } }
        }
      }
    `
    const page = async (after: string | null) =>
      (await essai.hub.query(PAGE, { filtre: { reseauPorteur: 'mjc', recherche: 'maison' }, after })).data.structures
        .edges[0].node.services
    const premiere = await page(null)
    expect(premiere.edges.map(({ node }: { node: { nom: string } }) => node.nom)).toEqual([
      'Deux services',
      'Trois services',
    ])
    expect(await page(premiere.pageInfo.endCursor)).toMatchObject({
      edges: [{ node: { nom: 'Un service' } }],
      pageInfo: { hasNextPage: false },
    })
  })
})
