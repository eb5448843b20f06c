import {
  departementSetting,
  jsonSetting,
  keySetting,
  processSettings,
  readSettings,
  urlSetting,
} from '@traitdunion/service'
import type { JWK } from 'jose'
import { z } from 'zod'

/** Engines that can plan and fetch: ours, and the reference. */
const MOTEURS = ['natif', 'apollo'] as const
export type Moteur = (typeof MOTEURS)[number]

/** What an operation, and what is asked of one subgraph, may take. */
export interface Bounds {
  /** How long a whole operation may take, in milliseconds: a fetch gets what is left of it. */
  readonly operationMs: number
  /** Fetches under way at once in one subgraph. */
  readonly atOnce: number
  /** Fetches that may wait for one of those to end. */
  readonly waiting: number
}

export const BOUNDS: Bounds = { operationMs: 20_000, atOnce: 64, waiting: 256 }

export interface SubgraphSetting {
  readonly url: string
  readonly porteeKey: Buffer
  /** Whether callers may read the sentences of its errors: it quotes no value in them. Without it, they read ours. */
  readonly phrasesSures?: boolean | undefined
}

/** Everything the gateway is told from outside. */
export interface GatewayConfig {
  readonly host: string
  readonly port: number
  readonly logLevel: string
  /** Path of the supergraph; watched, and swapped when it changes. */
  readonly supergraphPath: string
  /** Where each subgraph of the supergraph listens, and the secret shared with it. */
  readonly subgraphs: Readonly<Record<string, SubgraphSetting>>
  readonly accesIssuer: string
  /** Where `acces` is reached from here, when it is not at its issuer's address. */
  readonly accesReach?: string | undefined
  readonly passport: { readonly issuer: string; readonly key: JWK }
  /** How long a subgraph may take, in milliseconds. */
  readonly deadlineMs: number
  /** Without it, or for what it does not say, `BOUNDS`. */
  readonly bounds?: Partial<Bounds> | undefined
  /** What plans and fetches; without it, `natif`. */
  readonly moteur?: Moteur | undefined
  /** Manifests of registered documents, or folders of them. */
  readonly documentsEnregistres?: readonly string[]
  /** Applications that may send documents of their own; without it none may, and strangers small ones. */
  readonly documentsLibres?: readonly string[] | 'tous'
  /** Folder of the built explorer; without it, `/explorateur` is not served. */
  readonly explorateurPath?: string
}

/** Several values, separated by commas. */
const several = () =>
  z.string().transform((text) =>
    text
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  )

const settings = z.object({
  ...processSettings,
  DEPARTEMENT: departementSetting(),
  SUPERGRAPHE: z.string().min(1),
  SOUS_GRAPHES: jsonSetting<unknown>().pipe(
    z.record(
      z.string(),
      z.object({ url: urlSetting(), porteeKey: keySetting(), phrasesSures: z.boolean().optional() }),
    ),
  ),
  ACCES_URL: urlSetting(),
  ACCES_INTERNE_URL: urlSetting().optional(),
  PASSEPORT_EMETTEUR: z.string().default('trait-dunion'),
  PASSEPORT_CLE_PRIVEE: jsonSetting<JWK>(),
  ECHEANCE_MS: z.coerce.number().int().min(100).max(60_000).default(10_000),
  ECHEANCE_OPERATION_MS: z.coerce.number().int().min(100).max(300_000).default(BOUNDS.operationMs),
  DEMANDES_SIMULTANEES: z.coerce.number().int().min(1).max(1024).default(BOUNDS.atOnce),
  DEMANDES_EN_ATTENTE: z.coerce.number().int().min(0).max(10_000).default(BOUNDS.waiting),
  MOTEUR: z.enum(MOTEURS).default('natif'),
  DOCUMENTS_ENREGISTRES: several().default([]),
  DOCUMENTS_LIBRES: several().default([]),
  EXPLORATEUR: z.string().optional(),
})

/** @throws StartFault `CONFIGURATION_INVALIDE` listing every fault */
export const readGatewayConfig = (env: NodeJS.ProcessEnv): GatewayConfig => {
  const data = readSettings(settings, env)
  return {
    host: data.HOST,
    port: data.PORT,
    logLevel: data.LOG_NIVEAU,
    supergraphPath: data.SUPERGRAPHE,
    subgraphs: data.SOUS_GRAPHES,
    accesIssuer: data.ACCES_URL,
    accesReach: data.ACCES_INTERNE_URL,
    passport: { issuer: data.PASSEPORT_EMETTEUR, key: data.PASSEPORT_CLE_PRIVEE },
    deadlineMs: data.ECHEANCE_MS,
    bounds: {
      operationMs: data.ECHEANCE_OPERATION_MS,
      atOnce: data.DEMANDES_SIMULTANEES,
      waiting: data.DEMANDES_EN_ATTENTE,
    },
    moteur: data.MOTEUR,
    documentsEnregistres: data.DOCUMENTS_ENREGISTRES,
    documentsLibres: data.DOCUMENTS_LIBRES.includes('tous') ? 'tous' : data.DOCUMENTS_LIBRES,
    ...(data.EXPLORATEUR ? { explorateurPath: data.EXPLORATEUR } : {}),
  }
}
