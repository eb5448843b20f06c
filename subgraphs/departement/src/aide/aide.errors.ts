import type { Erreurs } from '@traitdunion/glossary'

export const erreursAide = {
  AIDE_DISPOSITIF_INCONNU: {
    titre: 'Dispositif inconnu',
    cause: "Aucun dispositif d'aide ne porte ce code.",
    action: 'Choisissez un code de `dispositifsAideDepartement`.',
  },
  AIDE_MONTANT_INVALIDE: {
    titre: 'Montant invalide',
    cause: 'Une aide est d’un montant positif, en centimes.',
    action: 'Corrigez le montant.',
  },
  AIDE_DATE_FUTURE: {
    titre: 'Aide datée dans le futur',
    cause: 'Une aide s’accorde le jour de la décision.',
    action: "Corrigez la date : aujourd'hui ou avant.",
  },
  AIDE_PLAFOND_DEPASSE: {
    titre: "Plafond de l'aide dépassé",
    cause: 'Le montant dépasse le plafond du dispositif.',
    action: 'Réduisez le montant.',
  },
  AIDE_PLAFOND_ANNUEL_DEPASSE: {
    titre: 'Plafond sur douze mois dépassé',
    cause: 'Avec les aides des douze derniers mois, le plafond par personne du dispositif serait dépassé.',
    action: 'Réduisez le montant, ou attendez.',
  },
} as const satisfies Erreurs
