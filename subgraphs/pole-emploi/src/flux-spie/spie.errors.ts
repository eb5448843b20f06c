import type { Erreurs } from '@traitdunion/glossary'

/** Faults of the SPIE extracts, beside those of any table and those of what they tell of. */
export const erreursSpie = {
  SPIE_IDENTIFIANT_INVALIDE: {
    titre: 'Identifiant de demandeur d’emploi invalide',
    cause: 'L’identifiant unique porte la forme d’un numéro de sécurité sociale, qui ne se conserve pas.',
    action: 'Faites corriger l’extraction : la colonne `identifiant_unique_de` ne contient pas de NIR.',
  },
  SPIE_INDIVIDU_EN_DOUBLE: {
    titre: 'Individu donné deux fois',
    cause: 'Deux lignes du fichier portent le même identifiant unique : rien ne dit laquelle croire.',
    action: 'Faites corriger l’extraction : une seule ligne par individu.',
  },
  SPIE_ANNUAIRE_INDISPONIBLE: {
    titre: 'Annuaire indisponible',
    cause: 'L’espace partagé n’a pas dit de quelle agence sont les référents du fichier.',
    action: 'Rien n’a été publié ; envoyez de nouveau le fichier quand il répond.',
  },
} as const satisfies Erreurs
