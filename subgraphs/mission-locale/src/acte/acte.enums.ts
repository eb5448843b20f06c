import { registerEnumType } from 'type-graphql'

export const TypeActeMissionLocale = {
  ENTRETIEN_INDIVIDUEL: 'ENTRETIEN_INDIVIDUEL',
  ENTRETIEN_TELEPHONIQUE: 'ENTRETIEN_TELEPHONIQUE',
  VISIOCONFERENCE: 'VISIOCONFERENCE',
  ATELIER_COLLECTIF: 'ATELIER_COLLECTIF',
  VISITE_EN_ENTREPRISE: 'VISITE_EN_ENTREPRISE',
  ECHANGE_ECRIT: 'ECHANGE_ECRIT',
  DEMARCHE_ADMINISTRATIVE: 'DEMARCHE_ADMINISTRATIVE',
} as const
export type TypeActeMissionLocale = keyof typeof TypeActeMissionLocale

registerEnumType(TypeActeMissionLocale, {
  name: 'TypeActeMissionLocale',
  description: 'Nature d’un acte de la mission locale.',
  valuesConfig: {
    ENTRETIEN_INDIVIDUEL: { description: 'Entretien individuel.' },
    ENTRETIEN_TELEPHONIQUE: { description: 'Entretien téléphonique.' },
    VISIOCONFERENCE: { description: 'Entretien en visioconférence.' },
    ATELIER_COLLECTIF: { description: 'Atelier collectif.' },
    VISITE_EN_ENTREPRISE: { description: 'Visite en entreprise.' },
    ECHANGE_ECRIT: { description: 'Courriel, courrier ou message.' },
    DEMARCHE_ADMINISTRATIVE: { description: 'Démarche faite pour le jeune.' },
  },
})
