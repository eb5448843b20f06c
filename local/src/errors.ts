import type { Erreurs } from '@traitdunion/glossary'

export const erreurs = {
  INSTALLATION_ILLISIBLE: {
    titre: 'Installation illisible',
    cause: 'Le fichier des clés de cette installation est abîmé.',
    action: 'Restaurez-le, ou effacez le dossier des données pour repartir d’une installation neuve.',
  },
  DEPARTEMENT_DIFFERENT: {
    titre: 'Installation d’un autre département',
    cause: 'Une installation est celle d’un seul département, pour toute sa vie.',
    action: 'Choisissez un autre dossier par DONNEES, ou rétablissez le département d’origine.',
  },
  DEPARTEMENT_SANS_FICHE: {
    titre: 'Département sans fiche',
    cause: 'Aucune fiche de ce département ne donne ses organismes.',
    action: 'Créez `local/demonstration/<code>/departement.json` sur le modèle des fiches voisines.',
  },
  COMPOSITION_REFUSEE: {
    titre: 'Composition refusée',
    cause: 'Les contrats des sous-graphes se contredisent.',
    action: 'Corrigez chaque faute listée dans le sous-graphe qu’elle nomme.',
  },
  CONVENTIONS_REFUSEES: {
    titre: 'Conventions refusées',
    cause:
      'Une convention au moins a une faute ; aucune n’est prise, car celle qui manquerait peut être celle qui refuse.',
    action: 'Corrigez chaque faute de la liste : elle dit le fichier, la ligne, ce qui ne va pas et que faire.',
  },
  DEMONSTRATION_REFUSEE: {
    titre: 'Démonstration refusée',
    cause: 'Le hub tourne, mais un jeu de la démonstration n’a pas été admis.',
    action: 'Lisez la cause indiquée ; `DEMONSTRATION=non npm start` démarre sans données.',
  },
} as const satisfies Erreurs
