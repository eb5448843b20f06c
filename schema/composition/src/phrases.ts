/** What a steward has to understand, by code of the composition library; its own words follow, for whoever repairs. */
const phrases: Readonly<Record<string, string>> = {
  AUCUN_SOUS_GRAPHE: 'Il n’y a aucun sous-graphe à composer.',
  NOM_EN_DOUBLE: 'Deux sous-graphes portent le même nom.',
  SDL_ILLISIBLE: 'Le SDL de ce sous-graphe ne se lit pas.',
  INVALID_GRAPHQL: 'Ce sous-graphe n’est pas un schéma GraphQL valide.',
  INVALID_SUBGRAPH_NAME: 'Ce nom de sous-graphe n’est pas admis.',
  FIELD_TYPE_MISMATCH: 'Un champ partagé n’a pas le même type dans tous les sous-graphes.',
  FIELD_ARGUMENT_TYPE_MISMATCH: 'Un argument n’a pas le même type dans tous les sous-graphes.',
  REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH: 'Un argument obligatoire manque dans un sous-graphe.',
  TYPE_KIND_MISMATCH: 'Un même nom désigne des choses différentes (objet, énumération, entrée…) selon le sous-graphe.',
  INVALID_FIELD_SHARING: 'Plusieurs sous-graphes résolvent le même champ sans le déclarer partagé (`@shareable`).',
  SATISFIABILITY_ERROR: 'Une requête permise par le graphe ne trouverait aucun chemin vers ses données.',
  ENUM_VALUE_MISMATCH: 'Une énumération n’a pas les mêmes valeurs dans tous les sous-graphes.',
  EXTERNAL_TYPE_MISMATCH: 'Un champ emprunté n’a pas le type que son propriétaire lui donne.',
  EXTERNAL_MISSING_ON_BASE: 'Un champ emprunté n’existe chez aucun propriétaire.',
  EXTERNAL_UNUSED: 'Un champ est déclaré emprunté et ne sert à rien.',
  KEY_INVALID_FIELDS: 'Une clé nomme un champ qui n’existe pas ou ne peut être une clé.',
  REQUIRES_INVALID_FIELDS: 'Un champ requis (`@requires`) n’existe pas.',
  PROVIDES_INVALID_FIELDS: 'Un champ fourni (`@provides`) n’existe pas.',
  NO_QUERIES: 'Aucun sous-graphe n’offre de requête.',
  DIRECTIVE_DEFINITION_INVALID: 'Une directive n’est pas définie comme elle doit l’être.',
  DIRECTIVE_COMPOSITION_ERROR: 'Une directive composée n’a pas la même définition partout.',
  EMPTY_MERGED_INPUT_TYPE: 'Une entrée partagée n’a aucun champ commun à tous les sous-graphes.',
  INTERFACE_FIELD_NO_IMPLEM: 'Un type ne donne pas tous les champs de son interface.',
  UNKNOWN_LINK_VERSION: 'Un lien de spécification a une version inconnue.',
  INCONSISTENT_NON_REPEATABLE_DIRECTIVE_ARGUMENTS:
    'Un même élément est classé ou annoté différemment selon le sous-graphe ; un seul l’emporterait en silence.',
  INCONSISTENT_DESCRIPTION: 'Un même élément est décrit différemment selon le sous-graphe.',
}

/** A fault as it is shown: a sentence, its code, then the detail. */
export const phraseOf = (code: string, detail: string): string =>
  `${phrases[code] ?? 'Les sous-graphes ne se composent pas.'} (${code})${detail ? ` ${detail}` : ''}`
