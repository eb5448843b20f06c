/** What may be logged of an unexpected error: never its message, which may quote a personal value. */
export const loggable = (error: unknown): Record<string, unknown> => {
  const { name, code, table, constraint, stack } = (error ?? {}) as Record<string, unknown>
  const frames =
    typeof stack === 'string'
      ? stack
          .split('\n')
          .filter((line) => line.startsWith('    at '))
          .slice(0, 8)
      : []
  return { nom: name, code, table, contrainte: constraint, pile: frames }
}
