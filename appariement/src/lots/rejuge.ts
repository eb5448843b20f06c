export interface Doute {
  readonly enregistrementId: number
  readonly issue: 'PLUSIEURS' | 'INCOHERENT'
  readonly motifs: readonly string[]
  readonly candidats: readonly string[]
}

/** What changed for a lot between the day its records were matched and now. */
export interface Rejuge {
  /** Persons of the lot that somebody else made visible meanwhile. */
  readonly aliases: readonly { readonly ancien: string; readonly conserve: string }[]
  readonly doutes: readonly Doute[]
}
