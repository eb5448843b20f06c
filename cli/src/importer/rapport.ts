export interface ImportOptions {
  /** Record faults that may go to quarantine before the whole file is rejected. */
  readonly tolerer: number
  /** Read, check and match without writing anything. */
  readonly aBlanc: boolean
  /** What the sender says yes to, by the name that the format gives it: `autoriserClotures`. */
  readonly accords: readonly string[]
  /** What the sender says that the file does not, by the name that the format gives it: `siret`. */
  readonly precisions?: Readonly<Record<string, string>>
}

/** One fault of a file: where, in which field, what kind of value stood there and why it is wrong. Never the value. */
export interface Ecart {
  readonly ligne: number
  readonly enregistrement: string
  readonly champ: string
  readonly natureValeur: string
  readonly code: string
  readonly message: string
}

/** What the subgraph says of an import. */
export interface Rapport {
  readonly etat: 'PUBLIE' | 'DEJA_IMPORTE' | 'REJETE' | 'A_BLANC'
  readonly import?: string
  readonly code?: string
  readonly message?: string
  readonly compteurs?: Readonly<Record<string, number>>
  readonly ecarts?: readonly Ecart[]
  /** Faults beyond those listed. */
  readonly ecartsTus?: number
}

/** The report in French lines, for a terminal or a log. */
export const linesOf = (fichier: string, rapport: Rapport): string[] => {
  const title = {
    PUBLIE: 'importé',
    DEJA_IMPORTE: 'déjà importé, rien à changer',
    REJETE: 'rejeté, rien n’est changé',
    A_BLANC: 'lu à blanc, rien n’est écrit',
  }[rapport.etat]
  return [
    `${fichier} : ${title ?? rapport.etat}`,
    ...(rapport.code ? [`  ${rapport.code} : ${rapport.message ?? ''}`] : []),
    ...Object.entries(rapport.compteurs ?? {}).map(([nom, nombre]) => `  ${nom.padEnd(34)} ${nombre}`),
    ...(rapport.ecarts ?? []).map(
      ({ ligne, enregistrement, champ, natureValeur, code, message }) =>
        `  ligne ${ligne}, ${enregistrement}, ${champ} (${natureValeur}) : ${code}, ${message}`,
    ),
    ...(rapport.ecartsTus ? [`  et ${rapport.ecartsTus} autres écarts`] : []),
  ]
}
