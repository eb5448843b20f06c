import type { Erreurs } from '@traitdunion/glossary'

export const erreurs = {
  CHAMP_NON_AUTORISE: {
    titre: 'Champ non autorisé',
    cause:
      "Sans jeton, on ne lit que ce qui est public : l'opération agit, ou nomme ce qui ne l'est pas ou n'existe pas ; rien n'a été lu ni fait.",
    action: 'Identifiez-vous, ou retirez ce que liste `extensions.coordonnees`.',
  },
  JETON_INVALIDE: {
    titre: 'Jeton refusé',
    cause: 'Le jeton est expiré, destiné à une autre audience, ou n’a pas été signé par `acces`.',
    action: 'Demandez un nouveau jeton ; sans jeton, seules les données publiques se lisent.',
  },
  SCOPE_MANQUANT: {
    titre: 'Scope manquant',
    cause:
      'Le jeton ne porte pas le scope que l’opération demande : `hub:lire` pour une lecture, `hub:ecrire` pour une mutation.',
    action:
      'Demandez à `acces` un jeton avec le scope nommé dans `extensions.scope` ; s’il le refuse, l’exploitant peut l’accorder à votre application.',
  },
  ACCES_INDISPONIBLE: {
    titre: 'Identité invérifiable',
    cause: 'Les clés de `acces` ne peuvent pas être lues : aucun jeton ne peut être vérifié.',
    action: 'Les données publiques restent lisibles. Réessayez ; si cela dure, prévenez l’exploitant du hub.',
  },
  SOUS_GRAPHE_INDISPONIBLE: {
    titre: 'Sous-graphe indisponible',
    cause: "Le sous-graphe d'un partenaire n'a pas répondu à temps ou a répondu autre chose que du GraphQL.",
    action: 'Le reste de la réponse est juste. Réessayez ; si cela dure, prévenez ce partenaire.',
  },
  SOUS_GRAPHE_SATURE: {
    titre: 'Sous-graphe saturé',
    cause:
      "Autant de demandes que permis attendent déjà le sous-graphe de ce partenaire : il n'a pas été interrogé, et rien n'y a été fait.",
    action:
      'Le reste de la réponse est juste. Réessayez un peu plus tard ; si cela dure, prévenez l’exploitant du hub.',
  },
  SOUS_GRAPHE_EN_ERREUR: {
    titre: 'Erreur d’un sous-graphe',
    cause:
      "Le sous-graphe d'un partenaire a répondu qu'il ne peut pas donner cette partie, sans code listé ; ses propres mots restent à l'intérieur.",
    action: 'Le reste de la réponse est juste. Si cela dure, prévenez ce partenaire.',
  },
  TEMPS_EPUISE: {
    titre: 'Temps de l’opération épuisé',
    cause:
      "Ce qui vient avant a pris tout le temps de l'opération : ce sous-graphe n'a pas été interrogé, et n'y est pour rien.",
    action: 'Le reste de la réponse est juste. Demandez moins à la fois, ou réessayez.',
  },
  DOCUMENT_TROP_COMPLEXE: {
    titre: 'Document trop complexe',
    cause:
      'Le document dépasse, fragments dépliés, la limite que nomme `extensions.limite` ; sans jeton, les limites d’un document qui n’est pas enregistré sont plus basses. Rien n’a été lu ni fait.',
    action: 'Découpez la demande en plusieurs opérations ; la page des limites les donne toutes.',
  },
  DOCUMENT_INCONNU: {
    titre: 'Document inconnu',
    cause: 'Aucun document enregistré au hub n’a le hachage donné.',
    action: 'Remettez à l’exploitant le manifeste de votre client (DOCUMENTS_ENREGISTRES), puis réessayez.',
  },
  DOCUMENT_NON_ENREGISTRE: {
    titre: 'Document non enregistré',
    cause: 'Une application n’envoie que des documents enregistrés, sauf celles que l’exploitant nomme.',
    action:
      'Enregistrez le document dans le manifeste de votre client, ou demandez à l’exploitant d’admettre vos documents (DOCUMENTS_LIBRES).',
  },
  PARAMETRES_INVALIDES: {
    titre: 'Paramètres GraphQL invalides',
    cause:
      'Un paramètre manque, n’a pas la forme que demande GraphQL over HTTP, ou plusieurs opérations sont envoyées en un lot.',
    action: 'Corrigez ce que dit le message ; une demande porte un document, et une opération.',
  },
  METHODE_NON_ADMISE: {
    titre: 'Méthode non admise',
    cause: 'Le graphe se lit par GET ou POST ; une mutation s’envoie par POST.',
    action: 'Envoyez la demande par POST.',
  },
  TYPE_NON_ADMIS: {
    titre: 'Type de réponse non admis',
    cause: 'L’en-tête `accept` exclut les deux types dans lesquels le hub répond.',
    action: 'Acceptez `application/graphql-response+json` ou `application/json`.',
  },
  MANIFESTE_INVALIDE: {
    titre: 'Manifeste de documents invalide',
    cause: 'Un manifeste de documents enregistrés est absent, illisible, ou un hachage n’y est pas celui de son texte.',
    action: 'Produisez-le de nouveau avec l’outil du client, ou corrigez DOCUMENTS_ENREGISTRES.',
  },
  ABONNEMENT_ABSENT: {
    titre: 'Pas d’abonnement',
    cause: 'Le document porte une opération `subscription` ; le hub n’en a pas.',
    action: 'Relisez la liste à intervalles avec le filtre `modifieDepuis`.',
  },
  LISTES_TROP_GRANDES: {
    titre: 'Listes trop grandes',
    cause:
      'Les listes demandées, multipliées quand elles sont l’une dans l’autre, feraient plus de 20 000 éléments : `first` chacune, 10 pour une liste sans pages.',
    action: 'Réduisez `first`, ou lisez les listes imbriquées en plusieurs demandes. Rien n’a été lu.',
  },
  INTROSPECTION_MELANGEE: {
    titre: 'Introspection mêlée à des données',
    cause: 'Sans jeton, une opération lit le schéma public ou des données publiques, pas les deux.',
    action: 'Séparez-les en deux opérations.',
  },
  PLAN_IMPOSSIBLE: {
    titre: 'Opération sans plan',
    cause: "Aucun plan juste ne répartit l'opération entre les sous-graphes : rien n'a été lu ni fait.",
    action: 'Demandez moins de champs à la fois, et signalez l’opération à l’exploitant du hub.',
  },
  PLAN_TROP_LONG: {
    titre: 'Plan trop long à faire',
    cause: "Répartir l'opération entre les sous-graphes a pris plus que le temps permis : rien n'a été lu ni fait.",
    action: 'Réessayez ; si cela dure, découpez la demande en plusieurs opérations.',
  },
  CALCUL_NON_SERVI: {
    titre: 'Champ calculé non servi',
    cause:
      "Un champ se calcule de champs d'autres sous-graphes, et aucun plan de cette opération ne les lui donne justement : plutôt qu'une valeur fausse, rien n'a été lu ni fait.",
    action: 'Demandez dans une opération à part le champ que nomme `extensions.coordonnee`.',
  },
  REPONSE_INCOHERENTE: {
    titre: 'Réponse contraire au graphe',
    cause: 'Un sous-graphe a répondu autre chose que ce que le graphe promet à cet endroit : la valeur est retirée.',
    action: 'Le reste de la réponse est juste. Prévenez le partenaire qui tient ce champ.',
  },
  SUPERGRAPHE_INVALIDE: {
    titre: 'Supergraphe refusé',
    cause: 'Le fichier du supergraphe est absent, illisible ou ne se charge pas.',
    action: 'Le graphe précédent reste servi. Recomposez (`npm run generate`) et remplacez le fichier.',
  },
} as const satisfies Erreurs
