import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type Application, applicationsSchema } from './application/application.js'
import { type SigningKeys, signingKeysSchema } from './keys.js'
import { type Persona, personasSchema } from './persona/persona.js'
import { isLoopback } from './web/loopback.js'

const NIVEAUX = ['silent', 'fatal', 'error', 'warn', 'info', 'debug'] as const

export interface AccesConfig {
  /** Issuer of every token, and the address that browsers use. Absent: the address that is listened on. */
  readonly publicUrl?: string | undefined
  readonly host: string
  readonly port: number
  readonly keys: SigningKeys
  readonly applications: readonly Application[]
  /** Absent: agents cannot sign in. */
  readonly personas?: readonly Persona[] | undefined
  /** Exact addresses to which the explorer comes back after a sign-in. */
  readonly explorateurUrls: readonly string[]
  readonly logLevel: (typeof NIVEAUX)[number]
}

export interface ConfigFaults {
  readonly faults: string[]
}

const french = { error: z.locales.fr().localeError }

const originOnly = z.url({ protocol: /^https?$/ }).refine((text) => {
  const url = URL.parse(text)
  return url !== null && text.replace(/\/$/, '') === url.origin
}, 'une origine sans chemin est attendue, par exemple https://acces.exemple.fr')

const text = z.object({
  ACCES_URL: originOnly.transform((url) => url.replace(/\/$/, '')).optional(),
  ACCES_HOTE: z.string().default('127.0.0.1'),
  ACCES_PORT: z.coerce.number().int().min(0).max(65535).default(4010),
  ACCES_CLES: z.string('obligatoire : chemin du fichier des clés de signature'),
  ACCES_APPLICATIONS: z.string('obligatoire : chemin du fichier des applications'),
  ACCES_PERSONAS: z.string().optional(),
  ACCES_EXPLORATEUR_URL: z
    .string()
    .default('')
    .transform((list) => list.split(',').map((url) => url.trim()))
    .transform((list) => list.filter((url) => url !== ''))
    .pipe(z.array(z.url({ protocol: /^https?$/, error: 'adresse http(s) attendue' }))),
  ACCES_JOURNAL: z.enum(NIVEAUX).default('info'),
})

const sentences = (setting: string, error: z.ZodError) =>
  error.issues.map((issue) => `${[setting, ...issue.path].filter((part) => part !== '').join('.')} : ${issue.message}`)

type Read<T> = { value: T } | { absent: true } | ConfigFaults

/** The content of a JSON file, or its faults. Messages name the place of a fault, never a value: one of the files is secret. */
function readJson<T>(setting: string, path: string | undefined, schema: z.ZodType<T>): Read<T> {
  if (path === undefined) return { absent: true }
  let raw: string
  try {
    raw = readFileSync(path, 'utf8')
  } catch {
    return { faults: [`${setting} : le fichier ${path} ne peut pas être lu`] }
  }
  let json: unknown
  try {
    json = JSON.parse(raw)
  } catch {
    return { faults: [`${setting} : le fichier ${path} n’est pas du JSON`] }
  }
  const parsed = schema.safeParse(json, french)
  return parsed.success ? { value: parsed.data } : { faults: sentences(setting, parsed.error) }
}

/** Rules between settings. Personas have no password: an address that others can reach must not offer them. */
function crossFaults(settings: {
  ACCES_URL?: string | undefined
  ACCES_HOTE: string
  ACCES_PERSONAS?: string | undefined
}) {
  const faults: string[] = []
  if (!isLoopback(settings.ACCES_HOTE) && settings.ACCES_URL === undefined)
    faults.push('ACCES_URL : obligatoire quand ACCES_HOTE n’est pas une adresse locale')
  if (settings.ACCES_PERSONAS && settings.ACCES_URL && !isLoopback(new URL(settings.ACCES_URL).hostname))
    faults.push(
      'ACCES_PERSONAS : réservé à un poste local (ACCES_URL doit être localhost), car une persona n’a pas de mot de passe',
    )
  return faults
}

/** Every fault at once, so that one restart is enough to correct them. An empty setting counts as absent. */
export function readConfig(env: NodeJS.ProcessEnv): AccesConfig | ConfigFaults {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = text.safeParse(given, french)
  const keys = readJson('ACCES_CLES', given['ACCES_CLES'], signingKeysSchema)
  const applications = readJson('ACCES_APPLICATIONS', given['ACCES_APPLICATIONS'], applicationsSchema)
  const personas = readJson('ACCES_PERSONAS', given['ACCES_PERSONAS'], personasSchema)

  const faults = [keys, applications, personas].flatMap((read) => ('faults' in read ? read.faults : []))
  faults.unshift(...(parsed.success ? crossFaults(parsed.data) : sentences('', parsed.error)))
  if (faults.length > 0 || !parsed.success || !('value' in keys) || !('value' in applications)) return { faults }

  return {
    publicUrl: parsed.data.ACCES_URL,
    host: parsed.data.ACCES_HOTE,
    port: parsed.data.ACCES_PORT,
    keys: keys.value,
    applications: applications.value,
    personas: 'value' in personas ? personas.value : undefined,
    explorateurUrls: parsed.data.ACCES_EXPLORATEUR_URL,
    logLevel: parsed.data.ACCES_JOURNAL,
  }
}
