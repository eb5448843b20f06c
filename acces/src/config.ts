import { jsonSetting, processSettings, readSettings } from '@traitdunion/service'
import { z } from 'zod'
import { type Application, applicationsSchema } from './application/application.js'
import { type SigningKeys, signingKeysSchema } from './keys.js'
import { type Persona, personasSchema } from './persona/persona.js'
import { isLoopback } from './web/loopback.js'

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
  readonly logLevel: string
}

const originOnly = z.url({ protocol: /^https?$/ }).refine((text) => {
  const url = URL.parse(text)
  return url !== null && text.replace(/\/$/, '') === url.origin
}, 'une origine sans chemin est attendue, par exemple https://acces.exemple.fr')

const each = z.object({
  ...processSettings,
  ACCES_URL: originOnly.transform((url) => url.replace(/\/$/, '')).optional(),
  ACCES_CLES: jsonSetting<unknown>().pipe(signingKeysSchema),
  ACCES_APPLICATIONS: jsonSetting<unknown>().pipe(applicationsSchema),
  ACCES_PERSONAS: jsonSetting<unknown>().pipe(personasSchema).optional(),
  /** Says that `HOST` is reached from this machine alone, though it is not a loopback address: a port published there. */
  ACCES_PERSONAS_PORT_LOCAL: z.enum(['oui', 'non']).default('non'),
  ACCES_EXPLORATEUR_URL: z
    .string()
    .default('')
    .transform((list) => list.split(',').map((url) => url.trim()))
    .transform((list) => list.filter((url) => url !== ''))
    .pipe(z.array(z.url({ protocol: /^https?$/, error: 'adresse http(s) attendue' }))),
})

/** Rules between settings. */
const settings = each.superRefine(({ HOST, ACCES_URL, ACCES_PERSONAS, ACCES_PERSONAS_PORT_LOCAL }, { addIssue }) => {
  const refuse = (name: string, message: string) => addIssue({ code: 'custom', path: [name], message })
  if (!isLoopback(HOST) && ACCES_URL === undefined)
    refuse('ACCES_URL', 'obligatoire quand HOST n’est pas une adresse locale')
  // Personas have no password: an address that others can reach must not offer them.
  if (ACCES_PERSONAS && ACCES_URL && !isLoopback(new URL(ACCES_URL).hostname))
    refuse(
      'ACCES_PERSONAS',
      'réservé à un poste local (ACCES_URL doit être localhost), car une persona n’a pas de mot de passe',
    )
  if (ACCES_PERSONAS && !isLoopback(HOST) && ACCES_PERSONAS_PORT_LOCAL === 'non')
    refuse(
      'ACCES_PERSONAS',
      'une persona n’a pas de mot de passe et HOST s’ouvre au réseau ; si son port n’est publié que sur ce poste, dites-le par ACCES_PERSONAS_PORT_LOCAL=oui',
    )
})

/**
 * Reads and checks every setting at once.
 * @throws StartFault `CONFIGURATION_INVALIDE` listing every fault by its place, never a value: one of the files is secret
 */
export const readAccesConfig = (env: NodeJS.ProcessEnv): AccesConfig => {
  const data = readSettings(settings, env)
  return {
    publicUrl: data.ACCES_URL,
    host: data.HOST,
    port: data.PORT,
    keys: data.ACCES_CLES,
    applications: data.ACCES_APPLICATIONS,
    personas: data.ACCES_PERSONAS,
    explorateurUrls: data.ACCES_EXPLORATEUR_URL,
    logLevel: data.LOG_NIVEAU,
  }
}
