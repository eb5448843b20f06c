import { type Enregistrement, holdsNir } from '@traitdunion/subgraph'
import { z } from 'zod'
import { cleShape, texte, uuid } from '../steward.input.js'

const facultatif = (max: number) => texte(max).nullish()

const enregistrement = z.object({
  cle: cleShape,
  identite: z.object({
    nom: texte(200),
    nomNaissance: facultatif(200),
    prenoms: z.array(texte(200)).max(20),
    dateNaissance: texte(10),
    sexe: z.enum(['FEMININ', 'MASCULIN', 'INCONNU']).optional(),
    communeNaissance: facultatif(200),
  }),
  identifiants: z.object({
    nir: facultatif(40),
    numeroDepartement: facultatif(60),
    caf: z.object({ numorg: texte(10), matricule: texte(30), role: texte(30) }).nullish(),
    numeroFranceTravail: facultatif(30),
    idDossierMissionLocale: facultatif(60),
  }),
  codePostal: facultatif(10),
}) satisfies z.ZodType<Enregistrement>

export const MAX_ENREGISTREMENTS = 500

export const envoi = z.object({ enregistrements: z.array(enregistrement).min(1).max(MAX_ENREGISTREMENTS) })

export const ouverture = z.object({ reference: cleShape })

export const lotParam = z.object({ lot: uuid })

/** A key is stored as it is and comes back in events: a NIR must not travel that way. */
export const hasForbiddenKey = (enregistrements: readonly Enregistrement[]): boolean =>
  enregistrements.some(({ cle }) => holdsNir(cle))
