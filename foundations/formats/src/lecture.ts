/** A fault of one record. Nothing in it comes from the values of the file. */
export interface Ecart<Code extends string = string> {
  readonly kind: 'ecart'
  /** Rank of the record, from 1. */
  readonly rang: number
  readonly ligne: number
  /** Kind and rank of the record, and path in it: `InfosFoyerRSA[3]/Personne[2]/Identification`. */
  readonly enregistrement: string
  readonly champ: string
  /** What kind of value stood there (`texte de 12 caractères`), never the value. */
  readonly natureValeur: string
  readonly motif: Code
  readonly message: string
  /** A keyed digest of what names the record, where it can be read, so that a later file can be matched. */
  readonly reference?: string
}

/** A fault of the whole file: always the last event. */
export interface Rejet<Code extends string = string> {
  readonly kind: 'rejet'
  readonly ligne: number
  readonly code: Code
  readonly champ: string
  readonly message: string
}

/**
 * What the reading of a file tells, in the order of the file: its header, if it has one, its records and their faults,
 * then `fin` (the file is whole) or `rejet` (nothing of it can be trusted). A reading throws only what its source throws.
 */
export type Lecture<Entete, Enregistrement, Motif extends string = string, Code extends string = string> =
  | { readonly kind: 'entete'; readonly entete: Entete }
  | {
      readonly kind: 'enregistrement'
      readonly rang: number
      readonly ligne: number
      readonly enregistrement: Enregistrement
    }
  | Ecart<Motif>
  | {
      readonly kind: 'fin'
      /** Counts for the report, by their name there. */
      readonly compteurs: Readonly<Record<string, number>>
      /** Faults counted and not told. */
      readonly ecartsTus: number
    }
  | Rejet<Code>
