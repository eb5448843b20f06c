import { describedEnum } from '@traitdunion/subgraph'

export const MotifRendezVousPoleEmploi = describedEnum('MotifRendezVousPoleEmploi', 'Motif d’un rendez-vous.', {
  ORIENTATION: 'Entretien d’orientation.',
  ACCOMPAGNEMENT: 'Suivi et accompagnement.',
  AUTRE: 'Autre motif.',
})
export type MotifRendezVousPoleEmploi = keyof typeof MotifRendezVousPoleEmploi

export const FormeRendezVous = describedEnum('FormeRendezVousPoleEmploi', 'Réception individuelle ou collective.', {
  INDIVIDUEL: 'Entretien individuel.',
  COLLECTIF: 'Réunion ou atelier collectif.',
})
export type FormeRendezVous = keyof typeof FormeRendezVous

export const InitiateurRendezVous = describedEnum('InitiateurRendezVousPoleEmploi', 'Qui a demandé le rendez-vous.', {
  USAGER: 'La personne.',
  ORGANISME: 'France Travail ou un partenaire.',
})
export type InitiateurRendezVous = keyof typeof InitiateurRendezVous
