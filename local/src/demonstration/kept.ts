/** Values kept from one step of the demonstration for the next: `@ines` in a variable stands for one of them. */
export type Kept = ReadonlyMap<string, unknown>

/** Variables of a step with `@name` replaced. @throws Error naming what no step kept */
export const withKept = (value: unknown, kept: Kept): unknown => {
  if (typeof value === 'string' && /^@[\w-]+$/.test(value)) {
    if (!kept.has(value.slice(1))) throw new Error(`La démonstration ne connaît pas ${value}`)
    return kept.get(value.slice(1))
  }
  if (Array.isArray(value)) return value.map((item) => withKept(item, kept))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withKept(item, kept)]))
}

/** `personnes.edges.0.node.id` in an answer. */
export const valueAt = (data: unknown, path: string): unknown =>
  path.split('.').reduce((value: unknown, part) => (value as Record<string, unknown> | null | undefined)?.[part], data)
