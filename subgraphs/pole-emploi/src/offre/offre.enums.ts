import { describedEnum } from '@traitdunion/subgraph'

export const TypeContratTravail = describedEnum('TypeContratTravail', 'Type de contrat de travail.', {
  CDI: 'Contrat à durée indéterminée.',
  CDD: 'Contrat à durée déterminée.',
  INTERIM: 'Mission d’intérim.',
  SAISONNIER: 'Contrat saisonnier.',
  APPRENTISSAGE: 'Contrat d’apprentissage.',
  PROFESSIONNALISATION: 'Contrat de professionnalisation.',
  CONTRAT_AIDE: 'Contrat unique d’insertion, parcours emploi compétences.',
  CDDI: 'Contrat à durée déterminée d’insertion.',
  LIBERAL: 'Profession libérale ou commerciale, franchise.',
  AUTRE: 'Autre type.',
})
export type TypeContratTravail = keyof typeof TypeContratTravail

export const ExperienceExigee = describedEnum('ExperienceExigee', 'Expérience demandée.', {
  DEBUTANT_ACCEPTE: 'Débutant accepté.',
  SOUHAITEE: 'Expérience souhaitée.',
  EXIGEE: 'Expérience exigée.',
})
export type ExperienceExigee = keyof typeof ExperienceExigee

export const EtatOffre = describedEnum('EtatOffre', 'État d’une offre.', {
  PUBLIEE: 'Publiée.',
  POURVUE: 'Pourvue.',
  RETIREE: 'Retirée par l’employeur.',
})
export type EtatOffre = keyof typeof EtatOffre
