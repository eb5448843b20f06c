import {
  booleenFacultatif as booleen,
  jourEcrit,
  listeDeTextes as liste,
  nombreFacultatif as nombre,
  texteFacultatif as texte,
  texteEcrit,
} from '@traitdunion/formats'
import { z } from 'zod'
import { erreursDataInclusion } from './errors.js'
import { description } from './valeurs.js'

const rule = (motif: keyof typeof erreursDataInclusion) => ({
  error: erreursDataInclusion[motif].cause,
  params: { motif },
})

const obligatoires = {
  source: z
    .string()
    .trim()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(100),
  id: texteEcrit.pipe(z.string().min(1).max(200)),
  nom: z.string().trim().min(3).max(150),
  date_maj: z
    .string()
    .trim()
    .refine((lu) => jourEcrit(lu) !== null, rule('DI_DATE_INVALIDE'))
    .transform((lu) => jourEcrit(lu) as string),
}

const lieu = {
  adresse: texte,
  complement_adresse: texte,
  code_postal: texte,
  commune: texte,
  code_insee: texte,
  longitude: nombre,
  latitude: nombre,
  telephone: texte,
  courriel: texte,
  horaires_accueil: texte,
  lien_source: texte,
}

/** What the former version of the format (v0) named otherwise, and that public files still carry. */
const anciens = { presentation_resume: texte, presentation_detail: texte }

interface Decrit {
  readonly description: string | null
  readonly presentation_detail: string | null
  readonly presentation_resume: string | null
}

/** The description, which the former version wrote in two: a summary and the whole. */
export const described = ({ description: v1, presentation_detail, presentation_resume }: Decrit): string | null =>
  [v1, presentation_detail, presentation_resume].flatMap((lu) => lu ?? []).find((lu) => description(lu) !== null) ??
  null

export const structureBrute = z
  .object({
    ...obligatoires,
    ...lieu,
    siret: texte,
    site_web: texte,
    accessibilite_lieu: texte,
    description: texte,
    reseaux_porteurs: liste,
    ...anciens,
    accessibilite: texte,
    horaires_ouverture: texte,
    labels_nationaux: liste,
    typologie: texte,
    structure_id: z.unknown().optional(),
  })
  .refine(({ structure_id }) => structure_id === undefined, {
    ...rule('DI_STRUCTURE_ATTENDUE'),
    path: ['structure_id'],
  })

export const serviceBrut = z
  .object({
    ...obligatoires,
    ...lieu,
    structure_id: texteEcrit.pipe(z.string().min(1).max(300)),
    description: texte,
    type: texte,
    thematiques: liste,
    frais: liste,
    frais_precisions: texte,
    publics: liste,
    publics_precisions: texte,
    conditions_acces: texte,
    modes_accueil: liste,
    zone_eligibilite: liste,
    lien_mobilisation: texte,
    modes_mobilisation: liste,
    mobilisable_par: liste,
    mobilisation_precisions: texte,
    volume_horaire_hebdomadaire: nombre,
    nombre_semaines: nombre,
    contact_nom_prenom: texte,
    ...anciens,
    types: liste,
    profils: liste,
    profils_precisions: texte,
    pre_requis: liste,
    justificatifs: liste,
    frais_autres: texte,
    recurrence: texte,
    prise_rdv: texte,
    formulaire_en_ligne: texte,
    page_web: texte,
    contact_public: booleen,
    modes_orientation_accompagnateur: liste,
    modes_orientation_accompagnateur_autres: texte,
    modes_orientation_beneficiaire: liste,
    modes_orientation_beneficiaire_autres: texte,
    zone_diffusion_type: texte,
    zone_diffusion_code: texte,
  })
  .refine((service) => described(service) !== null, { ...rule('DI_DESCRIPTION_INVALIDE'), path: ['description'] })

export type StructureBrute = z.infer<typeof structureBrute>
export type ServiceBrut = z.infer<typeof serviceBrut>
