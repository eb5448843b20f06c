import { type CodeEcartCsv, erreursLigneCsv } from './errors.js'

/** Why a value is not taken; never what it was. */
export interface FauteCsv<Motif extends string = CodeEcartCsv> {
  readonly kind: 'faute'
  readonly motif: Motif
  readonly message: string
}

export const fauteCsv = (motif: CodeEcartCsv, detail = ''): FauteCsv => ({
  kind: 'faute',
  motif,
  message: `${erreursLigneCsv[motif].cause}${detail === '' ? '' : ` (${detail})`}`,
})

export type Valeur<V, Motif extends string = CodeEcartCsv> =
  | { readonly kind: 'lue'; readonly valeur: V }
  | FauteCsv<Motif>

export const lue = <V>(valeur: V): { readonly kind: 'lue'; readonly valeur: V } => ({ kind: 'lue', valeur })

/** Reads the text of a cell, which is not blank. */
export type LireCellule<V, Motif extends string = CodeEcartCsv> = (texte: string) => Valeur<V, Motif>

/** A column that a table may, or must, have. */
export interface Colonne<V = unknown, Motif extends string = string> {
  /** Its header, as the format gives it: also its name in reports and settings. */
  readonly nom: string
  /** Other headers under which real files have it. */
  readonly alias: readonly string[]
  /** The header must be there, and no cell may be blank. */
  readonly obligatoire: boolean
  readonly lire: LireCellule<V, Motif>
}

export type Colonnes = Readonly<Record<string, Colonne>>

/** A line as read: every column, `null` where the cell is blank or the column absent. */
export type Enregistrement<C extends Colonnes> = {
  readonly [K in keyof C]: C[K] extends Colonne<infer V> & { readonly obligatoire: infer O }
    ? O extends true
      ? V
      : V | null
    : never
}

/** @example `nom: obligatoire('Nom', texte(100), 'Nom*')` */
export const obligatoire = <V, M extends string>(
  nom: string,
  lire: LireCellule<V, M>,
  ...alias: readonly string[]
) => ({
  nom,
  alias,
  obligatoire: true as const,
  lire,
})

export const facultative = <V, M extends string>(
  nom: string,
  lire: LireCellule<V, M>,
  ...alias: readonly string[]
) => ({
  nom,
  alias,
  obligatoire: false as const,
  lire,
})
