/**
 * Puts found rows in the order of the keys that asked for them: the list always has the length and order of its keys,
 * and a missing row is `null`.
 * @example `inOrderOf(['a','b'], [{id:'b'}], (row) => row.id) // [null, {id:'b'}]`
 */
export const inOrderOf = <K, V>(keys: readonly K[], rows: readonly V[], keyOf: (row: V) => K): (V | null)[] => {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]))
  return keys.map((key) => byKey.get(key) ?? null)
}

/** Groups found rows by the keys that asked for them; a key without rows gets an empty list. */
export const groupedInOrderOf = <K, V>(keys: readonly K[], rows: readonly V[], keyOf: (row: V) => K): V[][] => {
  const byKey = new Map<K, V[]>(keys.map((key) => [key, []]))
  for (const row of rows) byKey.get(keyOf(row))?.push(row)
  return keys.map((key) => byKey.get(key) ?? [])
}
