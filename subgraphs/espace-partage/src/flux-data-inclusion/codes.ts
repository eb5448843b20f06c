/** `DEMANDEURS_EMPLOI` in the graph, `demandeurs-emploi` in data·inclusion: the same word, written as each writes. */
export const codeOf = (valeur: string): string => valeur.toLowerCase().replaceAll('_', '-')

/** The value of the graph for a code, when the référentiel has it. */
export const valeurOf = <Valeur extends string>(
  code: string,
  referentiel: Readonly<Record<Valeur, string>>,
): Valeur | undefined => {
  const valeur = code.toUpperCase().replaceAll('-', '_')
  return Object.hasOwn(referentiel, valeur) && codeOf(valeur) === code ? (valeur as Valeur) : undefined
}
