import type { Erreurs } from '@traitdunion/glossary'

/** Faults of a record that data·inclusion adds to those of its JSON. */
export const erreursDataInclusion = {
  DI_STRUCTURE_ATTENDUE: {
    titre: 'Service dans un fichier de structures',
    cause: 'L’enregistrement est rattaché à une structure : c’est un service, et non une structure.',
    action: 'Importez ce fichier avec le format `data-inclusion-services`.',
  },
  DI_DESCRIPTION_INVALIDE: {
    titre: 'Service sans description',
    cause: 'La description d’un service compte de 5 à 10 000 caractères.',
    action: 'Demandez au producteur du fichier de décrire ce service.',
  },
  DI_DATE_INVALIDE: {
    titre: 'Date de mise à jour invalide',
    cause: 'La date de mise à jour n’est pas un jour réel du calendrier, aaaa-mm-jj.',
    action: 'Demandez au producteur du fichier de corriger cette date.',
  },
  DI_STRUCTURE_INCONNUE: {
    titre: 'Service d’une structure inconnue',
    cause: 'La structure qui offre ce service n’est pas dans le hub, ou elle en a été retirée.',
    action: 'Importez d’abord le fichier des structures, puis celui des services.',
  },
} as const satisfies Erreurs

export type CodeEcartDataInclusion = keyof typeof erreursDataInclusion
