export const erreurs = {
  PASSEPORT_ABSENT: {
    titre: 'Requête sans passeport',
    cause: "Un sous-graphe n'a reçu ni passeport ni portée : la requête ne vient pas de la passerelle.",
    action: 'Interrogez la passerelle du hub ; un sous-graphe ne répond à personne d’autre.',
  },
  PASSEPORT_INVALIDE: {
    titre: 'Passeport refusé',
    cause: 'La signature, l’émetteur ou la forme du passeport ne sont pas ceux de la passerelle.',
    action: 'Vérifiez que la passerelle et le sous-graphe partagent les mêmes clés publiques de passeport.',
  },
  PASSEPORT_EXPIRE: {
    titre: 'Passeport expiré',
    cause: 'Le passeport a dépassé sa durée de vie de quelques secondes.',
    action: 'Vérifiez que les horloges de la passerelle et du sous-graphe sont synchronisées.',
  },
  PORTEE_ABSENTE: {
    titre: 'Requête sans portée',
    cause: "L'en-tête de portée manque : la requête n'est pas liée à une transaction.",
    action: 'Interrogez la passerelle du hub.',
  },
  PORTEE_INVALIDE: {
    titre: 'Portée refusée',
    cause: 'Le corps, le passeport ou l’échéance de la requête ne sont pas ceux que la passerelle a signés.',
    action: 'Vérifiez la clé de portée du sous-graphe et qu’aucun intermédiaire ne modifie les requêtes.',
  },
  ECHEANCE_DEPASSEE: {
    titre: 'Échéance dépassée',
    cause: 'La requête est arrivée après l’heure à laquelle sa réponse n’est plus attendue.',
    action: 'Réessayez ; si cela dure, regardez la charge du sous-graphe et les horloges.',
  },
} as const
