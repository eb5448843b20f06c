import { csv } from '@traitdunion/formats'
import { NIVEAUX } from '../niveau-formation.js'
import { nir, numeroDossier, numeroFranceTravail } from '../numeros.js'

const { booleen, code, codePostal, courriel, courriels, date, facultative, obligatoire, present, telephones, texte } =
  csv

/** Columns of `import_beneficiaires.csv`, as the carnet de bord gives them to the départements. */
export const colonnesBeneficiaire = {
  numero: obligatoire('Identifiant dans le SI', numeroDossier),
  prenom: obligatoire('Prénom', texte(100)),
  nom: obligatoire('Nom', texte(100)),
  naissance: obligatoire('Date de naissance', date),
  nir: facultative('NIR', nir),
  lieuNaissance: facultative('Lieu de naissance', texte(200)),
  telephone: facultative('Téléphone', telephones),
  courriel: facultative('Email', courriel, 'Courriel'),
  adresse: facultative('Adresse', texte(120)),
  complement: facultative('Adresse (complément)', texte(120)),
  codePostal: facultative('Code postal', codePostal),
  numeroFranceTravail: facultative('Identifiant Pôle emploi', numeroFranceTravail, 'Identifiant France Travail'),
  niveau: facultative('Niveau de formation', code(NIVEAUX)),
  rqth: facultative('RQTH', booleen),
  structure: facultative('Structure', texte(200)),
  accompagnateurs: facultative('Accompagnateurs', courriels, 'Accompagnateur'),
  // What another partner owns, or the hub has no place for: counted, so that nobody believes it was taken.
  matriculeCaf: facultative('Numéro allocataire CAF/MSA', present, 'Numéro allocaire CAF/MSA'),
  droitsRsa: facultative('Droits RSA', present),
  droitsAre: facultative('Droits ARE', present),
  droitsAss: facultative('Droits ASS', present),
  primeActivite: facultative("Prime d'activité", present),
  situation: facultative('Situation', present),
  ville: facultative('Ville', present),
  mobilite: facultative('Zone de mobilité', present),
  emploi: facultative('Emploi recherché (code ROME)', present),
}

export type LigneBeneficiaire = csv.Enregistrement<typeof colonnesBeneficiaire>

/** Counters of what is read and not kept, by column. */
export const NON_GARDES = {
  matriculeCaf: 'nonGardeNumeroCaf',
  droitsRsa: 'nonGardeDroitsRsa',
  droitsAre: 'nonGardeDroitsAre',
  droitsAss: 'nonGardeDroitsAss',
  primeActivite: 'nonGardePrimeActivite',
  situation: 'nonGardeSituation',
  ville: 'nonGardeVille',
  mobilite: 'nonGardeMobilite',
  emploi: 'nonGardeEmploiRecherche',
} as const satisfies Partial<Record<keyof LigneBeneficiaire, string>>
