import { Readable } from 'node:stream'
import { importAudience, phrasesJeton } from '@traitdunion/import'
import type { Rooms } from '@traitdunion/subgraph'
import { z } from 'zod'
import type { App } from '../app.js'
import { phraseOf } from '../errors.js'
import { OffreExporteeStore } from './offre-exportee.store.js'

const NDJSON = 'application/x-ndjson'

const demande = z.object({
  format: z.enum(['json', 'ndjson']).optional(),
  source: z.string().max(100).optional(),
})

async function* asLines(offre: AsyncIterable<object>) {
  for await (const one of offre) yield `${JSON.stringify(one)}\n`
}

async function* asArray(offre: AsyncIterable<object>) {
  let before = '[\n'
  for await (const one of offre) {
    yield `${before}${JSON.stringify(one)}`
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

/** `GET /exports/data-inclusion/structures` and `…/services`: what is offered, as data·inclusion v1, for who imports it too. */
export const exportRoute = (partenaire: string, app: App, { dataSource, bearerFor }: Rooms): void => {
  const verify = bearerFor(importAudience(partenaire))
  const store = new OffreExporteeStore(dataSource)
  const exports = {
    structures: (source?: string) => store.structures(source),
    services: (source?: string) => store.services(source),
  }

  for (const [nom, read] of Object.entries(exports))
    app.get(`/exports/data-inclusion/${nom}`, async (request, reply) => {
      const caller = await verify(request.headers.authorization)
      if (typeof caller === 'string') return reply.code(401).send({ code: caller, message: phrasesJeton[caller] })
      if (caller.partenaire !== partenaire)
        return reply.code(403).send({ code: 'ACTION_INTERDITE', message: phraseOf('ACTION_INTERDITE') })
      const asked = demande.safeParse(request.query)
      if (!asked.success) return reply.code(400).send({ code: 'EXPORT_INVALIDE', message: phraseOf('EXPORT_INVALIDE') })
      const { format, source } = asked.data
      const isLines = format ? format === 'ndjson' : (request.headers.accept ?? '').includes(NDJSON)
      reply.type(isLines ? NDJSON : 'application/json; charset=utf-8')
      return reply.send(Readable.from(isLines ? asLines(read(source)) : asArray(read(source))))
    })
}
