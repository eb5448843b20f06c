import { describedEnum } from '@traitdunion/subgraph'

export const ObjectifPmsmp = describedEnum('ObjectifPmsmp', 'Objet d’une PMSMP (code du travail, L5135-1).', {
  DECOUVRIR_METIER: 'Découvrir un métier ou un secteur d’activité.',
  CONFIRMER_PROJET: 'Confirmer un projet professionnel.',
  INITIER_RECRUTEMENT: 'Initier une démarche de recrutement.',
})
export type ObjectifPmsmp = keyof typeof ObjectifPmsmp

export const SignatairePmsmp = describedEnum('SignatairePmsmp', 'Qui signe une convention de PMSMP.', {
  BENEFICIAIRE: 'La personne accueillie.',
  REPRESENTANT_LEGAL: 'Son représentant légal.',
  EMPLOYEUR_ACTUEL: 'Son employeur actuel, si elle en a un.',
  STRUCTURE_ACCUEIL: 'La structure qui l’accueille.',
})
export type SignatairePmsmp = keyof typeof SignatairePmsmp

export const NiveauAcceptation = describedEnum('NiveauAcceptationPmsmp', 'Qui accepte une convention signée.', {
  CONSEILLER: 'Le conseiller : avis favorable.',
  PRESCRIPTEUR: 'L’organisme prescripteur : la période peut commencer.',
})
export type NiveauAcceptation = keyof typeof NiveauAcceptation
