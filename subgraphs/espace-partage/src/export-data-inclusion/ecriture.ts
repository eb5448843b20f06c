import { codeOf } from '../flux-data-inclusion/codes.js'
import * as valeurs from '../flux-data-inclusion/valeurs.js'
import type { ServiceEntity } from '../service/service.entity.js'
import type { LieuColumns } from '../structure/lieu.columns.js'
import type { StructureEntity } from '../structure/structure.entity.js'

/** What was entered by hand may not be what the schema wants: that value is left out, not the whole. */
const kept = <Valeur>(valeur: Valeur | null, lire: (valeur: Valeur) => Valeur | null): Valeur | null =>
  valeur === null ? null : lire(valeur)

/** An empty list says that nothing is known; the schema wants it absent. */
const known = (liste: readonly string[]): readonly string[] | null => (liste.length > 0 ? liste : null)
const codesOf = (liste: readonly string[]) => known(liste.map(codeOf))

const lieuOf = (lieu: LieuColumns) => ({
  adresse: lieu.adresse,
  complement_adresse: lieu.complementAdresse,
  code_postal: kept(lieu.codePostal, valeurs.codePostal),
  commune: lieu.nomCommune,
  code_insee: kept(lieu.codeCommune, (code) => (/^\w{5}$/.test(code) ? code : null)),
  longitude: lieu.longitude,
  latitude: lieu.latitude,
  telephone: lieu.telephone,
  courriel: kept(lieu.courriel, valeurs.courriel),
  horaires_accueil: lieu.horairesAccueil,
  lien_source: kept(lieu.lienSource, valeurs.lien),
})

/** A structure as data·inclusion v1 writes it. */
export const toStructureDataInclusion = (structure: StructureEntity) => ({
  source: structure.source,
  id: structure.identifiantSource,
  nom: structure.nom,
  date_maj: structure.dateMaj,
  ...lieuOf(structure),
  siret: structure.siret,
  site_web: kept(structure.siteWeb, valeurs.lien),
  accessibilite_lieu: kept(structure.accessibiliteLieu, valeurs.lien),
  description: kept(structure.description, valeurs.description),
  reseaux_porteurs: known(structure.reseauxPorteurs),
})

/** A service as data·inclusion v1 writes it. */
export const toServiceDataInclusion = (service: ServiceEntity, structureIdentifiantSource: string) => ({
  source: service.source,
  structure_id: structureIdentifiantSource,
  id: service.identifiantSource,
  nom: service.nom,
  description: service.description,
  date_maj: service.dateMaj,
  type: kept(service.type as string | null, codeOf),
  thematiques: known(service.thematiques),
  frais: kept(service.frais as string | null, codeOf),
  frais_precisions: service.fraisPrecisions,
  publics: codesOf(service.publics),
  publics_precisions: service.publicsPrecisions,
  conditions_acces: service.conditionsAcces,
  ...lieuOf(service),
  contact_nom_prenom: service.contactNomPrenom,
  modes_accueil: codesOf(service.modesAccueil),
  zone_eligibilite: known(service.zoneEligibilite),
  lien_mobilisation: kept(service.lienMobilisation, valeurs.lien),
  modes_mobilisation: codesOf(service.modesMobilisation),
  mobilisable_par: codesOf(service.mobilisablePar),
  mobilisation_precisions: service.mobilisationPrecisions,
  volume_horaire_hebdomadaire: service.volumeHoraireHebdomadaire,
  nombre_semaines: service.nombreSemaines,
})
