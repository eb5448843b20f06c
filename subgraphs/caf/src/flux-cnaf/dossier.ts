import type { DateCivile } from '@traitdunion/formats'
import type { Matricule } from './matricule.js'
import type { CodeLibelle } from './motifs.js'
import type { Nir } from './nir.js'
import type { EtatDroitRsa, RolePersonne, Sexe, SituationFamiliale } from './nomenclatures.js'

/** Money is a whole number of cents. */
export type Centimes = number

declare const marque: unique symbol
/** Eleven characters that name one request for RSA. */
export type NumeroDemandeRsa = string & { readonly [marque]: 'NumeroDemandeRsa' }

export interface Organisme {
  readonly fonorg: string
  readonly numorg: string
}

/** One record of the flow in our words. Never changed once made. */
export interface DossierCnaf {
  readonly organisme: Organisme
  readonly matricule: Matricule
  readonly numeroDemandeRsa: NumeroDemandeRsa
  readonly dateDemandeRsa: DateCivile
  readonly partenaire: { readonly type?: string; readonly identifiant?: string }
  readonly organismeCedant?: Organisme & { readonly arriveeLe: DateCivile }
  readonly organismePrenant?: Organisme & { readonly departLe: DateCivile }
  readonly personnes: readonly PersonneCnaf[]
  readonly situationFamiliale: {
    readonly code: SituationFamiliale
    readonly codeSource: string
    readonly depuis: DateCivile
  }
  readonly adresses: readonly AdresseCnaf[]
  readonly sansDomicileFixe: boolean
  readonly droit: DroitCnaf
  readonly evenements: readonly EvenementCnaf[]
  readonly nombreControles: number
  readonly nombreAnomalies: number
}

export interface PersonneCnaf {
  /** Rank in the household, from 1. */
  readonly rang: number
  readonly role: RolePersonne
  readonly roleCodeSource: string
  readonly aCharge: boolean
  /** Role in family benefits, as the sender codes it. */
  readonly rolePrestationsFamiliales?: string
  readonly identite: IdentiteCnaf
  readonly nir?: Nir
  /** The NIR cannot be this person's: the matching decides, the reader only says so. */
  readonly nirIncoherent: boolean
  /** A malformed NIR that the caller asked to leave out rather than refuse (see `nirDefectueux`). */
  readonly nirEcarte?: 'NIR_FORME_INVALIDE' | 'NIR_CLE_FAUSSE'
  readonly numeroPoleEmploi?: string
  readonly responsableDossier: boolean
  readonly soumisDroitsEtDevoirs?: boolean
  readonly entreEnDroitsEtDevoirs?: boolean
  readonly rattachementDepuis: DateCivile
  readonly rattachementFin?: DateCivile
  readonly ressourcesTrimestre?: RessourcesTrimestre
  readonly ressourcesMensuellesCentimes?: Centimes
  readonly activites: readonly ActiviteCnaf[]
  readonly grossesse?: { readonly debut: DateCivile; readonly fin?: DateCivile; readonly declareeLe: DateCivile }
}

export interface IdentiteCnaf {
  readonly civilite?: string
  readonly nom: string
  readonly nomNaissance: string
  readonly prenoms: readonly string[]
  readonly dateNaissance: DateCivile
  /** Which parts of the birth date are real: the day, or day and month, may be unknown. */
  readonly typeDateNaissance?: string
  readonly rangNaissance?: number
  readonly communeNaissance?: string
  readonly sexe: Sexe
}

export interface RessourcesTrimestre {
  readonly debut: DateCivile
  readonly fin: DateCivile
  readonly nulles: boolean
  readonly mois: readonly {
    readonly mois: DateCivile
    readonly heures?: number
    readonly details: readonly {
      readonly nature: string
      readonly montantCentimes: Centimes
      readonly abattement?: string
    }[]
  }[]
}

export interface ActiviteCnaf {
  readonly regime?: string
  readonly codeSource: string
  readonly debut: DateCivile
  readonly fin?: DateCivile
  readonly contrat?: string
}

export interface AdresseCnaf {
  /** 1 for the last one. */
  readonly rang: number
  readonly depuis?: DateCivile
  readonly pays?: string
  readonly type?: string
  readonly etat?: string
  readonly france?: {
    readonly complementIdentite?: string
    readonly complement?: string
    readonly numeroVoie?: string
    readonly typeVoie?: string
    readonly nomVoie?: string
    readonly lieuDit?: string
    readonly codeInsee?: string
    readonly codePostal: string
    readonly commune?: string
  }
  readonly horsFrance?: readonly string[]
}

export interface DroitCnaf {
  readonly etat: EtatDroitRsa
  readonly etatCodeSource: string
  readonly refus?: { readonly le: DateCivile; readonly motif: CodeLibelle }
  readonly suspensionsDroit: readonly {
    readonly depuis: DateCivile
    readonly motif: CodeLibelle
    readonly groupe?: string
  }[]
  readonly suspensionsVersement: readonly { readonly depuis: DateCivile; readonly motif: CodeLibelle }[]
  readonly fin?: { readonly le: DateCivile; readonly motif: CodeLibelle; readonly moisAnterieur: boolean }
  readonly foyerSoumisDroitsEtDevoirs?: boolean
  readonly origine?: string
  readonly origineLe?: DateCivile
  readonly nombreEnfantsEtAutresACharge?: number
  readonly calcul?: CalculDroit
  readonly natures: readonly {
    readonly natpf: CodeLibelle
    readonly sousNatpf: CodeLibelle
    readonly debut: DateCivile
    readonly fin?: DateCivile
    readonly montantVerseCentimes?: Centimes
    readonly dernierVersementLe?: DateCivile
  }[]
}

export interface CalculDroit {
  readonly debut: DateCivile
  readonly fin?: DateCivile
  readonly revenuMinimumGarantiCentimes: Centimes
  readonly pointEntreeCentimes?: Centimes
  readonly localCentimes?: Centimes
  readonly revenuGarantiCentimes: Centimes
  readonly prestationsFamilialesCentimes?: Centimes
  readonly aideLogementCentimes?: Centimes
  readonly ressourcesMensuellesCentimes: Centimes
  readonly sanctionObligationAlimentaireCentimes?: Centimes
  readonly reductionHospitalisationCentimes?: Centimes
  readonly reductionConseilDepartementalCentimes?: Centimes
  readonly cumulIntegralCentimes?: Centimes
  readonly abattementNeutralisationCentimes?: Centimes
  readonly totalCentimes: Centimes
}

export interface EvenementCnaf {
  readonly le: DateCivile
  readonly heure: string
  readonly fait: CodeLibelle
}
