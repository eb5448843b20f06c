import { registerEnumType } from 'type-graphql'

export const EtatDossierMissionLocale = {
  OUVERT: 'OUVERT',
  CLOS: 'CLOS',
} as const
export type EtatDossierMissionLocale = keyof typeof EtatDossierMissionLocale

registerEnumType(EtatDossierMissionLocale, {
  name: 'EtatDossierMissionLocale',
  description: 'État du dossier en mission locale.',
  valuesConfig: {
    OUVERT: { description: 'Accompagnement en cours.' },
    CLOS: { description: 'Accompagnement terminé.' },
  },
})

export const RattachementDossier = {
  RATTACHE: 'RATTACHE',
  EN_ATTENTE: 'EN_ATTENTE',
} as const
export type RattachementDossier = keyof typeof RattachementDossier

registerEnumType(RattachementDossier, {
  name: 'RattachementDossier',
  description: 'Rattachement du dossier à une personne du hub.',
  valuesConfig: {
    RATTACHE: { description: 'La personne est connue.' },
    EN_ATTENTE: { description: 'Identité douteuse : un gestionnaire doit trancher.' },
  },
})
