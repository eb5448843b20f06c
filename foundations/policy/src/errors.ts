const TEXTE = 'La page `docs/reference/conventions.md` donne la grammaire et un exemple.'

export const erreurs = {
  CONVENTION_ILLISIBLE: {
    titre: 'Convention illisible',
    cause: 'Le fichier n’est pas du YAML simple : sans ancre, sans alias, sans étiquette de type.',
    action: 'Corrigez l’endroit indiqué ; une phrase qui contient « : » ou « # » se met entre guillemets.',
  },
  CONVENTION_CLE_INCONNUE: {
    titre: 'Mot-clé inconnu dans une convention',
    cause: 'La grammaire est fermée : ce qu’elle ne connaît pas n’est jamais ignoré, cela pourrait être une réserve.',
    action: `Corrigez l’orthographe du mot-clé ou retirez-le. ${TEXTE}`,
  },
  CONVENTION_CLE_ABSENTE: {
    titre: 'Mot-clé absent d’une convention',
    cause: 'Ce que la convention doit dire ne se suppose pas.',
    action: `Ajoutez le mot-clé. ${TEXTE}`,
  },
  CONVENTION_FORME_INATTENDUE: {
    titre: 'Valeur mal écrite dans une convention',
    cause: 'La valeur n’a pas la forme que la grammaire attend à cet endroit.',
    action: `Écrivez la valeur dans la forme attendue. ${TEXTE}`,
  },
  CONVENTION_MOT_INCONNU: {
    titre: 'Mot absent du glossaire',
    cause:
      'Une convention ne nomme que des partenaires, rôles, catégories, finalités et liens du glossaire, et des actes du graphe.',
    action: 'Prenez un mot de `docs/reference/glossary.md`, ou faites-le d’abord entrer au glossaire.',
  },
  CONVENTION_CATEGORIE_HORS_CONVENTION: {
    titre: 'Catégorie qu’aucune convention n’accorde',
    cause: 'Ce qui est public (N0) se lit sans convention ; le NIR et les notes n’entrent jamais dans le graphe.',
    action: 'Retirez cette catégorie.',
  },
  CONVENTION_DATES_INVERSEES: {
    titre: 'Dates de validité inversées',
    cause: 'La convention finirait avant de commencer.',
    action: 'Corrigez `valideDu` ou `valideAu` ; les deux jours sont compris.',
  },
  CONVENTION_LIEN_INTERDIT: {
    titre: 'Lien qui ne peut pas ouvrir cela',
    cause: 'Le glossaire dit à qui un lien peut être donné, jusqu’à quel niveau et pour quelles finalités.',
    action: 'Choisissez un lien permis, ou retirez la catégorie, la finalité ou le lien en trop.',
  },
  CONVENTION_ROLE_EXIGE: {
    titre: 'Rôle non précisé',
    cause: 'Un agent ne lit que dans un rôle, et le niveau N5 demande une habilitation en plus.',
    action: 'Nommez les rôles ; pour le niveau N5, dans la lecture elle-même.',
  },
  CONVENTION_SANS_AGENT: {
    titre: 'Convention sans agent qui suppose un agent',
    cause: 'Une application seule n’a ni rôle, ni quota d’agent, ni lien personnel, et ne lit rien de niveau N5.',
    action: 'Retirez ce qui suppose un agent, ou écrivez `sansAgent: non`.',
  },
  CONVENTION_DETENTEUR_ABSENT: {
    titre: 'Détenteur qui n’est pas partie à la convention',
    cause: 'Une lecture ne vise que les données de partenaires qui ont signé la convention.',
    action: 'Ajoutez ce partenaire aux `detenteurs` de la convention, ou retirez-le de la lecture.',
  },
  CONVENTION_QUOTA_INCOHERENT: {
    titre: 'Quota absent ou incohérent',
    cause: 'Chaque niveau ouvert à partir de N2 a son frein, par heure et par jour, et nul frein ne porte sur rien.',
    action:
      'Donnez un quota à chaque niveau lu, et à ceux-là seulement ; celui d’une heure ne dépasse pas celui du jour.',
  },
  CONVENTION_DOUBLON: {
    titre: 'Dit deux fois',
    cause: 'Chaque case est dite à un seul endroit : sinon la retirer d’un endroit ne retirerait rien.',
    action: 'Gardez l’un des deux endroits.',
  },
  CONVENTION_CONTRADICTOIRE: {
    titre: 'Dit de deux façons',
    cause: 'La même case est accordée et refusée, ou accordée à deux conditions différentes.',
    action: 'Décidez laquelle vaut, et retirez l’autre.',
  },
} as const

export type CodeFaute = keyof typeof erreurs
