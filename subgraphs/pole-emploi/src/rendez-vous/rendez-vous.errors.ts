import type { Erreurs } from '@traitdunion/glossary'

export const erreursRendezVous = {
  RENDEZ_VOUS_DUREE_INVALIDE: {
    titre: 'Durée hors bornes',
    cause: 'Un rendez-vous dure de 5 à 480 minutes.',
    action: 'Corrigez la durée.',
  },
  RENDEZ_VOUS_ISSUE_IMPOSSIBLE: {
    titre: 'Issue impossible',
    cause: 'Cette issue ne peut suivre l’état actuel du rendez-vous.',
    action: 'Relisez le rendez-vous ; un rendez-vous annulé ne se renseigne plus, reprenez-en un autre.',
  },
  RENDEZ_VOUS_PAS_ENCORE_TENU: {
    titre: 'Rendez-vous à venir',
    cause: 'Le rendez-vous n’a pas encore commencé : nul n’y a été présent ni absent.',
    action: 'Attendez son heure, ou annulez-le.',
  },
  RENDEZ_VOUS_NOUVEAU_DEBUT_ATTENDU: {
    titre: 'Nouveau début incohérent',
    cause: 'Un déplacement, et lui seul, donne un nouveau début.',
    action: 'Donnez `nouveauDebut` avec MODIFIE, retirez-le sinon.',
  },
  RENDEZ_VOUS_PASSE: {
    titre: 'Nouveau début passé',
    cause: 'Un rendez-vous se déplace vers une heure à venir.',
    action: 'Choisissez une heure à venir.',
  },
} as const satisfies Erreurs
