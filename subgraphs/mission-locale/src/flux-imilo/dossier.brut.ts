import { booleenFacultatif, jourEcrit, texteEcrit, texteFacultatif } from '@traitdunion/formats'
import { z } from 'zod'
import { rule } from './regles.js'

/** Twelve characters: too few for a NIR, which must never come in by this door. */
const NUMERO = /^[A-Za-z0-9-]{1,12}$/
const NOM_MAX = 200

export const numeroDossier = texteEcrit.pipe(z.string().refine((lu) => NUMERO.test(lu), rule('IMILO_DOSSIER_INVALIDE')))

const nom = texteFacultatif.pipe(z.string().max(NOM_MAX).nullable())

const jourPasse = texteEcrit.pipe(
  z
    .string()
    .refine((lu) => {
      const jour = jourEcrit(lu)
      return jour !== null && jour >= '1900-01-01' && new Date(`${jour}T00:00:00Z`) <= new Date()
    }, rule('IMILO_NAISSANCE_INVALIDE'))
    .transform((lu) => jourEcrit(lu) as string),
)

const accompagnement = z.object({
  accompagnementCEJ: booleenFacultatif,
  accompagnement: booleenFacultatif,
  dateDebut: texteFacultatif,
  dateFinPrevue: texteFacultatif,
  dateFinReelle: texteFacultatif,
  premierAccompagnement: texteFacultatif,
})

/** Where the young person lives is not the hub's to keep: its postal code helps to know who she is, and goes no further. */
const adresse = z.object({ codePostal: texteFacultatif })

const situation = z.object({
  etat: texteFacultatif,
  categorieSituation: texteFacultatif,
  codeRomeMetierPrepare: texteFacultatif,
  dateDebut: texteFacultatif,
  dateFin: texteFacultatif,
})

export const dossierBrut = z
  .object({
    idDossier: numeroDossier,
    idJeune: texteFacultatif.pipe(z.string().max(60).nullable()),
    numeroDE: texteFacultatif,
    nomNaissance: nom,
    nomUsage: nom,
    prenom: texteEcrit.pipe(z.string().min(1).max(NOM_MAX)),
    dateNaissance: jourPasse,
    structureRattachement: z.object({
      codeStructure: texteEcrit.pipe(z.string().min(1).max(60)),
      nomUsuel: nom,
      nomOfficiel: nom,
    }),
    adresse: adresse.nullish().catch(null),
    accompagnementCEJ: accompagnement.nullish(),
    situations: z.array(situation).nullish(),
  })
  .refine(({ nomUsage, nomNaissance }) => nomUsage !== null || nomNaissance !== null, {
    ...rule('IMILO_NOM_ABSENT'),
    path: ['nomUsage'],
  })

export type DossierBrut = z.infer<typeof dossierBrut>

/** Read with the others, and not kept: how to reach the young person is not the hub's. */
export const CHAMPS_DOSSIER = new Set([...Object.keys(dossierBrut.shape), 'mail'])
