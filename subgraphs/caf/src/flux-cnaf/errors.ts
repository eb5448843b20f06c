import { erreursXmlEnregistrement, erreursXmlFichier } from '@traitdunion/formats'

/** Faults of one record: it is set aside, reading goes on. Those of any XML file, and those of this flow. */
export const erreursDossier = {
  ...erreursXmlEnregistrement,
  ELEMENT_INCONNU: {
    titre: 'Élément inconnu',
    cause: "Un élément n'est pas prévu à cette place par le format VRSB0801.",
    action:
      'Vérifiez la version du flux. Si elle est plus récente, réglez la lecture pour ignorer les éléments inconnus.',
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
  ...erreursXmlFichier,
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
  ORGANISME_INATTENDU: {
    titre: "Flux d'un autre organisme",
    cause: "Un dossier vient d'un organisme (FONORG, NUMORG) que cette installation n'attend pas.",
    action: 'Vérifiez que le fichier est destiné à ce département, ou complétez la liste des organismes attendus.',
  },
} as const

export const erreurs = { ...erreursDossier, ...erreursFichier } as const

export type CodeEcart = keyof typeof erreursDossier
export type CodeRejet = keyof typeof erreursFichier
