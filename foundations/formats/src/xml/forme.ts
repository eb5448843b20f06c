/** What the envelope of a format looks like: everything that the driver must know of it. */
export interface FormeXml {
  /** Elements round the records, from the root: a record, or any other block, is a child of one of them. */
  readonly enveloppes: readonly [string, ...string[]]
  /** Whether the envelopes may carry attributes. References to a schema are always allowed, and never followed. */
  readonly attributs: boolean
  /** Which namespaces the format has; `null` for a format that has none. */
  readonly espaces: ((uri: string) => boolean) | null
  /** Name of a record in the profession's words, for a report. */
  readonly enregistrement: string
  readonly limites: Limites
}

/** They keep memory bounded whatever the file; no ordinary token, record or nesting comes near them. */
export interface Limites {
  /** Characters of a text, a tag or a comment. */
  readonly jeton: number
  /** Characters of a record. */
  readonly enregistrement: number
  /** Elements of a record. */
  readonly elements: number
  readonly profondeur: number
}
