import { describedEnum } from '@traitdunion/subgraph'

export const CategorieInscription = describedEnum(
  'CategorieInscription',
  'Catégorie administrative d’inscription (arrêté du 5 février 1992).',
  {
    CATEGORIE_1: '1 : sans emploi, immédiatement disponible, cherche un emploi durable à temps plein.',
    CATEGORIE_2: '2 : sans emploi, immédiatement disponible, cherche un emploi durable à temps partiel.',
    CATEGORIE_3: '3 : sans emploi, immédiatement disponible, cherche un emploi temporaire ou saisonnier.',
    CATEGORIE_4: '4 : sans emploi, non immédiatement disponible (formation, stage, arrêt).',
    CATEGORIE_5: '5 : pourvue d’un emploi (contrat aidé, création d’entreprise), en cherche un autre.',
    CATEGORIE_6: '6 : a travaillé plus de 78 heures dans le mois, cherche un emploi durable à temps plein.',
    CATEGORIE_7: '7 : a travaillé plus de 78 heures dans le mois, cherche un emploi durable à temps partiel.',
    CATEGORIE_8: '8 : a travaillé plus de 78 heures dans le mois, cherche un emploi temporaire ou saisonnier.',
  },
)
export type CategorieInscription = keyof typeof CategorieInscription

export const CategorieStatistique = describedEnum('CategorieStatistique', 'Catégorie statistique du mois.', {
  A: 'Tenue de chercher un emploi, sans emploi.',
  B: 'Tenue de chercher un emploi, activité réduite courte (78 heures ou moins dans le mois).',
  C: 'Tenue de chercher un emploi, activité réduite longue (plus de 78 heures dans le mois).',
  D: 'Non tenue de chercher un emploi, sans emploi.',
  E: 'Non tenue de chercher un emploi, en emploi.',
})
export type CategorieStatistique = keyof typeof CategorieStatistique

export const AllocationChomage = describedEnum('AllocationChomage', 'Allocation servie avec l’inscription.', {
  ARE: 'Allocation d’aide au retour à l’emploi.',
  ASS: 'Allocation de solidarité spécifique.',
  AUCUNE: 'Aucune allocation.',
})
export type AllocationChomage = keyof typeof AllocationChomage

export const MotifCessation = describedEnum('MotifCessationInscription', 'Motif de fin d’inscription.', {
  REPRISE_EMPLOI: 'Reprise d’emploi.',
  ENTREE_FORMATION: 'Entrée en formation.',
  ARRET_RECHERCHE: 'Arrêt de recherche.',
  DEFAUT_ACTUALISATION: 'Absence d’actualisation.',
  DEMENAGEMENT: 'Changement de région ou de pays.',
  AUTRE: 'Autre motif, décision administrative comprise.',
})
export type MotifCessation = keyof typeof MotifCessation
