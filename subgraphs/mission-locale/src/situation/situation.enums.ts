import { registerEnumType } from 'type-graphql'

export const CategorieSituationJeune = {
  EMPLOI: 'EMPLOI',
  CONTRAT_EN_ALTERNANCE: 'CONTRAT_EN_ALTERNANCE',
  FORMATION: 'FORMATION',
  IMMERSION_EN_ENTREPRISE: 'IMMERSION_EN_ENTREPRISE',
  PMSMP: 'PMSMP',
  VOLONTARIAT_BENEVOLAT: 'VOLONTARIAT_BENEVOLAT',
  SCOLARITE: 'SCOLARITE',
  DEMANDEUR_EMPLOI: 'DEMANDEUR_EMPLOI',
} as const
export type CategorieSituationJeune = keyof typeof CategorieSituationJeune

registerEnumType(CategorieSituationJeune, {
  name: 'CategorieSituationJeune',
  description: 'Nature de la situation d’un jeune.',
  valuesConfig: {
    EMPLOI: { description: 'Emploi.' },
    CONTRAT_EN_ALTERNANCE: { description: 'Contrat en alternance.' },
    FORMATION: { description: 'Formation.' },
    IMMERSION_EN_ENTREPRISE: { description: 'Immersion en entreprise.' },
    PMSMP: { description: 'Période de mise en situation en milieu professionnel.' },
    VOLONTARIAT_BENEVOLAT: { description: 'Contrat de volontariat ou bénévolat.' },
    SCOLARITE: { description: 'Scolarité.' },
    DEMANDEUR_EMPLOI: { description: 'Recherche d’emploi.' },
  },
})

/** Labels of i-Milo, the mission locale's own system, for the importer. */
export const categoriesIMilo: Readonly<Record<CategorieSituationJeune, string>> = {
  EMPLOI: 'Emploi',
  CONTRAT_EN_ALTERNANCE: 'Contrat en Alternance',
  FORMATION: 'Formation',
  IMMERSION_EN_ENTREPRISE: 'Immersion en entreprise',
  PMSMP: 'Pmsmp',
  VOLONTARIAT_BENEVOLAT: 'Contrat de volontariat - bénévolat',
  SCOLARITE: 'Scolarité',
  DEMANDEUR_EMPLOI: "Demandeur d'emploi",
}

export const EtatSituationJeune = {
  PREVU: 'PREVU',
  EN_COURS: 'EN_COURS',
  TERMINE: 'TERMINE',
} as const
export type EtatSituationJeune = keyof typeof EtatSituationJeune

registerEnumType(EtatSituationJeune, {
  name: 'EtatSituationJeune',
  description: 'Avancement d’une situation.',
  valuesConfig: {
    PREVU: { description: 'Prévue.' },
    EN_COURS: { description: 'En cours.' },
    TERMINE: { description: 'Terminée.' },
  },
})
