/** Everything that can keep a database from us, in sentences for whoever stands in front of the terminal. */
export const erreurs = {
  BASE_URL_INVALIDE: {
    titre: "L'adresse de la base n'est pas lisible",
    cause: "L'adresse n'a pas la forme postgres://role:motdepasse@hote:port/base.",
    action: "Corrigez l'adresse ; les caractères spéciaux du mot de passe s'écrivent encodés (%40 pour @).",
  },
  BASE_INJOIGNABLE: {
    titre: 'La base ne répond pas',
    cause: "Aucun serveur PostgreSQL n'a répondu à cette adresse.",
    action: "Vérifiez que le serveur est démarré, que l'hôte et le port sont justes et qu'aucun pare-feu ne bloque.",
  },
  BASE_EN_DEMARRAGE: {
    titre: "La base n'est pas prête",
    cause: "Le serveur démarre, s'arrête ou rejoue son journal.",
    action: 'Attendez quelques secondes et recommencez.',
  },
  BASE_SATUREE: {
    titre: 'La base refuse une connexion de plus',
    cause: 'Toutes les connexions permises sont prises.',
    action: 'Fermez des connexions ou relevez max_connections, ou la limite du rôle ou de la base.',
  },
  BASE_IDENTIFIANTS_REFUSES: {
    titre: 'La base refuse ces identifiants',
    cause: "Le rôle n'existe pas ou son mot de passe n'est pas celui-là.",
    action: "Corrigez le rôle et le mot de passe dans l'adresse de la base.",
  },
  BASE_ACCES_REFUSE: {
    titre: "Ce rôle n'a pas le droit d'entrer dans cette base",
    cause: "Le rôle est connu, mais la base ou le fichier pg_hba.conf du serveur ne l'admet pas.",
    action: 'Donnez-lui GRANT CONNECT ON DATABASE, ou une ligne dans pg_hba.conf.',
  },
  BASE_ABSENTE: {
    titre: "La base n'existe pas",
    cause: 'Le serveur répond et accepte le rôle, mais ne connaît aucune base de ce nom.',
    action: "Créez la base, ou corrigez son nom à la fin de l'adresse.",
  },
  BASE_TLS_EXIGE: {
    titre: 'La base exige une connexion chiffrée',
    cause: 'Le serveur refuse les connexions sans TLS.',
    action: "Ajoutez ?sslmode=verify-full à la fin de l'adresse de la base.",
  },
  BASE_TLS_ABSENT: {
    titre: 'La base ne sait pas chiffrer',
    cause: "L'adresse demande TLS, mais le serveur ne le propose pas.",
    action: "Activez TLS sur le serveur ; ne retirez sslmode de l'adresse que sur une machine unique.",
  },
  BASE_TLS_CERTIFICAT: {
    titre: "Le certificat de la base n'est pas accepté",
    cause: "Il est expiré, au nom d'un autre hôte, ou signé par une autorité inconnue de cette machine.",
    action: "Donnez l'autorité par ?sslrootcert=/chemin/ac.pem, ou renouvelez le certificat du serveur.",
  },
  BASE_TROP_ANCIENNE: {
    titre: 'Ce PostgreSQL est trop ancien',
    cause: "Le serveur est d'une version antérieure à 14.",
    action: 'Mettez le serveur à jour, ou visez un serveur PostgreSQL 14 ou plus récent.',
  },
  BASE_PAS_POSTGRES: {
    titre: "Ce qui répond n'est pas PostgreSQL",
    cause: 'Un autre programme écoute à cette adresse et à ce port.',
    action: "Corrigez l'hôte et le port de l'adresse de la base.",
  },
  BASE_EN_FAUTE: {
    titre: 'La base a répondu par une erreur imprévue',
    cause: "Son code est donné ici ; le texte du serveur n'est pas recopié, car il peut citer des données.",
    action: 'Cherchez ce code dans la documentation de PostgreSQL et regardez le journal du serveur.',
  },
  POSTGRES_BINAIRE_ABSENT: {
    titre: 'Le programme PostgreSQL manque pour cette machine',
    cause: "Le paquet npm qui le contient n'est pas installé, ou n'existe pas pour ce système et ce processeur.",
    action: 'Lancez npm ci sans --omit=optional, ou donnez un serveur par les variables *_DATABASE_URL.',
  },
  POSTGRES_LIENS_ABSENTS: {
    titre: 'Le programme PostgreSQL ne trouve pas ses bibliothèques',
    cause:
      "Le script d'installation du paquet, qui pose leurs liens, n'a pas été joué (par exemple avec --ignore-scripts).",
    action: 'Lancez npm rebuild, puis recommencez.',
  },
  POSTGRES_INEXECUTABLE: {
    titre: "Le programme PostgreSQL ne s'exécute pas sur cette machine",
    cause: 'Le système le refuse : disque monté sans exécution, droits, ou système sans glibc (Alpine).',
    action: 'Changez de disque ou de système, ou donnez un serveur par les variables *_DATABASE_URL.',
  },
  POSTGRES_UTILISATEUR_ABSENT: {
    titre: 'PostgreSQL refuse de tourner en root',
    cause: "Cette machine n'a ni utilisateur « postgres » ni utilisateur « nobody » à qui le confier.",
    action: 'Lancez la commande en simple utilisateur, ou créez un utilisateur « postgres ».',
  },
  POSTGRES_DOSSIER_REFUSE: {
    titre: "Le dossier de la base embarquée n'est pas accessible",
    cause:
      "Il appartient à un autre utilisateur, ou le disque est en lecture seule ; un lancement en root l'a peut-être créé.",
    action: 'Relancez sous le même utilisateur que la première fois, ou supprimez ce dossier pour repartir de zéro.',
  },
  POSTGRES_SECRET_PERDU: {
    titre: 'La base embarquée ne reconnaît plus notre mot de passe',
    cause: "Le fichier installation.json n'est plus celui avec lequel ces données ont été créées.",
    action:
      'Remettez-le depuis une sauvegarde, ou supprimez le dossier pour repartir de zéro (les données sont perdues).',
  },
  POSTGRES_INSTALLATION_ILLISIBLE: {
    titre: "Le fichier installation.json n'est pas lisible",
    cause: "Il a été modifié à la main ou n'a pas été écrit jusqu'au bout.",
    action:
      'Remettez-le depuis une sauvegarde, ou supprimez le dossier pour repartir de zéro (les données sont perdues).',
  },
  POSTGRES_VERSION_DIFFERENTE: {
    titre: "Ces données sont d'une autre version de PostgreSQL",
    cause: 'Le programme installé ne sait pas lire des données écrites par une autre version majeure.',
    action: "Revenez à la version d'avant de Trait d'union, ou supprimez le dossier pour repartir de zéro.",
  },
  POSTGRES_DEMARRAGE_REFUSE: {
    titre: "PostgreSQL n'a pas démarré",
    cause: "Il s'est arrêté, ou n'a pas été prêt à temps ; la raison est dans son journal.",
    action: 'Lisez le journal indiqué ici.',
  },
  POSTGRES_ARRET_REFUSE: {
    titre: "PostgreSQL ne s'est pas arrêté",
    cause: "L'arrêt rapide n'a pas abouti dans le délai ; la raison est dans son journal.",
    action: 'Lisez le journal indiqué ici ; le prochain démarrage reprendra ce serveur.',
  },
  DISQUE_PLEIN: {
    titre: 'Le disque est plein',
    cause: 'PostgreSQL ne peut plus écrire ses fichiers.',
    action: 'Libérez de la place, puis recommencez.',
  },
  PORT_OCCUPE: {
    titre: 'Le port demandé est déjà pris',
    cause: 'Un autre programme écoute sur ce port de 127.0.0.1.',
    action: 'Arrêtez cet autre programme, ou demandez un autre port.',
  },
} as const

export type FaultCode = keyof typeof erreurs

/** A refusal as a value: a listed code and the sentence to print. */
export interface Fault {
  readonly code: FaultCode
  readonly message: string
}

/** `where` names the place (address without password, folder, port); it never carries a secret or a person's data. */
export function fault(code: FaultCode, where: string): Fault {
  const { titre, cause, action } = erreurs[code]
  return { code, message: `${titre} (${where}). ${cause} ${action}` }
}

/** The same, thrown where the caller has nothing to continue with. */
export class PostgresFault extends Error implements Fault {
  readonly code: FaultCode
  constructor(code: FaultCode, where: string) {
    super(fault(code, where).message)
    this.name = 'PostgresFault'
    this.code = code
  }
}
