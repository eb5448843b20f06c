import { createReadStream } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { readDecoupage } from '../territoire/decoupage.js'
import { type Geographie, geographieOf } from './geographie.js'
import { readServices, readStructures } from './lecture.js'

const FIXTURES = new URL('../../fixtures/data-inclusion/', import.meta.url)

describe('un fichier de data·inclusion', () => {
  let geographie: Geographie
  beforeAll(() => {
    geographie = geographieOf(readDecoupage())
  })

  const read = async (nom: string, format: 'structures' | 'services') => {
    const evenements = []
    const octets = createReadStream(new URL(nom, FIXTURES))
    const lecture = format === 'structures' ? readStructures(octets, geographie) : readServices(octets, geographie)
    for await (const evenement of lecture) evenements.push(evenement)
    return evenements
  }
  const lus = async (nom: string, format: 'structures' | 'services') =>
    (await read(nom, format)).flatMap((evenement) =>
      evenement.kind === 'enregistrement' ? [evenement.enregistrement.lu as Record<string, unknown>] : [],
    )
  const compteurs = async (nom: string, format: 'structures' | 'services') => {
    const fin = (await read(nom, format)).at(-1)
    return fin?.kind === 'fin' ? fin.compteurs : undefined
  }

  test.each(['structures', 'services'] as const)('de %s, se lit pareil en tableau et ligne à ligne', async (format) => {
    const tableau = await lus(`${format}.json`, format)
    expect(tableau).toHaveLength(3)
    expect(await lus(`${format}.ndjson`, format)).toEqual(tableau)
    expect(await compteurs(`${format}.json`, format)).toEqual({ champsIgnores: 0 })
  })

  test('donne une structure entière, et ce qu’elle révèle', async () => {
    const [pont, , soins] = await lus('structures.json', 'structures')
    expect(pont).toEqual({
      identifiantSource: 'exemple--maison-du-pont',
      source: 'exemple',
      nom: 'Maison du Pont',
      description: 'Lieu d’accueil ouvert à toutes les personnes en recherche d’emploi ou d’un logement.',
      siret: expect.stringMatching(/^98765432\d{6}$/),
      siteWeb: 'https://maison-du-pont.example/',
      accessibiliteLieu: 'https://acceslibre.beta.gouv.fr/app/28-chartres/erp/maison-du-pont/',
      reseauxPorteurs: ['ccas-cias', 'points-conseil-budget'],
      estSensible: false,
      dateMaj: '2026-09-01',
      adresse: '2 place du Pont',
      complementAdresse: 'Bâtiment B',
      codePostal: '28000',
      codeCommune: '28085',
      nomCommune: 'Chartres',
      longitude: 1.4891,
      latitude: 48.4471,
      telephone: '+33200000001',
      courriel: 'accueil@maison-du-pont.example',
      horairesAccueil: 'Mo-Fr 09:00-12:30,13:30-17:00; PH off',
      lienSource: 'https://exemple.example/structures/maison-du-pont',
    })
    expect(soins).toMatchObject({ estSensible: true, siret: null, adresse: null })
  })

  test('donne un service dans les valeurs du graphe', async () => {
    const [budget] = await lus('services.json', 'services')
    expect(budget).toMatchObject({
      structureIdentifiantSource: 'exemple--maison-du-pont',
      type: 'ACCOMPAGNEMENT',
      frais: 'GRATUIT',
      publics: ['TOUS_PUBLICS'],
      modesAccueil: ['EN_PRESENTIEL', 'A_DISTANCE'],
      modesMobilisation: ['TELEPHONER', 'UTILISER_LIEN_MOBILISATION'],
      mobilisablePar: ['USAGERS', 'PROFESSIONNELS'],
      zoneEligibilite: ['28'],
      volumeHoraireHebdomadaire: 1.5,
      nombreSemaines: 2,
    })
  })

  test('de l’ancienne version dit la même chose en d’autres mots', async () => {
    const [structure] = await lus('structures-v0.json', 'structures')
    expect(structure).toMatchObject({
      identifiantSource: 'ancien--7c1d3a52-0000-4000-8000-000000000001',
      description: 'Information sur les droits des femmes et des familles, sur rendez-vous.',
      reseauxPorteurs: ['france-service', 'cidff'],
      estSensible: true,
      siteWeb: 'https://www.sources.example',
      horairesAccueil: 'Mo 09:00-12:00',
      dateMaj: '2025-03-11',
    })
    const [service] = await lus('services-v0.json', 'services')
    expect(service).toMatchObject({
      identifiantSource: 'ancien--7c1d3a52-0000-4000-8000-0000000000a1',
      structureIdentifiantSource: 'ancien--7c1d3a52-0000-4000-8000-000000000001',
      description: 'Permanence juridique gratuite.',
      type: 'ACCOMPAGNEMENT',
      thematiques: ['sante--acces-aux-soins'],
      frais: 'GRATUIT',
      fraisPrecisions: 'Sans condition de ressources',
      publics: ['FEMMES', 'FAMILLES'],
      publicsPrecisions: 'Tous âges',
      conditionsAcces: 'Habiter le département\nPièce d’identité',
      lienMobilisation: 'https://sources.example/formulaire',
      modesMobilisation: ['TELEPHONER', 'ENVOYER_UN_COURRIEL', 'UTILISER_LIEN_MOBILISATION'],
      mobilisablePar: ['USAGERS', 'PROFESSIONNELS'],
      mobilisationPrecisions: 'Laisser un message',
      horairesAccueil: 'Tous les mardis',
    })
    expect(service?.zoneEligibilite).toEqual(['18', '28', '36', '37', '41', '45'])
  })

  test('ne diffuse pas un contact que son producteur dit non public', async () => {
    const [service] = await lus('services-v0.json', 'services')
    expect(service).toMatchObject({ telephone: null, courriel: null, contactNomPrenom: null })
  })

  test('garde un enregistrement dont une valeur est fausse, et compte ce qu’il laisse', async () => {
    const [structure] = await lus('structures-valeurs-ecartees.json', 'structures')
    expect(structure).toMatchObject({
      siret: null,
      codePostal: '02800',
      codeCommune: null,
      longitude: null,
      latitude: null,
      courriel: null,
      siteWeb: null,
      description: null,
      reseauxPorteurs: ['mission-locale'],
    })
    expect(await compteurs('structures-valeurs-ecartees.json', 'structures')).toEqual({
      champsIgnores: 2,
      siretsEcartes: 1,
      communesInconnues: 1,
      coordonneesEcartees: 1,
      courrielsEcartes: 1,
      liensEcartes: 1,
      descriptionsEcartees: 1,
      reseauxInconnus: 1,
    })
    const [service] = await lus('services-valeurs-ecartees.json', 'services')
    expect(service).toMatchObject({
      type: null,
      thematiques: ['mobilite--preparer-un-permis'],
      frais: null,
      publics: ['JEUNES'],
      modesAccueil: [],
      // A former commune is part of a present one.
      zoneEligibilite: ['28085', '28103'],
      modesMobilisation: [],
      mobilisablePar: ['USAGERS'],
      volumeHoraireHebdomadaire: null,
      nombreSemaines: null,
      lienMobilisation: null,
    })
    expect(await compteurs('services-valeurs-ecartees.json', 'services')).toMatchObject({
      typesInconnus: 1,
      thematiquesInconnues: 1,
      fraisInconnus: 1,
      publicsInconnus: 1,
      modesAccueilInconnus: 1,
      zonesInconnues: 2,
      modesMobilisationInconnus: 1,
      mobilisateursInconnus: 1,
      volumesEcartes: 2,
      liensEcartes: 1,
    })
  })

  test.each([
    ['vide', 'structures', 'JSON_VIDE'],
    ['tronque', 'structures', 'JSON_TRONQUE'],
    ['virgule-en-trop', 'structures', 'JSON_MAL_FORME'],
    ['windows-1252', 'structures', 'JSON_ENCODAGE'],
    ['utf-16', 'structures', 'JSON_ENCODAGE'],
    ['deux-tableaux', 'structures', 'JSON_MAL_FORME'],
    ['valeur-seule', 'structures', 'JSON_RACINE_INATTENDUE'],
    ['csv', 'structures', 'JSON_MAL_FORME'],
  ] as const)('%s (%s) est rejeté tout entier : %s', async (nom, format, code) => {
    expect((await read(`invalides/${nom}.json`, format)).at(-1)).toMatchObject({ kind: 'rejet', code })
  })

  test.each([
    ['sans-nom', 'structures', 'JSON_CHAMP_ABSENT', 'nom'],
    ['nom-nombre', 'structures', 'JSON_TYPE_INATTENDU', 'nom'],
    ['nom-trop-court', 'structures', 'JSON_HORS_BORNES', 'nom'],
    ['date-impossible', 'structures', 'DI_DATE_INVALIDE', 'date_maj'],
    ['source-mal-formee', 'structures', 'JSON_FORME_INATTENDUE', 'source'],
    ['reseaux-objet', 'structures', 'JSON_TYPE_INATTENDU', 'reseaux_porteurs'],
    ['champ-en-double', 'structures', 'JSON_CLE_EN_DOUBLE', 'nom'],
    ['service-dans-structures', 'structures', 'DI_STRUCTURE_ATTENDUE', 'structure_id'],
    ['service-sans-structure', 'services', 'JSON_CHAMP_ABSENT', 'structure_id'],
    ['service-sans-description', 'services', 'DI_DESCRIPTION_INVALIDE', 'description'],
  ] as const)('%s (%s) est un écart : %s', async (nom, format, motif, champ) => {
    expect(await read(`invalides/${nom}.json`, format)).toEqual([
      expect.objectContaining({ kind: 'ecart', rang: 1, motif, champ, reference: expect.any(String) }),
      expect.objectContaining({ kind: 'fin' }),
    ])
  })
})
