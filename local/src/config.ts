import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Moteur } from '@traitdunion/gateway'
import { departementSetting, processSettings, readSettings } from '@traitdunion/service'
import { databaseUrlName } from '@traitdunion/subgraph'
import { z } from 'zod'
import { DATABASES, type DatabaseName, SUBGRAPHS, type SubgraphName } from './rooms.js'

/** Root of the checkout: what is generated and committed is read from there. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** Registered documents of the hub's own client. */
export const MANIFESTE = join(ROOT, 'clients/hub/src/generated/persisted-documents.json')

export interface Ports {
  readonly gateway: number
  readonly acces: number
  readonly appariement: number
  readonly subgraphs: Readonly<Record<SubgraphName, number>>
}

export interface LocalConfig {
  /** Folder of everything that this installation keeps. */
  readonly directory: string
  readonly departement: string
  readonly ports: Ports
  /** Real servers, for the databases that name one; the others are embedded. */
  readonly databaseUrls: Readonly<Partial<Record<DatabaseName, string>>>
  /** Whether the fictional demonstration département is imported. */
  readonly demonstration: boolean
  /** How many persons are generated beside the named ones of the demonstration. */
  readonly personnes: number
  readonly logLevel: string
  /** What plans and fetches in the gateway. */
  readonly moteur: Moteur
}

/** The département that a newcomer starts with is a choice of the demonstration's data, not of the code. */
const demonstrationByDefault = (): string =>
  JSON.parse(readFileSync(join(ROOT, 'local/demonstration/installation.json'), 'utf8')).departement

const port = (byDefault: number) => z.coerce.number().int().min(1).max(65535).default(byDefault)

const settings = z.object({
  DEPARTEMENT: departementSetting().optional(),
  DONNEES: z.string().default(join(ROOT, '.trait-dunion')),
  PORT: port(4000),
  PORT_ACCES: port(4010),
  PORT_APPARIEMENT: port(4020),
  PORT_SOUS_GRAPHES: port(4101),
  DEMONSTRATION: z.enum(['oui', 'non']).default('oui'),
  DEMONSTRATION_PERSONNES: z.coerce.number().int().min(0).max(1_000_000).default(3000),
  MOTEUR: z.enum(['natif', 'apollo'] satisfies Moteur[]).default('natif'),
  LOG_NIVEAU: processSettings.LOG_NIVEAU.unwrap().default('error'),
})

/** @throws StartFault `CONFIGURATION_INVALIDE` listing every fault */
export const readLocalConfig = (env: NodeJS.ProcessEnv): LocalConfig => {
  const data = readSettings(settings, env)
  const databaseUrls = Object.fromEntries(
    DATABASES.flatMap((nom) => (env[databaseUrlName(nom)] ? [[nom, env[databaseUrlName(nom)]]] : [])),
  )
  return {
    directory: resolve(data.DONNEES),
    departement: data.DEPARTEMENT ?? demonstrationByDefault(),
    ports: {
      gateway: data.PORT,
      acces: data.PORT_ACCES,
      appariement: data.PORT_APPARIEMENT,
      subgraphs: Object.fromEntries(
        SUBGRAPHS.map((nom, rank) => [nom, data.PORT_SOUS_GRAPHES + rank]),
      ) as Ports['subgraphs'],
    },
    databaseUrls,
    demonstration: data.DEMONSTRATION === 'oui',
    personnes: data.DEMONSTRATION === 'oui' ? data.DEMONSTRATION_PERSONNES : 0,
    logLevel: data.LOG_NIVEAU,
    moteur: data.MOTEUR,
  }
}
