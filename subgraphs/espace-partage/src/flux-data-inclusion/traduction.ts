import {
  FraisService,
  ModeAccueil,
  ModeMobilisation,
  PersonneMobilisatrice,
  PublicService,
  TypeService,
} from '../service/service.enum.js'
import { isReseauPorteur, isSensible, isThematique } from '../structure/referentiels-data-inclusion.js'
import type { ServiceBrut, StructureBrute } from './brut.js'
import { valeurOf } from './codes.js'
import type { Geographie } from './geographie.js'
import * as valeurs from './valeurs.js'
import { serviceOfVersion0, structureOfVersion0 } from './version-0.js'

/** A record as the hub keeps it, and how many of its values could not be, by name of count. */
export interface Traduit<Enregistrement> {
  readonly enregistrement: Enregistrement
  readonly ecartees: Readonly<Record<string, number>>
}

/** Counts what is dropped: one wrong value does not cost the structure or the service that holds it. */
const makeSieve = () => {
  const ecartees: Record<string, number> = {}
  const count = (nom: string, nombre: number) => {
    if (nombre > 0) ecartees[nom] = (ecartees[nom] ?? 0) + nombre
  }
  return {
    ecartees,
    one: <Brut, Lu>(nom: string, brut: Brut | null, lire: (brut: Brut) => Lu | null | undefined): Lu | null => {
      const lu = brut === null ? null : (lire(brut) ?? null)
      if (brut !== null && lu === null) count(nom, 1)
      return lu
    },
    all: <Lu>(nom: string, bruts: readonly string[], lire: (brut: string) => Lu | undefined): Lu[] => {
      const lus = bruts.flatMap((brut) => lire(brut) ?? [])
      count(nom, bruts.length - lus.length)
      return [...new Set(lus)]
    },
  }
}

type Sieve = ReturnType<typeof makeSieve>

const identifiantOf = (source: string, id: string): string => (id.startsWith(`${source}--`) ? id : `${source}--${id}`)

type LieuBrut = Pick<
  ServiceBrut,
  | 'adresse'
  | 'complement_adresse'
  | 'code_postal'
  | 'commune'
  | 'code_insee'
  | 'longitude'
  | 'latitude'
  | 'telephone'
  | 'courriel'
  | 'horaires_accueil'
  | 'lien_source'
>

const lieuOf = (brut: LieuBrut, { commune }: Geographie, sieve: Sieve) => {
  const longitude = sieve.one('coordonneesEcartees', brut.longitude, valeurs.longitude)
  const latitude = sieve.one('coordonneesEcartees', brut.latitude, valeurs.latitude)
  const isPlace = longitude !== null && latitude !== null
  return {
    adresse: brut.adresse,
    complementAdresse: brut.complement_adresse,
    codePostal: sieve.one('codesPostauxEcartes', brut.code_postal, valeurs.codePostal),
    codeCommune: sieve.one('communesInconnues', brut.code_insee, (code) => commune(code.padStart(5, '0'))),
    nomCommune: brut.commune,
    longitude: isPlace ? longitude : null,
    latitude: isPlace ? latitude : null,
    telephone: brut.telephone,
    courriel: sieve.one('courrielsEcartes', brut.courriel, valeurs.courriel),
    horairesAccueil: brut.horaires_accueil,
    lienSource: sieve.one('liensEcartes', brut.lien_source, valeurs.lien),
  }
}

export const toStructure = (brute: StructureBrute, geographie: Geographie) => {
  const structure = structureOfVersion0(brute)
  const sieve = makeSieve()
  const reseauxPorteurs = sieve.all('reseauxInconnus', structure.reseaux_porteurs, (reseau) =>
    isReseauPorteur(reseau) ? reseau : undefined,
  )
  const enregistrement = {
    identifiantSource: identifiantOf(structure.source, structure.id),
    source: structure.source,
    nom: structure.nom,
    description: sieve.one('descriptionsEcartees', structure.description, valeurs.description),
    siret: sieve.one('siretsEcartes', structure.siret, valeurs.siret),
    siteWeb: sieve.one('liensEcartes', structure.site_web, valeurs.lien),
    accessibiliteLieu: sieve.one('liensEcartes', structure.accessibilite_lieu, valeurs.lien),
    reseauxPorteurs,
    estSensible: isSensible(reseauxPorteurs),
    dateMaj: structure.date_maj,
    ...lieuOf(structure, geographie, sieve),
  }
  return { enregistrement, ecartees: sieve.ecartees }
}

export const toService = (brut: ServiceBrut, geographie: Geographie) => {
  const service = serviceOfVersion0(brut, geographie)
  const sieve = makeSieve()
  const enregistrement = {
    identifiantSource: identifiantOf(service.source, service.id),
    source: service.source,
    structureIdentifiantSource: identifiantOf(service.source, service.structure_id),
    nom: service.nom,
    description: service.description,
    type: sieve.one('typesInconnus', service.type, (code) => valeurOf(code, TypeService)),
    thematiques: sieve.all('thematiquesInconnues', service.thematiques, (code) =>
      isThematique(code) ? code : undefined,
    ),
    frais: sieve.one('fraisInconnus', service.frais, (code) => valeurOf(code, FraisService)),
    fraisPrecisions: service.frais_precisions,
    publics: sieve.all('publicsInconnus', service.publics, (code) => valeurOf(code, PublicService)),
    publicsPrecisions: service.publics_precisions,
    conditionsAcces: service.conditions_acces,
    modesAccueil: sieve.all('modesAccueilInconnus', service.modes_accueil, (code) => valeurOf(code, ModeAccueil)),
    zoneEligibilite: sieve.all('zonesInconnues', service.zone_eligibilite, geographie.zone),
    lienMobilisation: sieve.one('liensEcartes', service.lien_mobilisation, valeurs.lien),
    modesMobilisation: sieve.all('modesMobilisationInconnus', service.modes_mobilisation, (code) =>
      valeurOf(code, ModeMobilisation),
    ),
    mobilisablePar: sieve.all('mobilisateursInconnus', service.mobilisable_par, (code) =>
      valeurOf(code, PersonneMobilisatrice),
    ),
    mobilisationPrecisions: service.mobilisation_precisions,
    volumeHoraireHebdomadaire: sieve.one(
      'volumesEcartes',
      service.volume_horaire_hebdomadaire,
      valeurs.heuresParSemaine,
    ),
    nombreSemaines: sieve.one('volumesEcartes', service.nombre_semaines, valeurs.semaines),
    contactNomPrenom: service.contact_nom_prenom,
    dateMaj: service.date_maj,
    ...lieuOf(service, geographie, sieve),
  }
  return { enregistrement, ecartees: sieve.ecartees }
}

export type StructureLue = ReturnType<typeof toStructure>['enregistrement']
export type ServiceLu = ReturnType<typeof toService>['enregistrement']
