import { departementSetting, keySetting, processSettings, readSettings, urlSetting } from '@traitdunion/service'
import { z } from 'zod'
import type { ClesNir } from './rapprocher/empreinte-nir.js'

/** Everything the matching service is told from outside. */
export interface AppariementConfig {
  readonly host: string
  readonly port: number
  /** PostgreSQL 14 or later, a database of its own under its own role. */
  readonly databaseUrl: string
  /** Code of the département of this installation. */
  readonly departement: string
  /** Issuer of `acces`. */
  readonly accesIssuer: string
  /** Where `acces` is reached from here, when it is not at its issuer's address. */
  readonly accesReach?: string | undefined
  /** Keys of the NIR's marks: the one in use, then those it replaced. */
  readonly clesNir: ClesNir
  /** Partners that may send records, in the order in which their identity is shown. */
  readonly sources: readonly string[]
  readonly logLevel: string
}

export const SOURCES = ['caf', 'departement', 'pole-emploi', 'mission-locale', 'region'] as const

const partenaires = z
  .string()
  .transform((text) => text.split(',').map((nom) => nom.trim()))
  .refine(
    (noms) => noms.every((nom) => /^[a-z][a-z0-9-]*$/.test(nom)) && new Set(noms).size === noms.length,
    'des partenaires différents, séparés par des virgules',
  )

const settings = z.object({
  ...processSettings,
  APPARIEMENT_DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'une adresse postgres://…'),
  DEPARTEMENT: departementSetting(),
  ACCES_URL: urlSetting(),
  ACCES_INTERNE_URL: urlSetting().optional(),
  APPARIEMENT_CLE_NIR: keySetting(),
  APPARIEMENT_ANCIENNES_CLES_NIR: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter((cle) => cle.trim() !== ''))
    .pipe(z.array(keySetting())),
  APPARIEMENT_SOURCES: partenaires.default([...SOURCES]),
})

/**
 * Reads and checks every setting at once.
 * @throws StartFault `CONFIGURATION_INVALIDE` listing every fault
 */
export const readAppariementConfig = (env: NodeJS.ProcessEnv): AppariementConfig => {
  const data = readSettings(settings, env)
  return {
    host: data.HOST,
    port: data.PORT,
    databaseUrl: data.APPARIEMENT_DATABASE_URL,
    departement: data.DEPARTEMENT,
    accesIssuer: data.ACCES_URL,
    accesReach: data.ACCES_INTERNE_URL,
    clesNir: [data.APPARIEMENT_CLE_NIR, ...data.APPARIEMENT_ANCIENNES_CLES_NIR],
    sources: data.APPARIEMENT_SOURCES,
    logLevel: data.LOG_NIVEAU,
  }
}
