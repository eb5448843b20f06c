import { isDeepStrictEqual } from 'node:util'

/** Whether a row would change: what a deposit repeats keeps its version and its instant of modification. */
export const differs = <E extends object>(known: E, row: Partial<E>): boolean =>
  (Object.keys(row) as (keyof E)[]).some((name) => !isDeepStrictEqual(known[name], row[name]))
