import type { Erreurs } from '@traitdunion/glossary'

export const erreurs = {
  BASE_PLUS_RECENTE: {
    titre: 'Base plus récente que le programme',
    cause: 'La base a reçu des migrations que ce programme ne connaît pas.',
    action: 'Démarrez la version du hub qui les a faites, ou restaurez la sauvegarde prise avant.',
  },
  MIGRATION_ECHOUEE: {
    titre: 'Migration échouée',
    cause: 'Une migration s’est arrêtée ; sa transaction a été annulée, la base est restée à l’étape d’avant.',
    action: 'Corrigez la cause indiquée ou restaurez la sauvegarde, puis redémarrez.',
  },
  CORPS_INVALIDE: {
    titre: 'Corps de requête illisible',
    cause: 'Le corps n’est pas un objet JSON qui porte `query`.',
    action: 'Envoyez `{ "query": …, "variables": … }` en application/json.',
  },
  DOCUMENT_INVALIDE: {
    titre: 'Document GraphQL refusé',
    cause: 'Le document ne se lit pas, nomme ce qui n’est pas au schéma, ou porte une valeur d’une autre forme.',
    action: 'Validez l’opération contre le schéma publié ; passez les valeurs en variables.',
  },
  VARIABLES_INVALIDES: {
    titre: 'Variables refusées',
    cause: 'Une variable ou un argument manque ou n’a pas la forme que le schéma attend.',
    action: 'Corrigez la variable nommée ; sa forme est dans le schéma publié.',
  },
  CARACTERE_NUL: {
    titre: 'Caractère nul',
    cause: 'Un texte de la demande porte le caractère nul (U+0000), que la base ne peut pas garder.',
    action: 'Retirez-le des variables et du document.',
  },
  DOCUMENT_TROP_PROFOND: {
    titre: 'Document trop profond',
    cause: 'Le document GraphQL dépasse la profondeur admise.',
    action: 'Découpez la demande en plusieurs opérations.',
  },
  ERREUR_INTERNE: {
    titre: 'Erreur interne',
    cause: 'Un défaut inattendu ; il est journalisé sans donnée personnelle.',
    action: 'Réessayez ; si cela dure, donnez l’heure et la transaction à l’exploitant.',
  },
  ACTION_INTERDITE: {
    titre: 'Action sans identité',
    cause: 'L’appelant n’a pas de jeton : il lit ce qui est public et n’écrit rien, chez aucun partenaire.',
    action: 'Demandez un jeton à `acces` ; rien n’a été enregistré.',
  },
  CURSEUR_INVALIDE: {
    titre: 'Curseur inconnu',
    cause: 'L’argument `after` n’est pas un curseur de cette liste.',
    action: 'Reprenez la valeur de `pageInfo.endCursor` sans la modifier.',
  },
  PAGE_INVALIDE: {
    titre: 'Taille de page hors bornes',
    cause: 'L’argument `first` va de 1 à 100.',
    action: 'Demandez une page plus petite et suivez les curseurs.',
  },
  TRI_INVALIDE: {
    titre: 'Tri sur plusieurs clés',
    cause: 'Un tri porte sur une seule clé.',
    action: 'Ne donnez qu’une clé à l’argument `tri`.',
  },
  RECHERCHE_TROP_LONGUE: {
    titre: 'Recherche trop longue',
    cause: 'Un critère qui se cherche par ses mots ou par son début va jusqu’à 200 caractères et 10 mots.',
    action: 'Gardez les mots qui distinguent ce que vous cherchez.',
  },
  CONFLIT_VERSION: {
    titre: 'Objet modifié entre-temps',
    cause: 'La version attendue n’est plus la version actuelle.',
    action: 'Relisez l’objet, vérifiez, puis recommencez avec sa version.',
  },
  CLE_IDEMPOTENCE_REUTILISEE: {
    titre: 'Clé d’idempotence réutilisée',
    cause: 'La même clé a servi pour une demande différente.',
    action: 'Tirez une nouvelle clé (UUID) pour chaque nouvelle demande.',
  },
  CLE_MAL_FORMEE: {
    titre: 'Clé mal formée',
    cause: 'Une clé du hub est un UUID ; celle de ce champ n’en est pas un.',
    action: 'Reprenez la clé telle que le hub l’a donnée, jamais un numéro de partenaire.',
  },
  OBJET_INCONNU: {
    titre: 'Objet inconnu',
    cause: 'Aucun objet de ce genre ne porte cette clé dans ce sous-graphe.',
    action: 'Vérifiez la clé, ou relisez la liste dont elle vient.',
  },
  DATE_FUTURE: {
    titre: 'Date dans le futur',
    cause: 'Un fait se consigne le jour où il a lieu, ou après.',
    action: 'Corrigez la date : aujourd’hui ou avant.',
  },
  APPARIEMENT_INDISPONIBLE: {
    titre: 'Rapprochement d’identité indisponible',
    cause: 'Le service de rapprochement n’a pas répondu.',
    action: 'Rien n’a été enregistré ; réessayez quand `/pret` du service répond.',
  },
} as const satisfies Erreurs

/** Refusals that mean the same in every subgraph. */
export type CodeCommun = keyof typeof erreurs
