import type { Erreurs } from '@traitdunion/glossary'

export const erreursInscription = {
  NUMERO_FRANCE_TRAVAIL_INVALIDE: {
    titre: 'Numéro France Travail mal formé',
    cause: 'Le numéro a 11 chiffres ou, dans sa forme ancienne, 7 chiffres et un caractère.',
    action: 'Vérifiez la saisie, zéros de tête compris.',
  },
  IDENTITE_INCOMPLETE: {
    titre: 'État civil incomplet',
    cause: 'Le rapprochement demande un nom, un prénom et un jour de naissance passé.',
    action: 'Complétez l’état civil.',
  },
  IDENTITE_REFUSEE: {
    titre: 'Rapprochement refusé',
    cause: 'Le rapprochement d’identité a refusé cet état civil : éléments insuffisants ou interdits.',
    action: 'Rien n’a été enregistré. Vérifiez l’état civil et le numéro, puis recommencez avec une nouvelle clé.',
  },
  APPARIEMENT_INDISPONIBLE: {
    titre: 'Rapprochement d’identité indisponible',
    cause: 'Le service de rapprochement n’a pas répondu.',
    action: 'Rien n’a été enregistré ; recommencez plus tard avec la même clé d’idempotence.',
  },
  CATEGORIES_INCOMPATIBLES: {
    titre: 'Catégories incompatibles',
    cause: 'La catégorie statistique ne peut accompagner cette catégorie administrative.',
    action: 'Corrigez l’une des deux ; 1 à 3 donnent A ou B, 4 donne D, 5 donne E, 6 à 8 donnent C.',
  },
  INSCRIPTION_DATE_FUTURE: {
    titre: 'Inscription datée dans le futur',
    cause: 'Une inscription commence le jour où elle est enregistrée, ou avant.',
    action: "Corrigez la date : aujourd'hui ou avant.",
  },
  INSCRIPTION_DEJA_EN_COURS: {
    titre: 'Inscription déjà en cours',
    cause: 'La personne, ou ce numéro, a une inscription qui court.',
    action: 'Relisez l’inscription en cours ; changez sa catégorie, ou mettez-y fin avant d’en enregistrer une autre.',
  },
  INSCRIPTION_DEJA_CESSEE: {
    titre: 'Inscription déjà cessée',
    cause: 'Cette inscription a déjà pris fin.',
    action: 'Relisez l’inscription ; enregistrez-en une nouvelle si la personne s’inscrit de nouveau.',
  },
  CESSATION_DATE_INVALIDE: {
    titre: 'Date de fin hors de l’inscription',
    cause: "Une inscription prend fin entre son premier jour et aujourd'hui.",
    action: 'Corrigez la date de fin.',
  },
} as const satisfies Erreurs
