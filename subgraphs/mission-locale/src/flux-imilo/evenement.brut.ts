import { texteEcrit, texteFacultatif } from '@traitdunion/formats'
import { z } from 'zod'
import { numeroDossier } from './dossier.brut.js'
import { readInstant } from './instants.js'
import { rule } from './regles.js'

const instant = texteEcrit.pipe(
  z
    .string()
    .refine((lu) => readInstant(lu) !== null, rule('IMILO_DATE_INVALIDE'))
    .transform((lu) => readInstant(lu) as Date),
)
const instantFacultatif = texteFacultatif.pipe(
  z
    .string()
    .refine((lu) => readInstant(lu) !== null, rule('IMILO_DATE_INVALIDE'))
    .nullable()
    .transform((lu) => (lu === null ? null : (readInstant(lu) as Date))),
)
const identifiant = texteFacultatif.pipe(z.string().max(60).nullable())

/** What a rendez-vous, or the inscription in a session, is. Titles, comments, places and names are not kept. */
const detail = z.object({
  id: identifiant,
  dateHeureDebut: instant,
  dateHeureFin: instantFacultatif,
  type: texteFacultatif,
  statut: texteFacultatif,
})

const objet = { idDossier: numeroDossier.nullish(), idJeune: identifiant }

/** An event of the queue, with what it is about when the extraction holds it. */
const evenement = z
  .object({
    ...objet,
    identifiant: texteFacultatif,
    type: texteEcrit,
    action: texteEcrit,
    idType: identifiant,
    date: instant,
    rendezVous: detail.nullish(),
    session: detail.nullish(),
    detail: detail.nullish(),
  })
  .transform((brut) => ({ ...brut, kind: 'evenement' as const }))

/** The detail of a rendez-vous or of a session by itself. */
const seul = detail
  .extend({ ...objet, idSession: identifiant, id: texteEcrit.pipe(z.string().min(1).max(60)) })
  .transform((brut) => ({ ...brut, kind: 'detail' as const }))

export type EvenementBrut = z.infer<typeof evenement> | z.infer<typeof seul>

const isEvenement = (valeur: unknown): boolean => typeof valeur === 'object' && valeur !== null && 'action' in valeur

/** Which of the two is seen by `action`: the faults told are those of the one that was meant. */
export const evenementBrut = z.unknown().transform((valeur, ctx): EvenementBrut => {
  const lu = (isEvenement(valeur) ? evenement : seul).safeParse(valeur)
  if (lu.success) return lu.data
  for (const issue of lu.error.issues) ctx.issues.push({ ...issue, input: valeur } as never)
  return z.NEVER
})

export const CHAMPS_EVENEMENT = new Set([
  'identifiant',
  'type',
  'action',
  'idDossier',
  'idJeune',
  'idType',
  'date',
  'rendezVous',
  'session',
  'detail',
  'id',
  'idSession',
  'dateHeureDebut',
  'dateHeureFin',
  'statut',
  // Read with the others and not kept: free text, and who the adviser is.
  'objet',
  'nom',
  'conseiller',
  'commentaire',
  'lieu',
])
