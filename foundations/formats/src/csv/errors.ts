import type { Erreurs } from '@traitdunion/glossary'

/** Faults of the whole file: nothing of it can be trusted. */
export const erreursFichierCsv = {
  CSV_VIDE: {
    titre: 'Fichier vide',
    cause: 'Le fichier ne contient aucune ligne.',
    action: 'Vérifiez que le bon fichier a été envoyé, et qu’il l’a été en entier.',
  },
  CSV_CLASSEUR: {
    titre: 'Classeur au lieu d’un fichier CSV',
    cause: 'Le fichier est un classeur de tableur (xlsx, xls, ods) ou une archive, pas un fichier CSV.',
    action: 'Ouvrez-le dans le tableur et enregistrez la feuille en « CSV UTF-8 ».',
  },
  CSV_ENCODAGE_NON_PRIS_EN_CHARGE: {
    titre: 'Encodage non pris en charge',
    cause: 'Le fichier est en UTF-16, ou n’est pas du texte.',
    action: 'Enregistrez-le en « CSV UTF-8 ».',
  },
  CSV_ENCODAGE_CONTRADICTOIRE: {
    titre: 'Deux encodages dans un même fichier',
    cause: 'Une partie des accents est en UTF-8, l’autre en windows-1252 : des noms seraient lus faux.',
    action: 'Exportez de nouveau le fichier d’une seule source, sans y coller de lignes d’un autre fichier.',
  },
  CSV_EN_TETE_INCONNUE: {
    titre: 'En-têtes inconnues',
    cause: 'La première ligne ne porte aucune des colonnes attendues.',
    action:
      'Vérifiez que le fichier a sa ligne d’en-tête et qu’il est du format annoncé, ou réglez le nom des colonnes.',
  },
  CSV_COLONNE_ABSENTE: {
    titre: 'Colonne obligatoire absente',
    cause: 'Une colonne sans laquelle le fichier ne peut être lu manque à la ligne d’en-tête.',
    action: 'Ajoutez la colonne, ou réglez le nom qu’elle porte dans vos fichiers.',
  },
  CSV_COLONNE_EN_DOUBLE: {
    titre: 'Colonne en double',
    cause: 'Deux en-têtes désignent la même colonne : rien ne dit laquelle croire.',
    action: 'Gardez une seule des deux colonnes.',
  },
  CSV_GUILLEMET_MAL_PLACE: {
    titre: 'Guillemet mal placé',
    cause: 'Une valeur entre guillemets est suivie d’autre chose qu’un séparateur : la suite serait lue de travers.',
    action: 'Doublez les guillemets qui font partie de la valeur ("").',
  },
  CSV_GUILLEMET_OUVERT: {
    titre: 'Guillemet jamais refermé',
    cause: 'Un guillemet ouvre une valeur qui ne se referme pas : elle avalerait les lignes suivantes.',
    action: 'Refermez ce guillemet, ou doublez-le s’il fait partie de la valeur. Le fichier est peut-être tronqué.',
  },
  CSV_LIGNE_TROP_LONGUE: {
    titre: 'Ligne trop longue',
    cause: 'Une ligne est bien plus longue que n’en fait un tableau.',
    action: 'Vérifiez que le fichier est un CSV et que ses fins de ligne sont là.',
  },
} as const satisfies Erreurs

/** Faults of one line: it is set aside, reading goes on. */
export const erreursLigneCsv = {
  CSV_CELLULES_EN_TROP: {
    titre: 'Ligne plus longue que l’en-tête',
    cause:
      'La ligne a plus de cellules que l’en-tête n’a de colonnes : un séparateur fait sans doute partie d’une valeur.',
    action: 'Entourez de guillemets la valeur qui contient le séparateur.',
  },
  CSV_VALEUR_ABSENTE: {
    titre: 'Valeur obligatoire absente',
    cause: 'Une cellule sans laquelle la ligne ne peut être prise est vide.',
    action: 'Renseignez-la à la source.',
  },
  CSV_TEXTE_TROP_LONG: {
    titre: 'Texte trop long',
    cause: 'Un texte dépasse la longueur permise pour sa colonne.',
    action: 'Raccourcissez-le à la source.',
  },
  CSV_CARACTERE_ILLISIBLE: {
    titre: 'Caractère illisible',
    cause:
      'Une valeur contient un caractère de commande, ou la marque d’un caractère perdu lors d’une conversion antérieure.',
    action: 'Corrigez la valeur à la source, puis exportez de nouveau.',
  },
  CSV_DATE_ILLISIBLE: {
    titre: 'Date illisible',
    cause: 'Une date n’est pas un jour réel écrit jj/mm/aaaa, jj-mm-aaaa ou aaaa-mm-jj.',
    action: 'Donnez à la colonne le format de date jj/mm/aaaa, puis exportez de nouveau.',
  },
  CSV_DATE_AMBIGUE: {
    titre: 'Année sur deux chiffres',
    cause: 'Une date a une année de deux chiffres : le siècle, et parfois l’ordre, se devineraient.',
    action: 'Donnez à la colonne le format de date jj/mm/aaaa, puis exportez de nouveau.',
  },
  CSV_DATE_EN_NOMBRE: {
    titre: 'Date devenue un nombre',
    cause: 'Une date est le nombre de jours par lequel un tableur la tient.',
    action: 'Donnez à la colonne le format de date jj/mm/aaaa, puis exportez de nouveau.',
  },
  CSV_NOTATION_SCIENTIFIQUE: {
    titre: 'Numéro abîmé par un tableur',
    cause:
      'Un tableur a pris un numéro pour un nombre et l’a écrit en puissance de dix : ses derniers chiffres sont perdus.',
    action: 'Reprenez le fichier d’origine, donnez à la colonne le format « texte », puis exportez de nouveau.',
  },
  CSV_NUMERO_INVALIDE: {
    titre: 'Numéro mal formé',
    cause: 'Un numéro n’a pas le nombre de chiffres, ou la clé, de son espèce.',
    action: 'Corrigez le numéro à la source, ou laissez la cellule vide.',
  },
  CSV_COURRIEL_INVALIDE: {
    titre: 'Adresse électronique mal formée',
    cause: 'Une adresse électronique n’en a pas la forme.',
    action: 'Corrigez l’adresse à la source, ou laissez la cellule vide.',
  },
  CSV_CODE_INCONNU: {
    titre: 'Valeur hors de la liste',
    cause: 'Une valeur n’est pas de celles que sa colonne admet.',
    action: 'Reprenez une valeur de la liste donnée par la page du format, ou laissez la cellule vide.',
  },
} as const satisfies Erreurs

export const erreursCsv = { ...erreursFichierCsv, ...erreursLigneCsv } as const satisfies Erreurs

export type CodeRejetCsv = keyof typeof erreursFichierCsv
export type CodeEcartCsv = keyof typeof erreursLigneCsv
