import type { Erreurs } from '@traitdunion/glossary'

export const erreursRendezVous = {
  RENDEZ_VOUS_DUREE_INVALIDE: {
    titre: 'Durée invalide',
    cause: 'Un rendez-vous dure de 5 à 480 minutes.',
    action: 'Corrigez la durée.',
  },
  RENDEZ_VOUS_LIEU_ABSENT: {
    titre: 'Lieu absent',
    cause: 'Un rendez-vous sur place a un lieu.',
    action: 'Donnez le lieu.',
  },
  RENDEZ_VOUS_PASSE: {
    titre: 'Nouveau début passé',
    cause: 'Un rendez-vous se déplace vers une heure à venir.',
    action: 'Choisissez une heure à venir.',
  },
  RENDEZ_VOUS_A_VENIR: {
    titre: 'Rendez-vous à venir',
    cause: 'L’issue se renseigne après l’heure, sauf une absence excusée d’avance.',
    action: 'Attendez le rendez-vous.',
  },
  RENDEZ_VOUS_ISSUE_INVALIDE: {
    titre: 'Issue invalide',
    cause: 'L’issue est : honoré, absent, absent excusé.',
    action: 'Choisissez l’une d’elles ; pour annuler ou déplacer, utilisez l’action de ce nom.',
  },
  RENDEZ_VOUS_TERMINE: {
    titre: 'Rendez-vous terminé',
    cause: 'Le rendez-vous a eu lieu ou est annulé.',
    action: 'Prenez-en un autre.',
  },
  RENDEZ_VOUS_CHEVAUCHE: {
    titre: 'Professionnel déjà pris',
    cause: 'Le professionnel reçoit déjà quelqu’un à cette heure.',
    action: 'Choisissez une autre heure.',
  },
} as const satisfies Erreurs
