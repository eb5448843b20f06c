import { z } from 'zod'
import { AUDIENCE_FORM } from '../audiences.js'
import { publicKeysSchema } from '../keys.js'

/** Ids of our own clients: an application must not be able to pass for one of them. */
export const CLIENT_EXPLORATEUR = 'explorateur'
export const CLIENT_POSTE_LOCAL = 'poste-local'
const reserved: readonly string[] = [CLIENT_EXPLORATEUR, CLIENT_POSTE_LOCAL]

export const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'minuscules, chiffres et tirets attendus')
export const siret = z.string().regex(/^\d{14}$/, '14 chiffres attendus')

/** A partner's program that calls the hub on its own account. */
export const applicationSchema = z.object({
  id: slug.refine((id) => !reserved.includes(id), 'identifiant réservé au hub'),
  nom: z.string().min(1).max(120),
  partenaire: slug,
  siret,
  jwks: publicKeysSchema,
  audiences: z.array(z.string().regex(AUDIENCE_FORM, 'audience inconnue')).min(1),
  scopes: z.array(z.string().regex(/^[a-z][a-z0-9:_-]*$/, 'scope mal formé')).default([]),
})

export const applicationsSchema = z
  .array(applicationSchema)
  .refine((all) => new Set(all.map((one) => one.id)).size === all.length, 'deux applications ont le même id')

export type Application = z.output<typeof applicationSchema>
