import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { StartFault } from './start-fault.js'

/** A setting that is a JSON object, given as text or as the path of a file. */
export const jsonSetting = <T>() =>
  z.string().transform((text, context): T => {
    try {
      return JSON.parse(/^\s*[{[]/.test(text) ? text : readFileSync(text, 'utf8'))
    } catch {
      context.addIssue({ code: 'custom', message: 'ni du JSON, ni le chemin d’un fichier JSON lisible' })
      return z.NEVER
    }
  })

/** A secret of 32 bytes in base64url. */
export const keySetting = () =>
  z
    .string()
    .transform((text) => Buffer.from(text, 'base64url'))
    .refine((key) => key.length === 32, '32 octets en base64url')

/** Settings that every process reads the same way. */
export const processSettings = {
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535),
  LOG_NIVEAU: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
}

/** Code of a département, `41`, `2A`, `971`. */
export const departementSetting = () =>
  z.string().regex(/^(\d{2}|2[AB]|9[78]\d)$/, 'un code de département, par exemple 41 ou 2A')

/**
 * Reads and checks all settings at once.
 * @param shown name under which a setting is known outside, where it differs from the schema's
 * @throws StartFault `CONFIGURATION_INVALIDE` listing every fault, never a value
 */
export const readSettings = <S extends z.ZodType>(
  schema: S,
  env: Readonly<Record<string, unknown>>,
  shown: Readonly<Record<string, string>> = {},
): z.output<S> => {
  const read = schema.safeParse(env)
  if (read.success) return read.data
  const faults = read.error.issues.map(({ path, message }) => {
    const name = String(path[0] ?? '')
    return `- ${[shown[name] ?? name, ...path.slice(1)].join('.')} : ${message}`
  })
  throw new StartFault('CONFIGURATION_INVALIDE', `Réglages absents ou faux :\n${faults.join('\n')}`)
}
