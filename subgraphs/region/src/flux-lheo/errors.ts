import { erreursXmlEnregistrement, erreursXmlFichier } from '@traitdunion/formats'

/** Faults of one formation: it is set aside, reading goes on. Those of any XML file, and those of LHÉO. */
export const erreursFormation = {
  ...erreursXmlEnregistrement,
  NUMERO_ABSENT: {
    titre: 'Numéro InterCarif absent',
    cause: 'Une formation, une action ou une session n’a pas d’attribut `numero`, sa part du triplet InterCarif.',
    action: 'Demandez à l’émetteur de donner leur numéro à toutes les formations, actions et sessions.',
  },
  NUMERO_INVALIDE: {
    titre: 'Numéro InterCarif trop long',
    cause: 'Un numéro de formation, d’action ou de session dépasse 255 caractères.',
    action: 'Demandez à l’émetteur de corriger ce numéro.',
  },
  NUMERO_EN_DOUBLE: {
    titre: 'Numéro InterCarif en double',
    cause: 'Deux formations du fichier, deux actions d’une formation ou deux sessions d’une action ont le même numéro.',
    action: 'Demandez à l’émetteur lequel des deux enregistrements fait foi.',
  },
  CODE_MAL_FORME: {
    titre: 'Code mal formé',
    cause: 'Un code (Formacode, NSF, ROME, RNCP, Certif Info, commune…) n’a pas la forme de sa nomenclature.',
    action: 'Demandez à l’émetteur de corriger ce code.',
  },
  SIRET_INVALIDE: {
    titre: 'SIRET invalide',
    cause:
      'Le SIRET de l’organisme responsable n’a pas 14 chiffres, ou n’est qu’un remplissage commun à plusieurs organismes.',
    action: 'Demandez à l’émetteur de corriger le SIRET de l’organisme.',
  },
  DATES_INVERSEES: {
    titre: 'Période inversée',
    cause: 'Une session finit avant de commencer.',
    action: 'Demandez à l’émetteur de corriger les dates de la session.',
  },
} as const

/** Faults of the file itself: nothing of it can be trusted, reading stops. */
export const erreursFichier = {
  ...erreursXmlFichier,
  CATALOGUE_VIDE: {
    titre: 'Catalogue sans formation',
    cause: 'Le fichier ne contient aucune formation sous `lheo/offres`.',
    action: 'Vérifiez l’export : un catalogue vide ne dit rien, et ne retire rien de l’offre.',
  },
} as const

export const erreurs = { ...erreursFormation, ...erreursFichier } as const

export type CodeEcart = keyof typeof erreursFormation
export type CodeRejet = keyof typeof erreursFichier
