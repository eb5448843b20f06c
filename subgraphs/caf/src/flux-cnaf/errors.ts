/** Faults of one record: it is set aside, reading goes on. */
export const erreursDossier = {
  ELEMENT_ABSENT: {
    titre: 'Élément obligatoire absent',
    cause: "Un élément que le format VRSB0801 rend obligatoire n'est pas dans le dossier.",
    action: "Demandez à l'organisme émetteur de retransmettre le dossier complet.",
  },
  ELEMENT_EN_TROP: {
    titre: 'Élément répété trop de fois',
    cause: 'Un élément revient plus souvent que le format VRSB0801 ne le permet.',
    action: "Signalez le dossier à l'organisme émetteur, qui doit le retransmettre corrigé.",
  },
  ELEMENT_INCONNU: {
    titre: 'Élément inconnu',
    cause: "Un élément n'est pas prévu à cette place par le format VRSB0801.",
    action:
      'Vérifiez la version du flux. Si elle est plus récente, réglez la lecture pour ignorer les éléments inconnus.',
  },
  ELEMENT_MAL_PLACE: {
    titre: 'Élément mal placé',
    cause: "Un élément vient après un autre qui doit le suivre : l'ordre du format VRSB0801 n'est pas tenu.",
    action: "Signalez le dossier à l'organisme émetteur, qui doit le retransmettre corrigé.",
  },
  TEXTE_INATTENDU: {
    titre: 'Texte hors de tout champ',
    cause: 'Un bloc qui ne doit contenir que des éléments contient du texte.',
    action: 'Vérifiez que le fichier a été transmis sans retouche, puis demandez une nouvelle transmission.',
  },
  ATTRIBUT_INATTENDU: {
    titre: 'Attribut inattendu',
    cause: "Un élément porte un attribut, alors que le format VRSB0801 n'en prévoit aucun.",
    action: 'Vérifiez que le fichier a été transmis sans retouche, puis demandez une nouvelle transmission.',
  },
  TEXTE_TROP_LONG: {
    titre: 'Texte trop long',
    cause: 'Un texte dépasse la longueur permise pour son champ.',
    action: "Demandez à l'organisme émetteur de corriger ce champ.",
  },
  NOMBRE_INVALIDE: {
    titre: 'Nombre illisible',
    cause: "Un champ numérique ne contient pas un nombre de la forme attendue (la virgule n'est pas admise).",
    action: "Demandez à l'organisme émetteur de corriger ce champ.",
  },
  NOMBRE_TROP_GRAND: {
    titre: 'Nombre trop grand',
    cause: 'Un nombre a plus de chiffres que son champ ne le permet.',
    action: "Demandez à l'organisme émetteur de corriger ce champ.",
  },
  DATE_INVALIDE: {
    titre: 'Date impossible',
    cause: 'Un champ de date ne contient pas un jour réel du calendrier, écrit aaaa-mm-jj.',
    action: "Demandez à l'organisme émetteur de corriger cette date.",
  },
  HEURE_INVALIDE: {
    titre: 'Heure impossible',
    cause: "Un champ d'heure ne contient pas une heure réelle, écrite hh:mm:ss.",
    action: "Demandez à l'organisme émetteur de corriger cette heure.",
  },
  BOOLEEN_INVALIDE: {
    titre: 'Indicateur illisible',
    cause: 'Un indicateur ne vaut ni 0, ni 1, ni true, ni false.',
    action: "Demandez à l'organisme émetteur de corriger cet indicateur.",
  },
  CARACTERE_INDECODABLE: {
    titre: 'Caractère indécodable',
    cause: "Un champ contient un octet qui n'existe pas dans l'encodage annoncé par le fichier.",
    action: "Vérifiez que le fichier n'a pas été converti en chemin, puis demandez une nouvelle transmission.",
  },
  CODE_INCONNU: {
    titre: 'Code inconnu',
    cause: "Un code n'est pas dans la nomenclature, et le dossier n'a pas de sens sans lui.",
    action: 'Vérifiez la nomenclature en vigueur ; si le code est nouveau, demandez son ajout.',
  },
  CHAMP_VIDE: {
    titre: 'Champ vide',
    cause: 'Un champ sans lequel le dossier ne peut être rattaché à personne est vide.',
    action: "Demandez à l'organisme émetteur de renseigner ce champ.",
  },
  MATRICULE_INVALIDE: {
    titre: 'Matricule invalide',
    cause: 'Le matricule ne désigne aucun allocataire : il est négatif ou ne contient que des zéros.',
    action: "Demandez à l'organisme émetteur de corriger le matricule.",
  },
  NIR_FORME_INVALIDE: {
    titre: 'NIR mal formé',
    cause: "Un NIR est présent mais n'a pas la forme d'un numéro de sécurité sociale.",
    action: "Demandez à l'organisme émetteur de corriger le NIR ou de l'omettre : son absence est permise.",
  },
  NIR_CLE_FAUSSE: {
    titre: 'Clé du NIR fausse',
    cause: 'La clé de contrôle ne correspond pas aux treize premiers caractères du NIR.',
    action: "Demandez à l'organisme émetteur de corriger le NIR ou de l'omettre : son absence est permise.",
  },
  DEMANDEUR_EN_DOUBLE: {
    titre: 'Foyer à plusieurs demandeurs',
    cause: 'Plusieurs personnes du foyer ont le rôle de demandeur du RSA.',
    action: "Demandez à l'organisme émetteur de corriger les rôles du foyer.",
  },
  PERSONNE_EN_DOUBLE: {
    titre: 'Personne en double dans le foyer',
    cause: 'Deux personnes du foyer ont la même identité ou le même NIR.',
    action: "Demandez à l'organisme émetteur de corriger la composition du foyer.",
  },
  PRESTATION_RSA_ABSENTE: {
    titre: 'Rôle RSA absent',
    cause: "Les deux blocs Prestations d'une personne ne disent pas son rôle au titre du RSA, une fois et une seule.",
    action: "Demandez à l'organisme émetteur de corriger les prestations de la personne.",
  },
  DATES_INVERSEES: {
    titre: 'Période inversée',
    cause: 'Une période se termine avant de commencer.',
    action: "Demandez à l'organisme émetteur de corriger les dates de cette période.",
  },
  NAISSANCE_FUTURE: {
    titre: 'Naissance dans le futur',
    cause: 'Une date de naissance est postérieure à la date du flux.',
    action: "Demandez à l'organisme émetteur de corriger la date de naissance.",
  },
  DOSSIER_EN_DOUBLE: {
    titre: 'Dossier transmis deux fois',
    cause: 'La même demande de RSA du même foyer revient une seconde fois dans ce fichier.',
    action: "Demandez à l'organisme émetteur lequel des deux dossiers fait foi.",
  },
} as const

