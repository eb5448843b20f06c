import { registerEnumType } from 'type-graphql'

export const StatutPositionnement = {
  PRE_POSITIONNE: 'PRE_POSITIONNE',
  POSITIONNE: 'POSITIONNE',
  CONFIRME: 'CONFIRME',
  REFUSE: 'REFUSE',
  ENTRE: 'ENTRE',
  ABANDON: 'ABANDON',
} as const
export type StatutPositionnement = keyof typeof StatutPositionnement

registerEnumType(StatutPositionnement, {
  name: 'StatutPositionnement',
  description: 'Avancement d’un positionnement.',
  valuesConfig: {
    PRE_POSITIONNE: { description: 'Proposé, à confirmer par le prescripteur.' },
    POSITIONNE: { description: 'Positionné, en attente de l’organisme de formation.' },
    CONFIRME: { description: 'Place confirmée par l’organisme de formation.' },
    REFUSE: { description: 'Refusé.' },
    ENTRE: { description: 'Entré en formation.' },
    ABANDON: { description: 'Abandonné, avant ou pendant la formation.' },
  },
})

export const MotifRefusPositionnement = {
  COMPLET: 'COMPLET',
  PREREQUIS: 'PREREQUIS',
  PROJET: 'PROJET',
  FINANCEMENT: 'FINANCEMENT',
  SANS_REPONSE: 'SANS_REPONSE',
  AUTRE: 'AUTRE',
} as const
export type MotifRefusPositionnement = keyof typeof MotifRefusPositionnement

registerEnumType(MotifRefusPositionnement, {
  name: 'MotifRefusPositionnement',
  description: 'Motif de refus d’un positionnement.',
  valuesConfig: {
    COMPLET: { description: 'Plus de place.' },
    PREREQUIS: { description: 'Prérequis non remplis.' },
    PROJET: { description: 'Formation sans rapport avec le projet.' },
    FINANCEMENT: { description: 'Financement refusé.' },
    SANS_REPONSE: { description: 'Pas de réponse de la personne.' },
    AUTRE: { description: 'Autre motif.' },
  },
})
