import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { StartFault } from './start-fault.js'

/**
 * A setting that is a JSON object, given as text or as the path of a file.
 * @param isWellFormed what the object must be for whoever uses it, so that a wrong one is a listed fault and not a crash
 */
export const jsonSetting = <T>(isWellFormed: (value: T) => boolean = () => true, expected = 'un objet JSON') =>
  z.string().transform((text, context): T => {
    try {
      const value: T = JSON.parse(/^\s*[{[]/.test(text) ? text : readFileSync(text, 'utf8'))
      if (typeof value === 'object' && value !== null && isWellFormed(value)) return value
      context.addIssue({ code: 'custom', message: expected })
    } catch {
      context.addIssue({ code: 'custom', message: 'ni du JSON, ni le chemin d’un fichier JSON lisible' })
    }
    return z.NEVER
  })

/** A secret of 32 bytes in base64url. */
export const keySetting = () =>
  z
    .string()
    .regex(/^\s*[\w-]{43}=?\s*$/, '32 octets en base64url')
    .transform((text) => Buffer.from(text.trim(), 'base64url'))

/** Address of a service, without a slash at its end. */
export const urlSetting = () =>
  z.url({ protocol: /^https?$/, error: 'une adresse http(s)://…' }).transform((url) => url.replace(/\/+$/, ''))

/** Settings that every process reads the same way. */
export const processSettings = {
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number('un nombre de 0 à 65535').int().min(0).max(65535),
  LOG_NIVEAU: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
}

/** Code of a département, `41`, `2A`, `971`. */
export const departementSetting = () =>
  z.string().regex(/^(\d{2}|2[AB]|9[78]\d)$/, 'un code de département, par exemple 41 ou 2A')

const { localeError } = z.locales.fr()

/** What is set to nothing is not set: compose files and shells hand over `HOST=` for a variable they do not know. */
const withoutEmpty = (env: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))

/**
 * Reads and checks all settings at once.
 * @param shown name under which a setting is known outside, where it differs from the schema's
 * @throws StartFault `CONFIGURATION_INVALIDE` listing every fault, never a value
 * @example `const { PORT } = readSettings(z.object(processSettings), process.env)`
 */
export const readSettings = <S extends z.ZodType>(
  schema: S,
  env: Readonly<Record<string, unknown>>,
  shown: Readonly<Record<string, string>> = {},
): z.output<S> => {
  const given = withoutEmpty(env)
  const read = schema.safeParse(given, { error: localeError })
  if (read.success) return read.data
  const faults = read.error.issues.map(({ code, path, message }) => {
    const name = String(path[0] ?? '')
    // A rule between settings says itself why one that is not there is asked for.
    const isAbsent = path.length === 1 && code !== 'custom' && !Object.hasOwn(given, name)
    const fault = isAbsent ? 'absent' : message
    return `- ${[shown[name] ?? name, ...path.slice(1)].join('.')} : ${fault}`
  })
  throw new StartFault('CONFIGURATION_INVALIDE', `Réglages absents ou faux :\n${faults.join('\n')}`)
}
