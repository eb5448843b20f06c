/** A foreign key: rows of `de` refer to rows of `vers`. */
export interface Lien {
  readonly de: string
  readonly colonnes: readonly string[]
  readonly vers: string
  readonly cibles: readonly string[]
}

export interface Effacement {
  readonly table: string
  /** SQL condition on the rows of the table. */
  readonly condition: string
}

/**
 * What to delete so that nothing is left of some rows: they, and every row that refers to them, however far; those that
 * refer before those they refer to.
 * @param racines the rows to begin with: SQL conditions, by table
 * @throws Error when tables refer to one another in a ring: no order would do
 */
export const erasureOf = (racines: ReadonlyMap<string, string>, liens: readonly Lien[]): Effacement[] => {
  const others = liens.filter(({ de, vers }) => de !== vers)
  const effacements: Effacement[] = []
  const state = new Map<string, 'ouverte' | 'faite'>()
  const touched = new Set<string>()

  const touch = (table: string): void => {
    if (touched.has(table)) return
    touched.add(table)
    for (const { de, vers } of others) if (vers === table) touch(de)
  }
  const conditionOf = (table: string): string =>
    [
      ...(racines.has(table) ? [racines.get(table)] : []),
      ...others
        .filter(({ de, vers }) => de === table && touched.has(vers))
        .map(
          ({ colonnes, vers, cibles }) =>
            `(${colonnes.join(', ')}) in (select ${cibles.join(', ')} from ${vers} where ${conditionOf(vers)})`,
        ),
    ].join(' or ')
  const visit = (table: string): void => {
    if (state.get(table) === 'faite') return
    if (state.get(table) === 'ouverte') throw new Error(`Tables qui se désignent en rond, dont ${table}`)
    state.set(table, 'ouverte')
    for (const { de, vers } of others) if (vers === table) visit(de)
    state.set(table, 'faite')
    effacements.push({ table, condition: conditionOf(table) })
  }

  for (const table of racines.keys()) touch(table)
  for (const table of racines.keys()) visit(table)
  return effacements
}