/** Faults of the file itself: nothing of it can be trusted, reading stops. */
export const erreursFichier = {
  FICHIER_VIDE: {
    titre: 'Fichier vide',
    cause: 'Le fichier ne contient aucun octet.',
    action: 'Vérifiez le transfert du fichier et recommencez.',
  },
  FICHIER_TRONQUE: {
    titre: 'Fichier tronqué',
    cause: "Le fichier s'arrête avant la fin de son élément racine.",
    action: 'Vérifiez le transfert du fichier et recommencez.',
  },
  XML_MAL_FORME: {
    titre: 'XML mal formé',
    cause: "Le fichier n'est pas un document XML bien formé.",
    action: 'Vérifiez que le fichier a été transmis sans retouche, puis demandez une nouvelle transmission.',
  },
  DTD_REFUSEE: {
    titre: 'Définition de type refusée',
    cause: "Le fichier contient une définition DOCTYPE. Le format n'en a pas besoin et elle permet des attaques.",
    action: "Vérifiez l'origine du fichier. Un flux de la CNAF n'en contient jamais.",
  },
  ENTITE_REFUSEE: {
    titre: 'Entité refusée',
    cause: "Le fichier appelle une entité qui n'est pas l'une des cinq de XML.",
    action: "Vérifiez l'origine du fichier. Un flux de la CNAF n'en contient jamais.",
  },
  ENCODAGE_NON_PRIS_EN_CHARGE: {
    titre: 'Encodage non pris en charge',
    cause: "L'encodage annoncé n'est ni windows-1252, ni ISO-8859-1, ni ISO-8859-15, ni UTF-8.",
    action: 'Demandez le fichier dans son encodage ordinaire, windows-1252.',
  },
  ENCODAGE_CONTRADICTOIRE: {
    titre: 'Encodage contradictoire',
    cause: "Les octets du fichier contredisent l'encodage que sa première ligne annonce.",
    action: "Le fichier a sans doute été réenregistré par un éditeur : reprenez l'original.",
  },
  RACINE_INATTENDUE: {
    titre: 'Racine inattendue',
    cause: "L'élément racine n'est pas « Racine », ou il est dans un espace de noms.",
    action: "Vérifiez que le fichier est bien un flux bénéficiaires VRSB0801, et non un flux d'un autre type.",
  },
  ENTETE_ABSENTE: {
    titre: 'En-tête absente',
    cause: 'Le fichier ne commence pas par le bloc IdentificationFlux.',
    action: 'Demandez une nouvelle transmission du flux.',
  },
  ENTETE_INVALIDE: {
    titre: 'En-tête invalide',
    cause: "Le bloc IdentificationFlux n'a pas la structure du format VRSB0801.",
    action: 'Demandez une nouvelle transmission du flux.',
  },
  TYPE_FLUX_INCONNU: {
    titre: 'Type de flux inconnu',
    cause: "Le flux n'est annoncé ni quotidien (J) ni mensuel (M).",
    action: 'Vérifiez que le fichier est bien un flux bénéficiaires.',
  },
  TRANSMISSION_ABSENTE: {
    titre: 'Bloc final absent',
    cause: "Le bloc TransmissionFlux, qui compte les dossiers, n'est pas dans le fichier.",
    action: 'Demandez une nouvelle transmission du flux : sans ce total, une perte de dossiers passerait inaperçue.',
  },
  TRANSMISSION_INVALIDE: {
    titre: 'Bloc final invalide',
    cause: "Le bloc TransmissionFlux n'a pas la structure du format VRSB0801.",
    action: 'Demandez une nouvelle transmission du flux.',
  },
  TOTAL_DISCORDANT: {
    titre: 'Total discordant',
    cause: "Le nombre de dossiers annoncé en fin de fichier n'est pas celui des dossiers lus.",
    action: 'Le fichier a perdu ou gagné des dossiers : demandez une nouvelle transmission.',
  },
  BLOC_EN_DOUBLE: {
    titre: 'Bloc en double',
    cause: "L'en-tête ou le bloc final figure deux fois dans le fichier.",
    action: 'Des fichiers ont sans doute été mis bout à bout : importez-les un par un.',
  },
  BLOC_MAL_PLACE: {
    titre: 'Bloc mal placé',
    cause: "Un bloc de premier niveau n'est pas à sa place.",
    action: 'Demandez une nouvelle transmission du flux.',
  },
  BLOC_INCONNU: {
    titre: 'Bloc inconnu',
    cause: "Un bloc de premier niveau n'est pas prévu par le format VRSB0801.",
    action: 'Vérifiez que le fichier est bien un flux bénéficiaires, et sa version.',
  },
  CONTENU_INATTENDU: {
    titre: 'Contenu inattendu',
    cause: 'Du texte ou un attribut se trouve hors de tout bloc, directement sous la racine.',
    action: 'Vérifiez que le fichier a été transmis sans retouche, puis demandez une nouvelle transmission.',
  },
  ORGANISME_INATTENDU: {
    titre: "Flux d'un autre organisme",
    cause: "Un dossier vient d'un organisme (FONORG, NUMORG) que cette installation n'attend pas.",
    action: 'Vérifiez que le fichier est destiné à ce département, ou complétez la liste des organismes attendus.',
  },
  LIMITE_DEPASSEE: {
    titre: 'Limite dépassée',
    cause: "Un texte, un dossier ou une profondeur dépasse de loin tout ce qu'un flux ordinaire contient.",
    action: "Vérifiez l'origine du fichier.",
  },
} as const

export const erreurs = { ...erreursDossier, ...erreursFichier } as const

export type CodeEcart = keyof typeof erreursDossier
export type CodeRejet = keyof typeof erreursFichier
