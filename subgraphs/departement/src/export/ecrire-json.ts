import { z } from 'zod'
import { type Ecriture, type Lot, modifieDepuis } from './export.js'

const NDJSON = 'application/x-ndjson'

/** What every export in JSON may be asked. */
export const demandeJson = z.strictObject({ modifieDepuis, format: z.enum(['json', 'ndjson']).optional() })

async function* asLines(lots: AsyncIterable<readonly object[]>): AsyncGenerator<Lot> {
  for await (const lot of lots) yield { texte: lot.map((un) => `${JSON.stringify(un)}\n`).join(''), nombre: lot.length }
}

async function* asArray(lots: AsyncIterable<readonly object[]>): AsyncGenerator<Lot> {
  let avant = '[\n'
  for await (const lot of lots) {
    yield { texte: avant + lot.map((un) => JSON.stringify(un)).join(',\n'), nombre: lot.length }
    avant = ',\n'
  }
  yield { texte: avant === '[\n' ? '[]\n' : '\n]\n', nombre: 0 }
}

async function* each<Ligne>(lots: AsyncIterable<readonly Ligne[]>, ecrire: (ligne: Ligne) => object) {
  for await (const lot of lots) yield lot.map(ecrire)
}

/** A list of objects, as one array or one a line. */
export const ecrireJson = <Ligne>(
  lots: AsyncIterable<readonly Ligne[]>,
  ecrire: (ligne: Ligne) => object,
  { format, accept }: { readonly format: z.infer<typeof demandeJson>['format']; readonly accept: string },
): Ecriture => {
  const objets = each(lots, ecrire)
  return (format ? format === 'ndjson' : accept.includes(NDJSON))
    ? { type: NDJSON, extension: 'ndjson', lots: asLines(objets) }
    : { type: 'application/json; charset=utf-8', extension: 'json', lots: asArray(objets) }
}
