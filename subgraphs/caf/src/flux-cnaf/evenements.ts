import type { DateCivile } from '@traitdunion/formats'
import type { DossierCnaf } from './dossier.js'
import type { CodeEcart, CodeRejet } from './errors.js'
import type { TypeFlux } from './nomenclatures.js'

export interface EnteteFlux {
  readonly application: string
  readonly version: string
  readonly type: TypeFlux
  readonly nature: string
  readonly creeLe: DateCivile
  /** hh:mm:ss */
  readonly creeA: string
  readonly dateReference: DateCivile
}

/** A fault of one record. Nothing in it comes from the values of the file. */
export interface Ecart {
  readonly kind: 'ecart'
  readonly rang: number
  readonly ligne: number
  /** Rank of the record and path of the block in it: `InfosFoyerRSA[3]/Personne[2]/Identification`. */
  readonly enregistrement: string
  readonly champ: string
  readonly natureValeur: string
  readonly motif: CodeEcart
  readonly message: string
  /** What `referenceDe` makes of the number of the request, when it can be read. */
  readonly reference?: string
}

/** A fault of the whole file: always the last event. */
export interface Rejet {
  readonly kind: 'rejet'
  readonly ligne: number
  readonly code: CodeRejet
  readonly champ: string
  readonly message: string
}

export interface BilanFlux {
  readonly dossiersLus: number
  readonly dossiersValides: number
  readonly dossiersEnEcart: number
  readonly personnes: number
  readonly ecarts: number
  /** Faults of a record beyond the hundredth, counted but not told. */
  readonly ecartsTus: number
  /** Elements read past because the caller asked for it. */
  readonly elementsIgnores: number
  readonly dossiersAnnonces: number
  readonly anomaliesAnnoncees: number
  readonly dossiersAvecAnomalie: number
  readonly lignes: number
}

export type EvenementFlux =
  | { readonly kind: 'entete'; readonly entete: EnteteFlux }
  | { readonly kind: 'dossier'; readonly rang: number; readonly ligne: number; readonly dossier: DossierCnaf }
  | Ecart
  | { readonly kind: 'fin'; readonly bilan: BilanFlux }
  | Rejet

export interface OptionsLecture {
  /** NUMORG of the organisms of this installation, e.g. one CAF and one MSA. */
  readonly numorgAttendus?: readonly string[]
  /** A newer format adds elements: `ecart` (default) sets the record aside, `ignorer` reads past them. */
  readonly elementsInconnus?: 'ecart' | 'ignorer'
  /** A malformed NIR: `ecart` (default) sets the record aside, `ecarter` keeps the person without NIR and says so. */
  readonly nirDefectueux?: 'ecart' | 'ecarter'
  /** Names a record in its faults without saying its number: a keyed digest, so that a later file can be matched. */
  readonly referenceDe?: (fonorg: string, numorg: string, numeroDemande: string) => string
}
