import type { Erreurs } from '@traitdunion/glossary'

/** Faults of a record that i-Milo adds to those of its JSON. */
export const erreursIMilo = {
  IMILO_DOSSIER_INVALIDE: {
    titre: 'Numéro de dossier mal formé',
    cause: 'Le numéro de dossier a 1 à 12 lettres, chiffres ou tirets ; un NIR n’en est jamais un.',
    action: 'Demandez à la mission locale le numéro du dossier dans i-Milo.',
  },
  IMILO_NOM_ABSENT: {
    titre: 'Jeune sans nom',
    cause: 'Le dossier ne porte ni nom d’usage ni nom de naissance : le jeune ne peut pas être reconnu.',
    action: 'Demandez à la mission locale de compléter le dossier.',
  },
  IMILO_NAISSANCE_INVALIDE: {
    titre: 'Date de naissance invalide',
    cause: 'La date de naissance n’est pas un jour passé du calendrier, aaaa-mm-jj.',
    action: 'Demandez à la mission locale de corriger la date de naissance.',
  },
  IMILO_DATE_INVALIDE: {
    titre: 'Date ou heure invalide',
    cause: 'Un instant s’écrit aaaa-mm-jj hh:mm:ss, ou selon ISO 8601 avec son fuseau.',
    action: 'Demandez à la mission locale de corriger cette date.',
  },
  IMILO_OBJET_ABSENT: {
    titre: 'Évènement sans objet',
    cause: 'L’évènement ne dit pas de quel rendez-vous ou de quelle session il parle, ni de quel dossier.',
    action: 'Demandez à la mission locale une nouvelle extraction de la file d’évènements.',
  },
  IMILO_DOSSIER_INCONNU: {
    titre: 'Rendez-vous d’un dossier inconnu',
    cause: 'Le dossier de ce rendez-vous ou de cette session n’est pas dans le hub.',
    action: 'Importez d’abord le fichier des dossiers, puis celui des évènements.',
  },
} as const satisfies Erreurs

export type CodeEcartIMilo = keyof typeof erreursIMilo
