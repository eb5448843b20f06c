import { join } from 'node:path'
import { startAcces } from '@traitdunion/acces'
import { startAppariement } from '@traitdunion/appariement'
import { startGateway } from '@traitdunion/gateway'
import { type SubgraphConfig, startSubgraph } from '@traitdunion/subgraph'
import { applicationsOf, privateKeyOf } from './applications.js'
import { sdlsOf, writeSupergraph } from './compose-graph.js'
import { type LocalConfig, MANIFESTE, ROOT } from './config.js'
import { openDatabases } from './databases.js'
import { readDepartement, readPersonas } from './demonstration/files.js'
import { openInstallation, serviceAccountOf } from './installation.js'
import { writeProfils } from './profils.js'
import { SOURCES, SUBGRAPHS, type SubgraphName } from './rooms.js'
import { Stops } from './stops.js'
import { subgraphDefinitions } from './subgraphs.js'

export interface LocalHub {
  readonly gatewayUrl: string
  readonly accesUrl: string
  readonly appariementUrl: string
  readonly subgraphUrls: Readonly<Record<SubgraphName, string>>
  readonly embedded: boolean
  readonly stop: () => Promise<void>
}

const HOST = '127.0.0.1'
const PASSPORT_ISSUER = 'trait-dunion'
const at = (port: number) => `http://localhost:${port}`

/** The whole hub on one machine, in the order in which its parts need each other. */
export const startHub = async (config: LocalConfig): Promise<LocalHub> => {
  const { departement, ports, logLevel } = config
  const stops = new Stops()
  try {
    const installation = await openInstallation(config.directory, departement)
    const facts = await readDepartement(departement)

    // 1. The databases, because nothing lives without them.
    const databases = await openDatabases(config)
    stops.add(databases.stop)

    // 2. The authorization server: every service below takes its tokens or checks them.
    const acces = await startAcces({
      publicUrl: at(ports.acces),
      host: HOST,
      port: ports.acces,
      keys: installation.acces,
      applications: applicationsOf(installation, facts),
      personas: await readPersonas(),
      explorateurUrls: [`${at(ports.gateway)}/explorateur/`, `http://${HOST}:${ports.gateway}/explorateur/`],
      logLevel,
    })
    stops.add(acces.stop)

    // 3. Matching, which subgraphs follow as soon as they start.
    const appariement = await startAppariement({
      host: HOST,
      port: ports.appariement,
      logLevel,
      databaseUrl: databases.urls.appariement,
      accesIssuer: acces.issuer,
      clesNir: [Buffer.from(installation.nir, 'base64url')],
      sources: SOURCES,
      departement,
    })
    stops.add(appariement.stop)

    // 4. The subgraphs, espace-partage first: the others send it their events.
    const definitions = subgraphDefinitions({ numorgs: facts.numorgs })
    const subgraphUrls: Partial<Record<SubgraphName, string>> = {}
    for (const nom of SUBGRAPHS) {
      const subgraph: SubgraphConfig = {
        host: HOST,
        port: ports.subgraphs[nom],
        databaseUrl: databases.urls[nom],
        departement,
        passport: { issuer: PASSPORT_ISSUER, keys: { keys: [...installation.passeport.publiques.keys] as never } },
        porteeKey: Buffer.from(installation.portee[nom], 'base64url'),
        acces: {
          issuer: acces.issuer,
          clientId: serviceAccountOf(nom),
          key: privateKeyOf(installation, serviceAccountOf(nom)),
        },
        appariementUrl: appariement.url,
        espacePartageUrl: at(ports.subgraphs['espace-partage']),
        logLevel,
      }
      const service = await startSubgraph(definitions[nom], subgraph)
      stops.add(service.stop)
      subgraphUrls[nom] = service.url
    }

    // 5. The graph, composed from the code that runs.
    const supergraphPath = join(config.directory, 'supergraphe.graphql')
    await writeSupergraph(supergraphPath, await sdlsOf(Object.values(definitions)))

    // 6. The gateway, the only public door.
    const gateway = await startGateway({
      host: HOST,
      port: ports.gateway,
      logLevel,
      supergraphPath,
      subgraphs: Object.fromEntries(
        SUBGRAPHS.map((nom) => [
          nom,
          {
            url: subgraphUrls[nom] as string,
            porteeKey: Buffer.from(installation.portee[nom], 'base64url'),
            phrasesSures: true,
          },
        ]),
      ),
      accesIssuer: acces.issuer,
      passport: { issuer: PASSPORT_ISSUER, key: { ...installation.passeport.privees.keys[0], alg: 'EdDSA' } as never },
      deadlineMs: 10_000,
      moteur: config.moteur,
      documentsEnregistres: [MANIFESTE],
      // Whoever tries the hub on a machine of theirs writes operations: the explorer, the pages' examples.
      documentsLibres: 'tous',
      explorateurPath: join(ROOT, 'apps/explorateur/dist'),
    })
    stops.add(gateway.stop)

    const hub: LocalHub = {
      gatewayUrl: at(ports.gateway),
      accesUrl: acces.issuer,
      appariementUrl: appariement.url,
      subgraphUrls: subgraphUrls as Record<SubgraphName, string>,
      embedded: databases.embedded,
      stop: () => stops.all(),
    }
    await writeProfils(config.directory, installation, hub)
    return hub
  } catch (error) {
    await stops.all().catch(() => {})
    throw error
  }
}
