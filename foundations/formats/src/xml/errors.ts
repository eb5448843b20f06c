import type { Erreurs } from '@traitdunion/glossary'

/** Faults of one record, whatever the format: it is set aside, reading goes on. */
export const erreursXmlEnregistrement = {
  ELEMENT_ABSENT: {
    titre: 'Élément obligatoire absent',
    cause: 'Un élément que le format rend obligatoire n’est pas dans l’enregistrement.',
    action: 'Demandez à l’émetteur de retransmettre l’enregistrement complet.',
  },
  ELEMENT_EN_TROP: {
    titre: 'Élément répété trop de fois',
    cause: 'Un élément revient plus souvent que le format ne le permet.',
    action: 'Signalez l’enregistrement à l’émetteur, qui doit le retransmettre corrigé.',
  },
  ELEMENT_INCONNU: {
    titre: 'Élément inconnu',
    cause: 'Un élément n’est pas prévu à cette place par le format.',
    action: 'Vérifiez la version du fichier : une version plus récente que celle que lit le hub ajoute des éléments.',
  },
  ELEMENT_MAL_PLACE: {
    titre: 'Élément mal placé',
    cause: 'Un élément vient après un autre qui doit le suivre : l’ordre du format n’est pas tenu.',
    action: 'Signalez l’enregistrement à l’émetteur, qui doit le retransmettre corrigé.',
  },
  TEXTE_INATTENDU: {
    titre: 'Texte hors de tout champ',
    cause: 'Un bloc qui ne doit contenir que des éléments contient du texte.',
    action: 'Vérifiez que le fichier a été transmis sans retouche, puis demandez une nouvelle transmission.',
  },
  ATTRIBUT_INATTENDU: {
    titre: 'Attribut inattendu',
    cause: 'Un élément porte un attribut que le format ne prévoit pas.',
    action: 'Vérifiez que le fichier a été transmis sans retouche, puis demandez une nouvelle transmission.',
  },
  CHAMP_VIDE: {
    titre: 'Champ vide',
    cause: 'Un champ que le format veut rempli est vide.',
    action: 'Demandez à l’émetteur de renseigner ce champ.',
  },
  TEXTE_TROP_COURT: {
    titre: 'Texte trop court',
    cause: 'Un texte n’atteint pas la longueur exigée pour son champ.',
    action: 'Demandez à l’émetteur de corriger ce champ.',
  },
  TEXTE_TROP_LONG: {
    titre: 'Texte trop long',
    cause: 'Un texte dépasse la longueur permise pour son champ.',
    action: 'Demandez à l’émetteur de corriger ce champ.',
  },
  NOMBRE_INVALIDE: {
    titre: 'Nombre illisible',
    cause: 'Un champ numérique ne contient pas un nombre de la forme attendue (la virgule n’est pas admise).',
    action: 'Demandez à l’émetteur de corriger ce champ.',
  },
  NOMBRE_TROP_GRAND: {
    titre: 'Nombre trop grand',
    cause: 'Un nombre a plus de chiffres que son champ ne le permet.',
    action: 'Demandez à l’émetteur de corriger ce champ.',
  },
  DATE_INVALIDE: {
    titre: 'Date impossible',
    cause: 'Un champ de date ne contient pas un jour réel du calendrier, écrit comme le format le veut.',
    action: 'Demandez à l’émetteur de corriger cette date.',
  },
  HEURE_INVALIDE: {
    titre: 'Heure impossible',
    cause: 'Un champ d’heure ne contient pas une heure réelle, écrite hh:mm:ss.',
    action: 'Demandez à l’émetteur de corriger cette heure.',
  },
  BOOLEEN_INVALIDE: {
    titre: 'Indicateur illisible',
    cause: 'Un indicateur ne vaut ni 0, ni 1, ni true, ni false.',
    action: 'Demandez à l’émetteur de corriger cet indicateur.',
  },
  CARACTERE_INDECODABLE: {
    titre: 'Caractère indécodable',
    cause: 'Un champ contient un octet qui n’existe pas dans l’encodage annoncé par le fichier.',
    action: 'Vérifiez que le fichier n’a pas été converti en chemin, puis demandez une nouvelle transmission.',
  },
  CODE_INCONNU: {
    titre: 'Code inconnu',
    cause: 'Un code n’est pas dans la nomenclature, et l’enregistrement n’a pas de sens sans lui.',
    action: 'Vérifiez la nomenclature en vigueur ; si le code est nouveau, demandez son ajout.',
  },
} as const satisfies Erreurs

/** Faults of the file itself: nothing of it can be trusted, reading stops. */
export const erreursXmlFichier = {
  FICHIER_VIDE: {
    titre: 'Fichier vide',
    cause: 'Le fichier ne contient aucun octet.',
    action: 'Vérifiez le transfert du fichier et recommencez.',
  },
  FICHIER_TRONQUE: {
    titre: 'Fichier tronqué',
    cause: 'Le fichier s’arrête avant la fin de son élément racine.',
    action: 'Vérifiez le transfert du fichier et recommencez.',
  },
  XML_MAL_FORME: {
    titre: 'XML mal formé',
    cause: 'Le fichier n’est pas un document XML bien formé.',
    action: 'Vérifiez que le fichier a été transmis sans retouche, puis demandez une nouvelle transmission.',
  },
  DTD_REFUSEE: {
    titre: 'Définition de type refusée',
    cause: 'Le fichier contient une définition DOCTYPE. Aucun format n’en a besoin et elle permet des attaques.',
    action: 'Vérifiez l’origine du fichier. Celui d’un partenaire n’en contient jamais.',
  },
  ENTITE_REFUSEE: {
    titre: 'Entité refusée',
    cause: 'Le fichier appelle une entité qui n’est pas l’une des cinq de XML.',
    action: 'Vérifiez l’origine du fichier. Celui d’un partenaire n’en contient jamais.',
  },
  ENCODAGE_NON_PRIS_EN_CHARGE: {
    titre: 'Encodage non pris en charge',
    cause: 'L’encodage annoncé n’est ni windows-1252, ni ISO-8859-1, ni ISO-8859-15, ni UTF-8.',
    action: 'Demandez le fichier dans l’un de ces encodages.',
  },
  ENCODAGE_CONTRADICTOIRE: {
    titre: 'Encodage contradictoire',
    cause: 'Les octets du fichier contredisent l’encodage que sa première ligne annonce.',
    action: 'Le fichier a sans doute été réenregistré par un éditeur : reprenez l’original.',
  },
  RACINE_INATTENDUE: {
    titre: 'Racine inattendue',
    cause: 'L’élément racine, ou son espace de noms, n’est pas celui du format.',
    action: 'Vérifiez que le fichier est bien de ce format, et non d’un autre.',
  },
  CONTENU_INATTENDU: {
    titre: 'Contenu inattendu',
    cause: 'Du texte ou un attribut se trouve hors de tout bloc, directement sous la racine.',
    action: 'Vérifiez que le fichier a été transmis sans retouche, puis demandez une nouvelle transmission.',
  },
  LIMITE_DEPASSEE: {
    titre: 'Limite dépassée',
    cause: 'Un texte, un enregistrement ou une profondeur dépasse de loin tout ce qu’un fichier ordinaire contient.',
    action: 'Vérifiez l’origine du fichier.',
  },
} as const satisfies Erreurs

export type CodeEcartXml = keyof typeof erreursXmlEnregistrement
export type CodeRejetXml = keyof typeof erreursXmlFichier
