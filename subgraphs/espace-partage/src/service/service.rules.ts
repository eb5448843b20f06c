import { description, HEURES_D_UNE_SEMAINE } from '../flux-data-inclusion/valeurs.js'
import { isIdentifiantSource, isThematique, isZoneEligibilite } from '../structure/referentiels-data-inclusion.js'
import type { Refus } from '../structure/structure.rules.js'

interface ServiceDepose {
  readonly identifiantSource: string
  readonly nom: string
  readonly description: string
  readonly thematiques?: readonly string[] | null
  readonly zoneEligibilite?: readonly string[] | null
  readonly volumeHoraireHebdomadaire?: number | null
  readonly nombreSemaines?: number | null
}

/** data·inclusion v1: identifier, name, thématiques of the référentiel, codes of places, possible durations. */
export const refusalsOfService = (service: ServiceDepose): Refus[] => {
  const length = service.nom.trim().length
  const { volumeHoraireHebdomadaire: hours, nombreSemaines: weeks } = service
  return [
    ...(isIdentifiantSource(service.identifiantSource)
      ? []
      : [{ code: 'IDENTIFIANT_SOURCE_INVALIDE' as const, champ: 'identifiantSource' }]),
    ...(length < 3 || length > 150 ? [{ code: 'NOM_INVALIDE' as const, champ: 'nom' }] : []),
    ...(description(service.description) === null
      ? [{ code: 'DESCRIPTION_INVALIDE' as const, champ: 'description' }]
      : []),
    ...((service.thematiques ?? []).every(isThematique)
      ? []
      : [{ code: 'THEMATIQUE_INCONNUE' as const, champ: 'thematiques' }]),
    ...((service.zoneEligibilite ?? []).every(isZoneEligibilite)
      ? []
      : [{ code: 'ZONE_ELIGIBILITE_INVALIDE' as const, champ: 'zoneEligibilite' }]),
    ...(hours != null && (hours < 0 || hours > HEURES_D_UNE_SEMAINE)
      ? [{ code: 'VOLUME_INVALIDE' as const, champ: 'volumeHoraireHebdomadaire' }]
      : []),
    ...(weeks != null && weeks < 1 ? [{ code: 'VOLUME_INVALIDE' as const, champ: 'nombreSemaines' }] : []),
  ]
}
