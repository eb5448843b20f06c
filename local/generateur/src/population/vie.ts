import type { Jour } from '../calendrier.js'
import type { Professionnel, Structure } from '../departement/structures.js'
import type { Personne } from './personne.js'

export interface Periode {
  readonly depuis: Jour
  readonly jusque?: Jour
}

/** PED emploi, PSP socio-professionnel, PSO social. */
export type Parcours = 'PED' | 'PSP' | 'PSO'

export interface Orientation extends Periode {
  readonly parcours: Parcours
  readonly structure: Structure
  readonly referent: Professionnel
}

export interface Contrat extends Periode {
  readonly signeLe: Jour
  readonly mois: 3 | 6 | 9 | 12
}

export type StatutRendezVous = 'VENU' | 'ABSENT' | 'EXCUSE' | 'ANNULE' | 'PREVU'

export interface RendezVous {
  /** Its number among those of one person. */
  readonly rang: number
  readonly le: Jour
  readonly heure: number
  readonly motif: 'ORIENTATION' | 'ACCOMPAGNEMENT'
  readonly structure: Structure
  readonly agent: Professionnel
  readonly statut: StatutRendezVous
}

/** Decided by the département after no-shows; the CAF suspends what it pays from that day. */
export interface Sanction extends Periode {
  readonly decideeLe: Jour
}

export type Theme = 'mobilite' | 'familial' | 'sante' | 'savoir' | 'logement' | 'financier' | 'administratif'

export interface Frein extends Periode {
  readonly theme: Theme
}

export interface Inscription extends Periode {
  readonly categorie: 1 | 2 | 3 | 4 | 5
  readonly motif: 'FIN_DE_CDD' | 'FIN_D_INTERIM' | 'LICENCIEMENT' | 'PREMIERE_ENTREE' | 'AUTRE'
  readonly structure: Structure
  readonly referent: Professionnel
  readonly modalite: 'SUIVI' | 'GUIDE' | 'RENFORCE' | 'GLOBAL'
}

/** An action that France Travail prescribed; a formation when it says of what. */
export interface Action {
  readonly prescriteLe: Jour
  readonly debut?: Jour
  readonly fin?: Jour
  readonly code: string
  readonly formation?: string
}

export interface SituationJeune extends Periode {
  readonly categorie: string
}

export interface DossierMissionLocale extends Periode {
  readonly structure: Structure
  readonly conseiller: Professionnel
  readonly cej?: Periode & { readonly finPrevue: Jour }
  readonly situations: readonly SituationJeune[]
  readonly rendezVous: readonly RendezVous[]
}

/** What the partners know of one adult, each its own part. */
export interface Vie {
  readonly personne: Personne
  /** Of the dossier that made her subject to droits et devoirs. */
  readonly devoirs: readonly Periode[]
  readonly orientations: readonly Orientation[]
  readonly contrats: readonly Contrat[]
  readonly rendezVous: readonly RendezVous[]
  readonly sanctions: readonly Sanction[]
  readonly freins: readonly Frein[]
  readonly inscriptions: readonly Inscription[]
  readonly actions: readonly Action[]
  readonly missionLocale?: DossierMissionLocale
  readonly diplome: string
  readonly romes: readonly string[]
}
