import type { Erreurs } from '@traitdunion/glossary'

export const erreursDossier = {
  DOSSIER_NUMERO_INVALIDE: {
    titre: 'Numéro de dossier invalide',
    cause:
      'Le numéro n’a pas la forme d’un numéro de dossier, ou porte celle d’un numéro de sécurité sociale (13 ou 15 chiffres), qui ne se conserve pas.',
    action: 'Donnez le numéro du dossier au département.',
  },
  DOSSIER_IDENTITE_INCOMPLETE: {
    titre: 'Identité incomplète',
    cause: 'Le rapprochement demande un nom, un prénom et une date de naissance.',
    action: 'Complétez l’identité.',
  },
  DOSSIER_DATE_INCOHERENTE: {
    titre: 'Date incohérente',
    cause: 'Un dossier s’ouvre après la naissance et pas dans le futur.',
    action: 'Corrigez les dates.',
  },
  DOSSIER_DEJA_OUVERT: {
    titre: 'Dossier déjà ouvert',
    cause: 'Un dossier porte déjà ce numéro.',
    action: 'Relisez le dossier ; un autre dossier a un autre numéro.',
  },
  DOSSIER_RAPPROCHEMENT_REFUSE: {
    titre: 'Rapprochement refusé',
    cause:
      'Le rapprochement d’identité ne peut rien dire de cette identité : trop peu d’éléments, ou mal formés. Rien n’a été enregistré.',
    action: 'Vérifiez l’identité avec la personne et recommencez.',
  },
  DOSSIER_LOT_CLOS: {
    titre: 'Demande abandonnée',
    cause: 'Cette demande a été commencée puis abandonnée ; sa clé ne peut plus servir. Rien n’a été enregistré.',
    action: 'Recommencez avec une nouvelle clé d’idempotence.',
  },
} as const satisfies Erreurs
