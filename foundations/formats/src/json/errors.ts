/** Faults of one record of a JSON file. */
export const erreursEnregistrementJson = {
  JSON_CHAMP_ABSENT: {
    titre: 'Champ absent',
    cause: 'Un champ obligatoire n’est pas dans l’enregistrement.',
    action: 'Demandez au producteur du fichier de renseigner ce champ.',
  },
  JSON_TYPE_INATTENDU: {
    titre: 'Type inattendu',
    cause: 'La valeur n’est pas du type que le format prévoit (texte, nombre, vrai ou faux, liste, objet).',
    action: 'Demandez au producteur du fichier d’écrire ce champ dans le type du format.',
  },
  JSON_VALEUR_HORS_LISTE: {
    titre: 'Valeur hors liste',
    cause: 'La valeur n’est pas l’une de celles que le format énumère.',
    action: 'Demandez au producteur du fichier d’employer une valeur du référentiel.',
  },
  JSON_FORME_INATTENDUE: {
    titre: 'Forme inattendue',
    cause: 'Le texte n’a pas la forme que le format prévoit (date, heure, code, identifiant).',
    action: 'Demandez au producteur du fichier de corriger ce champ.',
  },
  JSON_HORS_BORNES: {
    titre: 'Valeur hors bornes',
    cause:
      'Un texte est trop court ou trop long, une liste trop courte ou trop longue, un nombre trop petit ou trop grand.',
    action: 'Demandez au producteur du fichier de corriger ce champ.',
  },
  JSON_VALEUR_REFUSEE: {
    titre: 'Valeur refusée',
    cause: 'La valeur ne respecte pas une règle du format.',
    action: 'Demandez au producteur du fichier de corriger ce champ.',
  },
  JSON_CLE_EN_DOUBLE: {
    titre: 'Champ écrit deux fois',
    cause: 'Le même champ figure deux fois dans un objet : rien ne dit laquelle des deux valeurs est la bonne.',
    action: 'Demandez au producteur du fichier de n’écrire ce champ qu’une fois.',
  },
  JSON_NOMBRE_IMPRECIS: {
    titre: 'Nombre trop grand',
    cause: 'Le nombre a trop de chiffres pour être lu sans être arrondi.',
    action: 'Demandez au producteur du fichier d’écrire cette valeur entre guillemets.',
  },
  JSON_CARACTERE_REFUSE: {
    titre: 'Caractère refusé',
    cause: 'Le texte contient un caractère nul ou une moitié de caractère, qui ne peuvent pas être enregistrés.',
    action: 'Demandez au producteur du fichier de corriger ce texte.',
  },
} as const

/** Faults of the file itself: nothing of it can be trusted, reading stops. */
export const erreursFichierJson = {
  JSON_VIDE: {
    titre: 'Fichier JSON vide',
    cause: 'Le fichier ne contient aucune valeur.',
    action: 'Vérifiez le transfert du fichier et recommencez. Une liste sans enregistrement s’écrit [].',
  },
  JSON_TRONQUE: {
    titre: 'Fichier JSON tronqué',
    cause: 'Le fichier s’arrête avant la fin d’un enregistrement ou de la liste qui les contient.',
    action: 'Vérifiez le transfert du fichier et recommencez.',
  },
  JSON_MAL_FORME: {
    titre: 'JSON mal formé',
    cause: 'Le fichier n’est ni un document JSON ni une suite d’objets JSON (NDJSON).',
    action: 'Vérifiez que le fichier a été transmis sans retouche, et qu’il n’en contient pas deux mis bout à bout.',
  },
  JSON_ENCODAGE: {
    titre: 'JSON dans un autre encodage',
    cause: 'Le fichier n’est pas en UTF-8, le seul encodage d’un fichier JSON échangé.',
    action: 'Demandez le fichier en UTF-8 ; s’il a été réenregistré par un tableur ou un éditeur, reprenez l’original.',
  },
  JSON_RACINE_INATTENDUE: {
    titre: 'Fichier JSON sans enregistrement',
    cause: 'Le fichier contient une valeur seule au lieu d’une liste d’objets ou d’une suite d’objets.',
    action: 'Vérifiez que le fichier est bien celui du format demandé.',
  },
  JSON_LIMITE: {
    titre: 'Limite dépassée dans un fichier JSON',
    cause: 'Un enregistrement, un texte ou une profondeur dépasse de loin tout ce qu’un fichier ordinaire contient.',
    action: 'Vérifiez l’origine du fichier.',
  },
} as const

export const erreursJson = { ...erreursEnregistrementJson, ...erreursFichierJson } as const

export type CodeEcartJson = keyof typeof erreursEnregistrementJson
export type CodeRejetJson = keyof typeof erreursFichierJson
