/**
 * What may be logged of an unexpected error: never its message, which may quote a personal value.
 * @example `app.log.error(loggable(error), 'erreur interne')`
 */
export const loggable = (error: unknown): Record<string, unknown> => {
  const { name, code, table, constraint, stack, message } = (error ?? {}) as Record<string, unknown>
  return { nom: name, code, table, contrainte: constraint, pile: framesOf(stack, message) }
}

/** The stack begins with the message, which may itself hold lines that look like frames. */
const framesOf = (stack: unknown, message: unknown): string[] => {
  if (typeof stack !== 'string') return []
  const start = typeof message === 'string' ? stack.indexOf(message) : -1
  const frames = start >= 0 ? stack.slice(start + (message as string).length) : stack
  return frames
    .split('\n')
    .filter((line) => /^ {4}at .*(:\d+:\d+\)?|\(native\)|<anonymous>\)?)$/.test(line))
    .slice(0, 8)
}
