import type { Erreurs } from '@traitdunion/glossary'

export const erreurs = {
  CONFIGURATION_INVALIDE: {
    titre: 'Réglages absents ou faux',
    cause: 'Un service ne démarre pas sans tous ses réglages.',
    action: 'Corrigez chaque réglage listé ; la page des réglages donne leur forme.',
  },
  PORT_OCCUPE: {
    titre: 'Port déjà pris',
    cause: 'Un autre programme écoute sur le port demandé.',
    action: 'Arrêtez ce programme ou choisissez un autre port.',
  },
  ECOUTE_IMPOSSIBLE: {
    titre: 'Écoute impossible',
    cause: 'La machine n’a pas l’adresse demandée, ou interdit le port à ce programme.',
    action: 'Vérifiez HOST et PORT.',
  },
  ARRET_INATTENDU: {
    titre: 'Arrêt inattendu',
    cause: 'Un défaut du programme l’a arrêté ; son journal en donne la nature et l’endroit, sans donnée personnelle.',
    action: 'Redémarrez le service ; si cela dure, transmettez ces lignes du journal avec l’heure.',
  },
  DEMANDE_ILLISIBLE: {
    titre: 'Demande illisible',
    cause: 'Le corps ou les en-têtes de la demande ne se lisent pas.',
    action: 'Envoyez du JSON en UTF-8 avec l’en-tête `content-type: application/json`.',
  },
  ROUTE_INCONNUE: {
    titre: 'Route inconnue',
    cause: 'Ce service n’a pas de route à cette adresse pour cette méthode.',
    action: 'Vérifiez l’adresse et la méthode dans la documentation du service.',
  },
  CORPS_TROP_GRAND: {
    titre: 'Corps trop grand',
    cause: 'Le corps de la demande dépasse 2 Mio.',
    action: 'Découpez la demande en plusieurs.',
  },
  ERREUR_INTERNE: {
    titre: 'Erreur interne',
    cause: 'Un défaut inattendu ; il est journalisé sans donnée personnelle.',
    action: 'Réessayez ; si cela dure, donnez l’heure à l’exploitant.',
  },
  ACCES_INDISPONIBLE: {
    titre: 'Clés de acces hors d’atteinte',
    cause: 'Les clés publiques de `acces` n’ont pas pu être lues : aucun jeton ne peut être vérifié.',
    action: 'Vérifiez que `acces` est démarré et joignable d’ici, puis réessayez.',
  },
  JETON_ABSENT: {
    titre: 'Jeton absent',
    cause: 'La route demande un jeton d’accès délivré par `acces`.',
    action: 'Envoyez l’en-tête `Authorization: Bearer …`.',
  },
  JETON_INVALIDE: {
    titre: 'Jeton refusé',
    cause: 'Le jeton est expiré, destiné à une autre audience, ou n’a pas été signé par `acces`.',
    action: 'Demandez un nouveau jeton pour cette audience.',
  },
} as const satisfies Erreurs
