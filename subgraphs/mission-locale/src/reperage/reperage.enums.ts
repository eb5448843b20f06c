import { registerEnumType } from 'type-graphql'

export const EtatReperage = {
  SIGNALE: 'SIGNALE',
  PRIS_EN_CHARGE: 'PRIS_EN_CHARGE',
  CONTACTE: 'CONTACTE',
  SANS_SUITE: 'SANS_SUITE',
} as const
export type EtatReperage = keyof typeof EtatReperage

registerEnumType(EtatReperage, {
  name: 'EtatReperage',
  description: 'Avancement d’un repérage.',
  valuesConfig: {
    SIGNALE: { description: 'Signalé, personne ne s’en occupe encore.' },
    PRIS_EN_CHARGE: { description: 'Confié à un conseiller.' },
    CONTACTE: { description: 'Le jeune a été joint.' },
    SANS_SUITE: { description: 'Clos sans suite.' },
  },
})

export const OrigineReperage = {
  MISSION_LOCALE: 'MISSION_LOCALE',
  FRANCE_TRAVAIL: 'FRANCE_TRAVAIL',
  DEPARTEMENT: 'DEPARTEMENT',
  CAF: 'CAF',
  CCAS: 'CCAS',
  EDUCATION_NATIONALE: 'EDUCATION_NATIONALE',
  CENTRE_DE_FORMATION: 'CENTRE_DE_FORMATION',
  COMMUNE: 'COMMUNE',
  ASSOCIATION: 'ASSOCIATION',
  FAMILLE: 'FAMILLE',
  JEUNE: 'JEUNE',
  AUTRE: 'AUTRE',
} as const
export type OrigineReperage = keyof typeof OrigineReperage

registerEnumType(OrigineReperage, {
  name: 'OrigineReperage',
  description:
    'Qui a signalé le jeune. Une structure sensible est toujours « autre » : la nommer dirait ce qu’elle traite.',
  valuesConfig: {
    MISSION_LOCALE: { description: 'Mission locale.' },
    FRANCE_TRAVAIL: { description: 'France Travail.' },
    DEPARTEMENT: { description: 'Conseil départemental.' },
    CAF: { description: 'Caisse d’allocations familiales.' },
    CCAS: { description: 'Centre communal d’action sociale.' },
    EDUCATION_NATIONALE: { description: 'Établissement scolaire ou service académique.' },
    CENTRE_DE_FORMATION: { description: 'Centre de formation ou d’apprentissage.' },
    COMMUNE: { description: 'Commune ou intercommunalité.' },
    ASSOCIATION: { description: 'Association.' },
    FAMILLE: { description: 'Proche.' },
    JEUNE: { description: 'Le jeune lui-même.' },
    AUTRE: { description: 'Autre, dont les structures qui ne doivent pas être nommées.' },
  },
})
