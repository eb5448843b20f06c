import { jourEcrit, texteEcrit, texteFacultatif } from '@traitdunion/formats'
import { holdsNir } from '@traitdunion/subgraph'
import { z } from 'zod'
import { erreursRendezVous } from '../rendez-vous/rendez-vous.errors.js'
import { instantEcrit } from './instant.js'
import { erreursRdvi } from './rdvi.errors.js'

const erreurs = { ...erreursRendezVous, ...erreursRdvi }

const rule = (motif: keyof typeof erreurs) => ({ error: erreurs[motif].cause, params: { motif } })

/** A number of rdv-insertion. It is kept as a key: nothing else may hide there. */
const cle = texteEcrit.pipe(
  z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .refine((lue) => !holdsNir(lue)),
)

const court = texteFacultatif.pipe(z.string().max(200).nullable())

const statut = z.enum(['unknown', 'waiting', 'seen', 'excused', 'revoked', 'noshow', 'notexcused']).nullish()

const usager = z.object({
  id: cle,
  department_internal_id: court,
  affiliation_number: court,
  role: court,
  nir: court,
  france_travail_id: court,
  first_name: court,
  last_name: court,
  birth_name: court,
  title: court,
  birth_date: z.preprocess((lue) => (typeof lue === 'string' ? jourEcrit(lue) : null), z.string().nullable()),
})

const instant = (...motif: Parameters<typeof rule> | []) =>
  texteEcrit
    .refine((lu) => instantEcrit(lu) !== null, motif[0] ? rule(motif[0]) : {})
    .transform((lu) => instantEcrit(lu) as Date)

const data = z.object({
  id: cle,
  starts_at: instant(),
  duration_in_min: z.coerce
    .number()
    .int()
    .refine((minutes) => minutes >= 5 && minutes <= 480, rule('RENDEZ_VOUS_DUREE_INVALIDE')),
  status: statut,
  address: texteFacultatif,
  lieu: z.object({ name: texteFacultatif, address: texteFacultatif }).nullish(),
  motif: z
    .object({
      follow_up: z.boolean().nullish(),
      location_type: z.enum(['public_office', 'phone', 'home', 'visio']).nullish(),
      motif_category: z.object({ short_name: court }).nullish(),
    })
    .nullish(),
  agents: z.array(z.object({ email: court })).nullish(),
  organisation: z.object({ department_number: court }).nullish(),
  users: z.array(usager).nullish(),
  participations: z.array(z.object({ status: statut, user: usager })).nullish(),
})

const meta = z.object({
  event: z.enum(['created', 'updated', 'destroyed']),
  timestamp: instant('RDVI_INSTANT_ILLISIBLE'),
  webhook_reason: texteFacultatif,
})

/** What one delivery says: of an appointment, or of something that is not taken here. */
export const envoiEcrit = z.discriminatedUnion('objet', [
  z.object({ objet: z.literal('autre') }),
  z.object({ objet: z.literal('rdv'), data, meta }),
])

export type RdvEcrit = Extract<z.infer<typeof envoiEcrit>, { objet: 'rdv' }>
export type UsagerEcrit = z.infer<typeof usager>
export type StatutEcrit = NonNullable<z.infer<typeof statut>>

/** Fields of `data` and `meta` that are known, taken or not. */
const isObject = (valeur: unknown): valeur is Record<string, unknown> =>
  typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur)

/** Another model is told apart before it is read: its form is not ours to judge. */
export const named = (valeur: unknown): unknown => {
  if (!isObject(valeur)) return valeur
  const model = isObject(valeur['meta']) ? valeur['meta']['model'] : undefined
  return typeof model === 'string' && model !== 'Rdv' ? { objet: 'autre' } : { ...valeur, objet: 'rdv' }
}

export const numberOf = (valeur: unknown): string | undefined => {
  const id = isObject(valeur) && isObject(valeur['data']) ? valeur['data']['id'] : undefined
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined
}
