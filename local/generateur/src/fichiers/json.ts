/** One array, never held whole. */
export function* tableauJson(objets: Iterable<unknown>): Iterable<string> {
  let avant = '[\n'
  for (const objet of objets) {
    yield `${avant}${JSON.stringify(objet)}`
    avant = ',\n'
  }
  yield avant === '[\n' ? '[]\n' : '\n]\n'
}

/** One object a line. */
export function* lignesJson(objets: Iterable<unknown>): Iterable<string> {
  for (const objet of objets) yield `${JSON.stringify(objet)}\n`
}
