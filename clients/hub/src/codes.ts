/** Codes that the hub itself puts in an answer; each has a page in the hub's documentation. */
export const codesHub = [
  'CHAMP_NON_AUTORISE',
  'JETON_INVALIDE',
  'SCOPE_MANQUANT',
  'ACCES_INDISPONIBLE',
  'SOUS_GRAPHE_INDISPONIBLE',
  'SOUS_GRAPHE_SATURE',
  'SOUS_GRAPHE_EN_ERREUR',
  'TEMPS_EPUISE',
  'DOCUMENT_TROP_COMPLEXE',
  'DOCUMENT_INCONNU',
  'DOCUMENT_NON_ENREGISTRE',
  'PARAMETRES_INVALIDES',
  'ABONNEMENT_ABSENT',
  'LISTES_TROP_GRANDES',
  'INTROSPECTION_MELANGEE',
] as const

/** A code of the hub, completed by the editor; partners' subgraphs add their own, so the list stays open. */
export type CodeErreur = (typeof codesHub)[number] | (string & {})
