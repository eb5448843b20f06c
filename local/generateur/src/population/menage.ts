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

/** When she lived in the home of the household: a child since birth, a spouse from the union until the separation. */
const sejourDe = ({ dossiers: [commun] }: Menage, { numero, naissance }: Personne): { depuis: Jour; avant?: Jour } => {
  const membre = commun?.membres.find(({ personne }) => personne.numero === numero)
  if (commun === undefined || membre?.role !== 'CJT') return { depuis: naissance }
  const depuis = commun.situations[0]?.depuis ?? membre.depuis
  return membre.jusque === undefined ? { depuis } : { depuis, avant: membre.jusque }
}

/** Where she has lived until that day, one address after the other: the last one is where she lives. */
export const adressesSuccessives = (menage: Menage, personne: Personne, le: Jour): readonly [Adresse, ...Adresse[]] => {
  const { depuis, avant } = sejourDe(menage, personne)
  const communes = menage.adresses.filter((adresse, rang) => {
    const quittee = menage.adresses[rang + 1]?.depuis
    return (avant === undefined || adresse.depuis < avant) && (quittee === undefined || quittee > depuis)
  })
  const siennes = avant === undefined ? [] : menage.adressesApres
  const [premiere = menage.adresses[0] as Adresse, ...suite] = [...communes, ...siennes].filter(
    (adresse) => adresse.depuis <= le,
  )
  return [premiere, ...suite]
}
