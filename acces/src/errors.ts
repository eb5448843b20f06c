import type { Erreurs } from '@traitdunion/glossary'

/** Everything `acces` can refuse, in the words that its caller reads. Pages of the documentation are made from this list. */
export const erreurs = {
  CONNEXION_AGENT_INDISPONIBLE: {
    titre: 'La connexion des agents n’est pas ouverte ici',
    cause: 'Cette installation n’a pas de personas, et la connexion par ProConnect n’est pas encore raccordée.',
    action: 'Sur un poste de développement, donner un fichier de personas avec ACCES_PERSONAS.',
  },
  PERSONA_INCONNUE: {
    titre: 'Cette persona n’existe pas',
    cause: 'Aucune persona ne porte cet identifiant dans cette installation.',
    action: 'Choisir une persona de la liste.',
  },
  CONNEXION_ANNULEE: {
    titre: 'La connexion a été annulée',
    cause: 'L’agent a choisi de ne pas se connecter.',
    action: 'Recommencer la connexion depuis l’explorateur.',
  },
  CONNEXION_EXPIREE: {
    titre: 'Cette connexion n’est plus valable',
    cause: 'La page est restée ouverte trop longtemps, a déjà servi, ou les cookies sont bloqués.',
    action: 'Revenir à l’explorateur et se connecter de nouveau.',
  },
  DEMANDE_INVALIDE: {
    titre: 'La demande de connexion est incomplète ou mal formée',
    cause: 'Un paramètre attendu manque, ou une valeur n’est pas acceptée.',
    action: 'Revenir à l’explorateur et se connecter de nouveau ; si cela se répète, prévenir son éditeur.',
  },
  APPLICATION_INCONNUE: {
    titre: 'Cette application n’est pas connue',
    cause:
      'Aucune application de cette installation ne porte cet identifiant, ou elle n’a pas droit à cette connexion.',
    action: 'Vérifier l’identifiant de l’application auprès de l’administrateur du hub.',
  },
  REDIRECTION_NON_ENREGISTREE: {
    titre: 'L’adresse de retour n’est pas enregistrée',
    cause: 'L’application demande à revenir à une adresse que cette installation ne connaît pas.',
    action: 'Ajouter cette adresse à ACCES_EXPLORATEUR_URL, ou corriger l’application.',
  },
  AUDIENCE_NON_AUTORISEE: {
    titre: 'Ce jeton n’est pas ouvert à cette application',
    cause: 'L’audience demandée (paramètre resource) n’est pas dans la fiche de l’application.',
    action: 'Demander une audience de la fiche, ou faire compléter la fiche par l’administrateur du hub.',
  },
  ASSERTION_TROP_LONGUE: {
    titre: 'L’assertion de l’application est valable trop longtemps',
    cause: 'Son échéance (exp) est à plus de cinq minutes.',
    action: 'Signer une assertion par demande, avec une échéance d’au plus cinq minutes.',
  },
  ASSERTION_DEJA_UTILISEE: {
    titre: 'Cette assertion a déjà servi',
    cause: 'Une assertion ne sert qu’une fois : son jti a déjà été présenté.',
    action: 'Signer une nouvelle assertion, avec un nouveau jti.',
  },
  CAPACITE_ATTEINTE: {
    titre: 'acces a trop de demandes en cours',
    cause: 'La mémoire des assertions déjà vues est pleine : en accepter une de plus ouvrirait un rejeu.',
    action: 'Réessayer dans une minute ; garder un jeton pendant toute sa durée au lieu d’en demander un par appel.',
  },
  ORIGINE_REFUSEE: {
    titre: 'Cette page web ne peut pas appeler acces',
    cause: 'Seul l’explorateur de cette installation peut appeler acces depuis un navigateur.',
    action: 'Ajouter l’adresse de l’explorateur à ACCES_EXPLORATEUR_URL.',
  },
  ERREUR_INTERNE: {
    titre: 'acces a rencontré un défaut',
    cause: 'La demande n’a pas pu être traitée ; le détail est dans le journal du serveur.',
    action: 'Réessayer ; si cela se répète, prévenir l’administrateur du hub.',
  },
} as const satisfies Erreurs

export type CodeErreur = keyof typeof erreurs

/** The JSON body of a refusal: the same three sentences as the page. */
export const refusal = (code: CodeErreur) => ({ code, ...erreurs[code] })

/** OAuth allows ASCII only in `error_description` (RFC 6749 §5.2), so accents and typographic quotes are folded. */
export const oauthDescription = (code: CodeErreur) =>
  `${code}: ${erreurs[code].titre}`
    .normalize('NFD')
    .replaceAll('’', "'")
    .replaceAll(/[^\x20-\x7e]/g, '')
