import {
  type ApplicationCredentials,
  departementSetting,
  jsonSetting,
  keySetting,
  processSettings,
  readSettings,
  urlSetting,
} from '@traitdunion/service'
import type { JSONWebKeySet, JWK } from 'jose'
import { z } from 'zod'

/** Everything a subgraph is told from outside. */
export interface SubgraphConfig {
  readonly host: string
  readonly port: number
  /** PostgreSQL 14 or later. */
  readonly databaseUrl: string
  /** Code of the département of this installation, `2A`, `28`, `971`. */
  readonly departement: string
  /** Public keys of the gateway, and the name under which it signs. */
  readonly passport: { readonly issuer: string; readonly keys: JSONWebKeySet }
  /** Secret shared by the gateway and this subgraph alone, 32 bytes. */
  readonly porteeKey: Buffer
  readonly acces: ApplicationCredentials
  readonly appariementUrl: string
  readonly espacePartageUrl: string
  readonly logLevel: string
}

const isKeySet = ({ keys }: JSONWebKeySet) =>
  Array.isArray(keys) && keys.length > 0 && keys.every((key) => typeof key?.kty === 'string' && key.d === undefined)

const isPrivateKey = ({ kty, d, kid }: JWK) => kty !== undefined && d !== undefined && kid !== undefined

const settings = z.object({
  ...processSettings,
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'une adresse postgres://…'),
  DEPARTEMENT: departementSetting(),
  PASSEPORT_EMETTEUR: z.string().default('trait-dunion'),
  PASSEPORT_CLES: jsonSetting<JSONWebKeySet>(isKeySet, 'un jeu de clés publiques { "keys": [ … ] }'),
  PORTEE_CLE: keySetting(),
  // Compared to the letter with what tokens carry: `acces` drops the final slash of its own address too.
  ACCES_URL: urlSetting(),
  ACCES_INTERNE_URL: urlSetting().optional(),
  APPLICATION_ID: z.string().min(1),
  APPLICATION_CLE: jsonSetting<JWK>(isPrivateKey, 'une clé privée JWK avec son kid'),
  APPARIEMENT_URL: urlSetting(),
  ESPACE_PARTAGE_URL: urlSetting(),
})

/** `pole-emploi` → `POLE_EMPLOI_DATABASE_URL`. */
export const databaseUrlName = (nom: string): string => `${nom.toUpperCase().replaceAll('-', '_')}_DATABASE_URL`

/**
 * Reads and checks every setting of a subgraph at once, its own too, so that an operator corrects everything in one go.
 * @param own settings that this subgraph alone has
 * @throws StartFault `CONFIGURATION_INVALIDE` listing every fault
 */
export const readSubgraphConfig = <Own extends object = object>(
  nom: string,
  env: NodeJS.ProcessEnv,
  own: z.ZodType<Own> = z.object({}) as never,
): SubgraphConfig & { readonly own: Own } => {
  const databaseUrl = databaseUrlName(nom)
  const given = { ...env, DATABASE_URL: env[databaseUrl] }
  const data = readSettings(settings.and(own), given, { DATABASE_URL: databaseUrl })
  return {
    host: data.HOST,
    port: data.PORT,
    databaseUrl: data.DATABASE_URL,
    departement: data.DEPARTEMENT,
    passport: { issuer: data.PASSEPORT_EMETTEUR, keys: data.PASSEPORT_CLES },
    porteeKey: data.PORTEE_CLE,
    acces: {
      issuer: data.ACCES_URL,
      reach: data.ACCES_INTERNE_URL,
      clientId: data.APPLICATION_ID,
      key: data.APPLICATION_CLE,
    },
    appariementUrl: data.APPARIEMENT_URL,
    espacePartageUrl: data.ESPACE_PARTAGE_URL,
    logLevel: data.LOG_NIVEAU,
    own: data,
  }
}
