import { parse } from 'node:path'
import { Readable } from 'node:stream'
import { importAudience, phrasesJeton } from '@traitdunion/import'
import { type Rooms, today } from '@traitdunion/subgraph'
import { phraseOf } from '../errors.js'
import type { App } from '../subject.js'
import type { Ecriture, Export } from './export.js'
import { instantaneOf } from './instantane.store.js'

async function* textsOf({ lots }: Ecriture, told: (nombre: number, entier: boolean) => void): AsyncGenerator<string> {
  let nombre = 0
  let entier = false
  try {
    for await (const lot of lots) {
      nombre += lot.nombre
      yield lot.texte
    }
    entier = true
  } finally {
    told(nombre, entier)
  }
}

/** Waits for the first text: what cannot be read at all is answered as a fault, not as a file cut short. */
const started = async (textes: AsyncGenerator<string>): Promise<AsyncIterable<string>> => {
  let premier: IteratorResult<string> | null = await textes.next()
  return {
    [Symbol.asyncIterator]: () => ({
      next: async () => {
        const suivant = premier ?? (await textes.next())
        premier = null
        return suivant
      },
      return: () => textes.return(undefined),
    }),
  }
}

/** `GET /exports/<nom>`: what the département takes back, for the application that sends its files. */
export const exportRoutes = (
  partenaire: string,
  exports: readonly Export[],
  app: App,
  { config, bearerFor }: Rooms,
): void => {
  const verify = bearerFor(importAudience(partenaire))
  const enCours = new Set<Readable>()
  // A reader that takes its time must not hold back the stop of the service: its export is cut, and it sees so.
  app.addHook('preClose', async () => {
    for (const flux of enCours) flux.destroy()
  })

  for (const { nom, prepare } of exports)
    app.get(`/exports/${nom}`, async (request, reply) => {
      const caller = await verify(request.headers.authorization)
      if (typeof caller === 'string') return reply.code(401).send({ code: caller, message: phrasesJeton[caller] })
      if (caller.partenaire !== partenaire)
        return reply.code(403).send({ code: 'ACTION_INTERDITE', message: phraseOf('ACTION_INTERDITE') })
      const ecriture = prepare(request.query, {
        lire: instantaneOf(config.databaseUrl, nom),
        accept: request.headers.accept ?? '',
      })
      if (!ecriture) return reply.code(400).send({ code: 'EXPORT_INVALIDE', message: phraseOf('EXPORT_INVALIDE') })

      // Who took out how much: the hub's journal sees questions to the graph only.
      const told = (nombre: number, entier: boolean) =>
        app.log.info({ export: nom, application: caller.clientId, nombre, entier }, 'export')
      const flux = Readable.from(await started(textsOf(ecriture, told)))
      enCours.add(flux)
      flux.once('close', () => enCours.delete(flux))
      return reply
        .type(ecriture.type)
        .header(
          'content-disposition',
          `attachment; filename="${partenaire}-${parse(nom).name}-${today()}.${ecriture.extension}"`,
        )
        .header('cache-control', 'no-store')
        .send(flux)
    })
}
