import type { Erreurs } from '@traitdunion/glossary'

export const erreursEquipe = {
  SEANCE_PASSEE: {
    titre: 'Séance passée',
    cause: 'Le jour de la séance est passé.',
    action: 'Choisissez une séance à venir.',
  },
  SEANCE_AUTRE_OBJET: {
    titre: 'Séance d’un autre objet',
    cause: 'Cette séance n’examine pas ce motif.',
    action: 'Choisissez une séance du même objet, ou mixte.',
  },
  SEANCE_ABSENTE: {
    titre: 'Avis sans séance',
    cause: "L'avis se rend en séance.",
    action: 'Donnez la séance qui a rendu l’avis.',
  },
  AVIS_DEJA_RENDU: {
    titre: 'Avis déjà rendu',
    cause: "L'équipe a rendu son avis sur ce dossier.",
    action: 'Relisez le passage.',
  },
  AVIS_DATE_INCOHERENTE: {
    titre: 'Date incohérente',
    cause: "L'avis se rend le jour de la séance ou après, jamais dans le futur.",
    action: 'Corrigez la date.',
  },
} as const satisfies Erreurs
