import type { Erreurs } from '@traitdunion/glossary'

/** Faults of the files of the carnet de bord, beside those of any table. */
export const erreursCarnet = {
  CARNET_LIGNE_EN_DOUBLE: {
    titre: 'Dossier donné deux fois',
    cause: 'Deux lignes du fichier portent le même identifiant : rien ne dit laquelle croire.',
    action: 'Gardez une seule ligne par dossier.',
  },
  CARNET_PLUSIEURS_ACCOMPAGNATEURS: {
    titre: 'Plusieurs accompagnateurs',
    cause: 'La ligne nomme plusieurs accompagnateurs : rien ne dit lequel est le référent unique.',
    action: 'Gardez le référent unique ; ajoutez les autres par un fichier de réorientation.',
  },
  CARNET_PERSONNE_INCONNUE: {
    titre: 'Personne inconnue du département',
    cause: 'Aucun dossier du département n’est à ces nom, prénom et date de naissance, ou à ce numéro.',
    action: 'Vérifiez leur écriture, ou importez d’abord le fichier des bénéficiaires qui porte la personne.',
  },
  CARNET_PERSONNES_HOMONYMES: {
    titre: 'Plusieurs personnes possibles',
    cause: 'Des dossiers de plusieurs personnes ont ces nom, prénom et date de naissance.',
    action: 'Ajoutez au fichier la colonne « Identifiant dans le SI » avec le numéro du dossier.',
  },
  CARNET_PERSONNE_DOUTEUSE: {
    titre: 'Personne pas encore reconnue',
    cause: 'Le dossier attend qu’un gestionnaire dise de quelle personne il est.',
    action: 'Faites trancher le cas, puis envoyez de nouveau la ligne.',
  },
  CARNET_ACCOMPAGNATEUR_INCONNU: {
    titre: 'Accompagnateur inconnu',
    cause: 'Aucun professionnel du hub, ou plusieurs, ont cette adresse électronique.',
    action: 'Enregistrez le professionnel avec cette adresse (`professionnelEnregistrer`), ou corrigez-la.',
  },
  CARNET_STRUCTURE_DISCORDANTE: {
    titre: 'Accompagnateur d’une autre structure',
    cause: 'La structure de la ligne a un SIRET, l’organisation de l’accompagnateur en a un autre.',
    action: 'Corrigez la structure ou l’accompagnateur.',
  },
  CARNET_STRUCTURE_AMBIGUE: {
    titre: 'Un nom pour deux structures',
    cause: 'Deux lignes donnent au même nom de structure deux SIRET.',
    action: 'Donnez un nom propre à chacune : les autres fichiers ne connaissent les structures que par leur nom.',
  },
  ANNUAIRE_INDISPONIBLE: {
    titre: 'Annuaire indisponible',
    cause: 'L’espace partagé n’a pas dit quels professionnels sont ceux du fichier.',
    action: 'Rien n’a été publié ; envoyez de nouveau le fichier quand il répond.',
  },
} as const satisfies Erreurs
