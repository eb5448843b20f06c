import fastifyStatic from '@fastify/static'
import { enums, finalites } from '@traitdunion/glossary'
import type { FastifyInstance } from 'fastify'

/** Everything the page needs comes from here, but for sign-in, which it asks of `acces`. */
const policy = (accesIssuer: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    `connect-src 'self' ${new URL(accesIssuer).origin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

const sansPoint = (phrase: string) => phrase.replace(/\.$/, '')

/** Words that the page shows, from the glossary: an application imports clients only. */
const vocabulaire = {
  finalites: Object.entries(finalites).map(([code, { definition }]) => ({ code, definition })),
  partenaires: Object.fromEntries(
    Object.entries(enums.SourceDonnee.valeurs).map(([code, { description }]) => [
      code.toLowerCase().replaceAll('_', '-'),
      sansPoint(description),
    ]),
  ),
}

/** Serves the built explorer under `/explorateur/`, and tells it where `acces` is. */
export const serveExplorateur = async (app: FastifyInstance, path: string, accesIssuer: string): Promise<void> => {
  await app.register(fastifyStatic, {
    root: path,
    prefix: '/explorateur/',
    redirect: true,
    setHeaders: (response) => {
      response.setHeader('content-security-policy', policy(accesIssuer))
      response.setHeader('x-content-type-options', 'nosniff')
      response.setHeader('referrer-policy', 'no-referrer')
    },
  })
  app.get('/explorateur/reglages.json', async () => ({
    acces: accesIssuer,
    client: 'explorateur',
    audience: 'urn:traitdunion:hub',
    ...vocabulaire,
  }))
  app.get('/', async (_request, reply) => reply.redirect('/explorateur/'))
}
