import { booleenFacultatif, jourEcrit, texteEcrit, texteFacultatif } from '@traitdunion/formats'
import { holdsNir } from '@traitdunion/subgraph'
import { z } from 'zod'
import { isNumeroFranceTravail, normalisedNumero } from '../inscription/inscription.rules.js'
import { erreursDiagnosticFt } from './errors.js'

const rule = (motif: keyof typeof erreursDiagnosticFt) => ({
  error: erreursDiagnosticFt[motif].cause,
  params: { motif },
})

const NOM_MAX = 200
const nom = texteFacultatif.pipe(z.string().max(NOM_MAX).nullable())

const element = z.object({ code: texteEcrit, valeur: texteFacultatif })
const elements = z.array(element).nullish()

const metier = z.object({
  besoins: elements,
  dateMiseAJour: texteFacultatif,
  estPrioritaire: booleenFacultatif,
  statut: texteFacultatif,
  codeRome: texteFacultatif,
})

/** Some extractions write each constraint as a text that holds its JSON. */
const fromText = (valeur: unknown): unknown => {
  if (typeof valeur !== 'string' || !valeur.trim().startsWith('{')) return valeur
  try {
    return JSON.parse(valeur)
  } catch {
    return valeur
  }
}

const contrainte = z.preprocess(
  fromText,
  z.object({
    code: texteEcrit,
    valeur: texteFacultatif,
    date: texteFacultatif,
    impact: texteFacultatif,
    estPrioritaire: booleenFacultatif,
    situations: elements,
    objectifs: elements,
  }),
)

const identite = z.object({
  nom: texteEcrit.pipe(z.string().min(1).max(NOM_MAX)),
  nomNaissance: nom,
  prenom: nom,
  prenoms: z.array(z.string().trim().min(1).max(NOM_MAX)).max(20).nullish(),
  dateNaissance: texteEcrit.pipe(
    z
      .string()
      .refine((lu) => jourEcrit(lu) !== null)
      .transform((lu) => jourEcrit(lu) as string),
  ),
  sexe: texteFacultatif,
})

const dossier = z.object({
  numeroFranceTravail: texteFacultatif,
  numeroPoleEmploi: texteFacultatif,
  /** France Travail's opaque name of a person, which its SPIE extracts give too. */
  identifiantUniqueDe: texteFacultatif.pipe(z.string().max(100).nullable()),
  identite: identite.nullish(),
  besoinsParDiagnosticIndividuDtos: z.array(metier).nullish(),
  besoinsParDiagnostic: z.array(metier).nullish(),
  contraintesIndividusDto: z
    .object({ dateDeModification: texteFacultatif, contraintes: z.array(contrainte).nullish() })
    .nullish(),
  contraintes: z.array(contrainte).nullish(),
  pouvoirAgir: z.unknown().optional(),
  autonomieNumerique: z.unknown().optional(),
})

export const dossierBrut = dossier
  .transform((brut) => ({
    ...brut,
    numero: normalisedNumero(brut.numeroFranceTravail ?? brut.numeroPoleEmploi ?? '') || null,
    identifiant: brut.identifiantUniqueDe && !holdsNir(brut.identifiantUniqueDe) ? brut.identifiantUniqueDe : null,
  }))
  .refine(({ numero, identifiant }) => (numero === null ? identifiant !== null : isNumeroFranceTravail(numero)), {
    ...rule('FT_NUMERO_ABSENT'),
    path: ['numeroFranceTravail'],
  })
  .refine((brut) => datesOf(brut).length > 0, {
    ...rule('FT_DATE_ABSENTE'),
    path: ['contraintesIndividusDto', 'dateDeModification'],
  })

export type DossierBrut = z.infer<typeof dossierBrut>

type Dit = z.infer<typeof dossier>

export const metiersOf = (brut: Dit) => [
  ...(brut.besoinsParDiagnosticIndividuDtos ?? []),
  ...(brut.besoinsParDiagnostic ?? []),
]
export const contraintesOf = (brut: Dit) => [
  ...(brut.contraintesIndividusDto?.contraintes ?? []),
  ...(brut.contraintes ?? []),
]

/** A day that the diagnosis may be of: one to come is a fault of its clock. */
export const pastDay = (texte: string | null | undefined): string | null => {
  const jour = texte ? jourEcrit(texte) : null
  return jour !== null && new Date(`${jour}T00:00:00Z`) <= new Date() ? jour : null
}

/** Days on which something of it was said. */
export const datesOf = (brut: Dit): string[] =>
  [
    brut.contraintesIndividusDto?.dateDeModification,
    ...metiersOf(brut).map(({ dateMiseAJour }) => dateMiseAJour),
    ...contraintesOf(brut).map(({ date }) => date),
  ].flatMap((date) => pastDay(date) ?? [])

export const CHAMPS_DOSSIER = new Set([
  'numeroFranceTravail',
  'numeroPoleEmploi',
  'identifiantUniqueDe',
  'identite',
  'besoinsParDiagnosticIndividuDtos',
  'besoinsParDiagnostic',
  'contraintesIndividusDto',
  'contraintes',
  'pouvoirAgir',
  'autonomieNumerique',
])
