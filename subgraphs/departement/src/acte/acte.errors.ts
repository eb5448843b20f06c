import type { Erreurs } from '@traitdunion/glossary'

export const erreursActe = {
  CLE_INVALIDE: {
    titre: 'Clé mal formée',
    cause: 'Une clé du hub est un UUID ; celle-ci n’en est pas une.',
    action: 'Reprenez la clé telle que le hub l’a donnée, jamais un numéro de partenaire.',
  },
  OBJET_INCONNU: {
    titre: 'Objet inconnu',
    cause: 'Aucun objet de ce sous-graphe ne porte cette clé.',
    action: 'Vérifiez la clé, ou relisez la liste dont elle vient.',
  },
} as const satisfies Erreurs
