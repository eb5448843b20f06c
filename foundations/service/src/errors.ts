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
