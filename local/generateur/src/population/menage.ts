import type { Jour } from '../calendrier.js'
import type { Commune, Organisme } from '../departement/departement.js'
import type { Personne } from './personne.js'
import type { Vie } from './vie.js'

export interface Adresse {
  readonly depuis: Jour
  readonly numero: string
  readonly typeVoie: string
  readonly nomVoie: string
  readonly complement?: string
  readonly commune: Commune
  readonly sansDomicile: boolean
}

export type Role = 'DEM' | 'CJT' | 'ENF'

export interface Membre {
  readonly personne: Personne
  readonly role: Role
  readonly depuis: Jour
  /** Last day in this file, for whoever left. */
  readonly jusque?: Jour
}

/** State of a right, as the CNAF codes it: 0 waiting, 1 refused, 2 open, 3 suspended, 4 payment suspended, 5 closed. */
export type Etat = '0' | '1' | '2' | '3' | '4' | '5'

export interface EtatDroit {
  readonly etat: Etat
  readonly depuis: Jour
  /** Why it is refused, suspended or closed. */
  readonly motif?: string
}

export interface SituationFamille {
  readonly code: 'CEL' | 'MAR' | 'PAC' | 'VIM' | 'DIV' | 'ISO' | 'SEF'
  readonly depuis: Jour
}

/** A request of RSA, and what became of it. */
export interface Dossier {
  readonly organisme: Organisme
  readonly matricule: string
  readonly numDemRsa: string
  readonly demande: Jour
  readonly membres: readonly Membre[]
  readonly situations: readonly SituationFamille[]
  readonly etats: readonly EtatDroit[]
}

/** A household, and whoever left it: all that must be told together to be coherent. */
export interface Menage {
  readonly rang: number
  readonly personnes: readonly Personne[]
  readonly dossiers: readonly Dossier[]
  /** Where they live. Whoever left by a separation has addresses of his own. */
  readonly adresses: readonly Adresse[]
  readonly adressesApres: readonly Adresse[]
  /** What the partners know of each adult, in the order of persons. */
  readonly vies: readonly Vie[]
}

/** What held on that day, of facts in the order of their dates. */
export const auJour = <T extends { readonly depuis: Jour }>(faits: readonly T[], le: Jour): T | undefined =>
  faits.findLast((fait) => fait.depuis <= le)

/** Those who are of this file on that day. */
export const presents = ({ membres }: Dossier, le: Jour): Membre[] =>
  membres.filter(({ depuis, jusque }) => depuis <= le && (jusque === undefined || le <= jusque))

/** Where the members of this file live: whoever left has an address of his own. */
export const adresseDe = (menage: Menage, dossier: Dossier, le: Jour): Adresse => {
  const suite = dossier === menage.dossiers[0] ? menage.adresses : menage.adressesApres
  return auJour(suite, le) ?? (menage.adresses[0] as Adresse)
}
