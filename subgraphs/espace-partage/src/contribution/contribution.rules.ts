import { z } from 'zod'
import type { PresenceRecue } from '../conservation/presence.store.js'
import { type Coordonnees, faultsOf } from '../contact/contact.rules.js'
import type { ContactRecu } from '../contact/contact.store.js'
import type { OrganismeReferentRecu } from '../organisme-referent/organisme-referent.store.js'

const text = z
  .string()
  .trim()
  .transform((value) => value || null)
  .nullish()
  .transform((value) => value ?? null)

/** Of two machines' clocks. A value dated further ahead would keep every later one out. */
const CLOCKS_DIFFER_MS = 5 * 60_000

const commun = {
  personneId: z.uuid().transform((id) => id.toLowerCase()),
  recueLe: z.iso
    .datetime({ offset: true })
    .transform((instant) => new Date(instant))
    .refine((instant) => instant.getTime() <= Date.now() + CLOCKS_DIFFER_MS, 'dans le futur'),
}

const contact = z
  .object({
    adresse: z
      .array(z.string())
      .nullish()
      .transform((lines) => (lines ?? []).map((line) => line.trim()).filter(Boolean)),
    codePostal: text,
    codeCommune: text,
    telephone: text,
    courriel: text,
  })
  .superRefine((valeur: Coordonnees, context) => {
    for (const field of faultsOf(valeur)) context.addIssue({ code: 'custom', path: [field], message: 'mal formé' })
  })

const organismeReferent = z.object({
  organisationId: z.uuid().transform((id) => id.toLowerCase()),
  professionnelId: z
    .uuid()
    .nullish()
    .transform((id) => id?.toLowerCase() ?? null),
  depuis: z.iso
    .date()
    .nullish()
    .transform((day) => day ?? null),
})

const presence = z.object({ jusqua: z.iso.date().nullable() })

const contribution = z.discriminatedUnion('nature', [
  z.object({ nature: z.literal('CONTACT'), ...commun, valeur: contact.nullable() }),
  z.object({ nature: z.literal('ORGANISME_REFERENT'), ...commun, valeur: organismeReferent.nullable() }),
  z.object({ nature: z.literal('PRESENCE'), ...commun, valeur: presence.nullable() }),
])

/** One body holds at most this many contributions. */
const BATCH_MAX = 500
const enveloppe = z.object({ contributions: z.array(z.unknown()).max(BATCH_MAX) })

export interface RefusContribution {
  /** Place of the contribution in the body, from 0. */
  readonly rang: number
  readonly code: 'CONTRIBUTION_INVALIDE'
  /** Field at fault, never its value. */
  readonly champ: string
}

export interface Contributions {
  readonly contacts: readonly ContactRecu[]
  readonly organismesReferents: readonly OrganismeReferentRecu[]
  readonly presences: readonly PresenceRecue[]
  readonly refus: readonly RefusContribution[]
}

/** Of several values of one person in one body, only the latest counts. */
const latestOf = <R extends { readonly personneId: string; readonly recueLe: Date }>(recus: readonly R[]): R[] => {
  const latest = new Map<string, R>()
  for (const recu of recus) {
    const known = latest.get(recu.personneId)
    if (!known || known.recueLe < recu.recueLe) latest.set(recu.personneId, recu)
  }
  return [...latest.values()]
}

/**
 * Reads what a partner sends. A contribution out of shape is refused alone: the others must not wait for it.
 * @returns `null` when the body itself is out of shape
 */
export const readContributions = (body: unknown): Contributions | null => {
  const read = enveloppe.safeParse(body)
  if (!read.success) return null
  const contacts: ContactRecu[] = []
  const organismesReferents: OrganismeReferentRecu[] = []
  const presences: PresenceRecue[] = []
  const refus: RefusContribution[] = []
  read.data.contributions.forEach((given, rang) => {
    const parsed = contribution.safeParse(given)
    if (!parsed.success)
      refus.push({ rang, code: 'CONTRIBUTION_INVALIDE', champ: parsed.error.issues[0]?.path.join('.') ?? '' })
    else if (parsed.data.nature === 'CONTACT') contacts.push(parsed.data)
    else if (parsed.data.nature === 'PRESENCE') presences.push(parsed.data)
    else organismesReferents.push(parsed.data)
  })
  return {
    contacts: latestOf(contacts),
    organismesReferents: latestOf(organismesReferents),
    presences: latestOf(presences),
    refus,
  }
}
