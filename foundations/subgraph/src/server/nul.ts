import { type DocumentNode, Kind, visit } from 'graphql'

/** PostgreSQL's text holds every character but this one, and fails on it wherever it comes. */
const NUL = '\0'

/** Whether a text of JSON, or a name, holds it, at any depth. Its nesting is that which the JSON parser took. */
export const holdsNul = (value: unknown): boolean => {
  const left: unknown[] = [value]
  while (left.length > 0) {
    const one = left.pop()
    if (typeof one === 'string') {
      if (one.includes(NUL)) return true
    } else if (typeof one === 'object' && one !== null) for (const entry of Object.entries(one)) left.push(...entry)
  }
  return false
}

/** The same of the texts written in a document. */
export const documentHoldsNul = (document: DocumentNode): boolean => {
  let found = false
  visit(document, {
    [Kind.STRING]: ({ value }) => {
      found ||= value.includes(NUL)
    },
  })
  return found
}
