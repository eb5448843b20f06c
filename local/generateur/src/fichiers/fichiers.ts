import type { Population } from '../population/population.js'
import { ecrireBeneficiaires } from './carnet-beneficiaires.js'
import { ecrireReorientations } from './carnet-reorientations.js'
import { ecrireStructures } from './carnet-structures.js'
import { ecrireCnaf, fluxComplet, fluxMensuel, fluxQuotidien } from './cnaf.js'
import { servicesInclusion, structuresInclusion } from './data-inclusion.js'
import { ecrireDiagnostics } from './diagnostics.js'
import { ecrireDossiersMilo, ecrireEvenementsMilo, ecrireRendezVousMilo } from './i-milo.js'
import { lignesJson, tableauJson } from './json.js'
import { ecrireLheo } from './lheo.js'
import { ecrireRdvInsertion } from './rdv-insertion.js'
import { ecrireActions, ecrireFormations } from './spie-actions.js'
import { ecrirePrincipal } from './spie-principal.js'
import { ecrireVerite } from './verite.js'
import type { Encodage } from './verser.js'

export interface Fichier {
  readonly nom: string
  readonly partenaire: string
  readonly quoi: string
  readonly encodage: Encodage
  readonly ecrire: (population: Population) => Iterable<string>
}

type Ecrire = Fichier['ecrire']

const fichier = <N extends string>(
  nom: N,
  partenaire: string,
  quoi: string,
  ecrire: Ecrire,
  encodage: Encodage = 'utf-8',
) => ({
  nom,
  partenaire,
  quoi,
  ecrire,
  encodage,
})

/** Every file, in the order in which a hub takes them: what is referred to comes first. */
export const FICHIERS = [
  fichier('01-structures.json', 'espace-partage', 'structures, data·inclusion v1', ({ contexte }) =>
    tableauJson(structuresInclusion(contexte)),
  ),
  fichier('01-structures.ndjson', 'espace-partage', 'les mêmes, une par ligne', ({ contexte }) =>
    lignesJson(structuresInclusion(contexte)),
  ),
  fichier('02-services.json', 'espace-partage', 'services, data·inclusion v1', ({ contexte }) =>
    tableauJson(servicesInclusion(contexte)),
  ),
  fichier('02-services.ndjson', 'espace-partage', 'les mêmes, un par ligne', ({ contexte }) =>
    lignesJson(servicesInclusion(contexte)),
  ),
  fichier('03-formations.xml', 'region', 'offre de formation, LHÉO 2.3', ecrireLheo),
  fichier('04-structures.csv', 'departement', 'structures du carnet de bord', ecrireStructures),
  fichier(
    '05-cnaf-mensuel.xml',
    'caf',
    'flux mensuel, VRSB0801',
    (population) => ecrireCnaf(population, fluxMensuel(population.contexte.aujourdhui)),
    'windows-1252',
  ),
  fichier(
    '06-cnaf-quotidien.xml',
    'caf',
    'flux quotidien : ce qui a changé depuis le mensuel',
    (population) => ecrireCnaf(population, fluxQuotidien(population.contexte.aujourdhui)),
    'windows-1252',
  ),
  fichier('07-beneficiaires.csv', 'departement', 'bénéficiaires du carnet de bord', ecrireBeneficiaires),
  fichier('08-reorientations.csv', 'departement', 'réorientations de l’année', ecrireReorientations),
  fichier('09-rendez-vous.ndjson', 'departement', 'envois de rdv-insertion, un par ligne', ecrireRdvInsertion),
  fichier('10-spie-principal.csv', 'pole-emploi', 'extraction SPIE de France Travail', ecrirePrincipal),
  fichier('11-spie-formations.csv', 'pole-emploi', 'formations prescrites', ecrireFormations),
  fichier('12-spie-actions.csv', 'pole-emploi', 'actions prescrites', ecrireActions),
  fichier('13-diagnostics.json', 'pole-emploi', 'dossiers de diagnostic', ecrireDiagnostics),
  fichier('14-dossiers.json', 'mission-locale', 'dossiers i-Milo', ecrireDossiersMilo),
  fichier('15-rendez-vous.json', 'mission-locale', 'rendez-vous dont parle la file', ecrireRendezVousMilo),
  fichier('16-evenements.json', 'mission-locale', 'file d’évènements i-Milo', ecrireEvenementsMilo),
] as const satisfies readonly Fichier[]

/** The whole of the CAF beside what a hub holds already: a daily flow closes nothing. */
export const CNAF_COMPLET: Fichier = fichier(
  'cnaf-complet.xml',
  'caf',
  'tous les dossiers, en flux quotidien',
  (population) => ecrireCnaf(population, fluxComplet(population.contexte.aujourdhui)),
  'windows-1252',
)

export const VERITE: Fichier = fichier('verite.ndjson', '', 'qui est qui, pour mesurer le rapprochement', ecrireVerite)
