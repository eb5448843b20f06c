import { CNAF_COMPLET, FICHIERS, type Fichier } from '@traitdunion/generateur'
import type { SubgraphName } from '../rooms.js'

export interface Imported {
  readonly fichier: Fichier
  readonly partenaire: SubgraphName
  /** As in the subgraph's address. */
  readonly format: string
  /** Of persons in doubt, which a steward must name first: their records wait. */
  readonly tolerer?: number
}

type NomFichier = (typeof FICHIERS)[number]['nom']

const fichier = (nom: NomFichier): Fichier => FICHIERS.find((un) => un.nom === nom) as Fichier

/** Generated files that the hub knows how to take, in their order: one line a format. */
export const IMPORTED: readonly Imported[] = [
  { fichier: fichier('01-structures.json'), partenaire: 'espace-partage', format: 'data-inclusion-structures' },
  { fichier: fichier('02-services.json'), partenaire: 'espace-partage', format: 'data-inclusion-services' },
  { fichier: fichier('03-formations.xml'), partenaire: 'region', format: 'lheo' },
  { fichier: fichier('04-structures.csv'), partenaire: 'departement', format: 'carnet-structures' },
  { fichier: CNAF_COMPLET, partenaire: 'caf', format: 'cnaf' },
  { fichier: fichier('07-beneficiaires.csv'), partenaire: 'departement', format: 'carnet-beneficiaires' },
  { fichier: fichier('09-rendez-vous.ndjson'), partenaire: 'departement', format: 'rdv-insertion' },
  { fichier: fichier('10-spie-principal.csv'), partenaire: 'pole-emploi', format: 'ft-spie-principal' },
  { fichier: fichier('12-spie-actions.csv'), partenaire: 'pole-emploi', format: 'ft-spie-actions' },
  { fichier: fichier('13-diagnostics.json'), partenaire: 'pole-emploi', format: 'ft-diagnostic', tolerer: 1_000_000 },
  { fichier: fichier('14-dossiers.json'), partenaire: 'mission-locale', format: 'imilo-dossiers' },
  { fichier: fichier('15-rendez-vous.json'), partenaire: 'mission-locale', format: 'imilo-evenements' },
  { fichier: fichier('16-evenements.json'), partenaire: 'mission-locale', format: 'imilo-evenements' },
]
