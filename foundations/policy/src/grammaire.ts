import { z } from 'zod'

// Each message ends the sentence « Attendu : … ».
const texte = z.string({ error: 'un texte' }).trim().min(1, { error: 'un texte' })
const mots = z.array(texte, { error: 'une liste de mots' }).min(1, { error: 'au moins un mot' })
const ouiOuNon = z.enum(['oui', 'non'], { error: '« oui » ou « non »' }).transform((mot) => mot === 'oui')
const jour = z.iso.date({ error: 'un jour aaaa-mm-jj' })
const nombre = z
  .string({ error: 'un nombre entier positif' })
  .regex(/^[1-9]\d{0,6}$/, { error: 'un nombre entier positif' })
  .transform(Number)
const groupe = { error: 'un groupe de mots-clés' }

/** Distinct persons that may be shown in an hour, in a day. */
const quota = z.strictObject({ heure: nombre, jour: nombre }, groupe)
const quotasByNiveau = z.record(texte, quota, groupe)

const lecture = z.strictObject(
  {
    categories: mots,
    finalites: mots,
    liens: mots,
    /** Asked for on top of the convention's roles. */
    roles: mots.optional(),
    /** Whose data; all of the convention's holders when unsaid. */
    detenteurs: mots.optional(),
    assurance: texte.optional(),
    volonte: texte.optional(),
    source: texte,
  },
  groupe,
)

const refus = z.strictObject(
  {
    categories: mots,
    finalites: z.union([z.literal('toutes'), mots], { error: 'une liste de mots, ou « toutes »' }),
    motif: texte,
  },
  groupe,
)

/** One act by its coordinate, never a prefix: what a wildcard would take in tomorrow nobody has read today. */
const coordonnee = z
  .string({ error: '« Mutation. » suivi d’un acte' })
  .regex(/^Mutation\.[a-z][A-Za-z0-9]*$/, { error: '« Mutation. » suivi d’un acte' })

const acte = z.strictObject(
  {
    actes: z.array(coordonnee, { error: 'une liste d’actes' }).min(1, { error: 'au moins un acte' }),
    finalites: mots,
    liens: mots,
    roles: mots.optional(),
  },
  groupe,
)

const listOf = <T extends z.ZodType>(entree: T) =>
  z.array(entree, { error: 'une liste' }).min(1, { error: 'une liste' })

const enTete = {
  convention: z.string({ error: 'un nom en minuscules' }).regex(/^[a-z][a-z0-9-]*$/, { error: 'un nom en minuscules' }),
  version: nombre,
  objet: texte,
  destinataire: texte,
  /** Only these establishments; any registered one of the recipient when unsaid. */
  sirets: z
    .array(z.string().regex(/^\d{14}$/, { error: 'quatorze chiffres' }), { error: 'une liste de SIRET' })
    .min(1, { error: 'au moins un SIRET' })
    .optional(),
  roles: mots.optional(),
  sansAgent: ouiOuNon,
  assurance: texte,
  volonte: texte,
  detenteurs: mots,
  nirPourRapprochement: ouiOuNon,
  baseLegale: mots,
  aipd: texte,
  /** Months: in use, archived, and how long its traces are kept. */
  conservation: z.strictObject({ actif: nombre, archive: nombre, traces: nombre }, groupe),
  valideDu: jour,
  valideAu: jour,
  quotas: z
    .strictObject({ agent: quotasByNiveau.optional(), application: quotasByNiveau.optional() }, groupe)
    .optional(),
}

/** Everything a convention may say; the rest is refused. */
export const grammaire = z.strictObject(
  { ...enTete, lectures: listOf(lecture).optional(), refus: listOf(refus).optional(), actes: listOf(acte).optional() },
  groupe,
)

/** The same of which any part may be missing: what is left once faulty parts are set aside, so that rules see the rest. */
export const grammairePartielle = z
  .strictObject({
    ...enTete,
    lectures: z.array(lecture.partial()),
    refus: z.array(refus.partial()),
    actes: z.array(acte.partial()),
  })
  .partial()

export type Convention = z.infer<typeof grammaire>
export type Brouillon = z.infer<typeof grammairePartielle>
