import type { Erreurs } from '@traitdunion/glossary'

export const erreursSuivi = {
  OBJET_INCONNU: {
    titre: 'Objet inconnu',
    cause: 'Aucun objet de ce genre ne porte cette clé.',
    action: 'Vérifiez la clé, puis relisez l’objet avant d’agir.',
  },
  PERSONNE_INVALIDE: {
    titre: 'Clé de personne mal formée',
    cause: 'La clé d’une personne est l’identifiant universel donné par le hub.',
    action: 'Reprenez le champ `id` de la personne sans le modifier.',
  },
  AGENCE_INVALIDE: {
    titre: 'Clé d’agence mal formée',
    cause: 'La clé d’une agence est l’identifiant universel de l’organisation au hub.',
    action: 'Reprenez le champ `id` de l’organisation, ou ne nommez pas d’agence.',
  },
} as const satisfies Erreurs
