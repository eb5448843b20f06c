import { makePassportIssuer } from '@traitdunion/passport'
import { type Journal, listen, makeApp, type RunningService, StartFault } from '@traitdunion/service'
import { readSupergraph } from './bundle/watch-supergraph.js'
import type { GatewayConfig, Moteur } from './config.js'
import type { Door, OpenDoor } from './edge/door.js'
import { serveGraphql } from './edge/graphql-route.js'
import { readManifests } from './edge/manifests.js'
import './engine/apollo/no-telemetry.js'
import { serveExplorateur } from './explorateur.js'
import { makeAuthenticate } from './pipeline/authenticate.js'
import { makeAutomaticDocuments } from './pipeline/automatic-documents.js'
import type { Sources } from './pipeline/choose-document.js'
import { makePassportOf } from './pipeline/passports.js'

/** Each is loaded when it is asked for: the reference brings Apollo's libraries with it, which ours does without. */
const DOORS: Readonly<Record<Moteur, () => Promise<OpenDoor>>> = {
  natif: async () => (await import('./edge/native-door.js')).openNativeDoor,
  apollo: async () => (await import('./engine/apollo/apollo-door.js')).openApolloDoor,
}

const sourcesOf = async ({ documentsEnregistres = [], documentsLibres = [] }: GatewayConfig): Promise<Sources> => ({
  registered: await readManifests(documentsEnregistres),
  free: documentsLibres === 'tous' ? 'tous' : new Set(documentsLibres),
  automatic: makeAutomaticDocuments(),
})

/**
 * Hangs a door on Fastify: our own, or Apollo Server's when the reference engine is asked for.
 * @param journal where log lines go: the standard output
 */
export const startGateway = async (config: GatewayConfig, journal?: Journal): Promise<RunningService> => {
  await readSupergraph(config.supergraphPath)
  const sources = await sourcesOf(config)
  let opened: Door | undefined
  const app = makeApp(config.logLevel, async () => opened !== undefined, journal)
  const passportOf = makePassportOf(await makePassportIssuer(config.passport.key, config.passport.issuer))
  const authenticate = makeAuthenticate(config.accesIssuer, config.accesReach)
  const openDoor = await DOORS[config.moteur ?? 'natif']()
  try {
    opened = await openDoor({ config, log: app.log, authenticate, passportOf, sources })
  } catch {
    await app.close()
    throw new StartFault(
      'SUPERGRAPHE_INVALIDE',
      `Le supergraphe « ${config.supergraphPath} » ne se charge pas. Recomposez-le (\`npm run generate\`), et vérifiez que SOUS_GRAPHES donne l’adresse de chaque sous-graphe.`,
    )
  }
  const door = opened
  let stopping: Promise<void> | undefined
  const stop = async () => {
    await app.close()
    await door.close()
  }
  try {
    serveGraphql(app, door)
    if (config.explorateurPath) await serveExplorateur(app, config.explorateurPath, config.accesIssuer)
    const url = await listen(app, config)
    return { url, stop: () => (stopping ??= stop()) }
  } catch (error) {
    // What is open already would keep the process from ending.
    await stop()
    throw error
  }
}
