import { registerEnumType } from 'type-graphql'

export const ClasseAllocationCej = {
  MAXIMALE: 'MAXIMALE',
  INTERMEDIAIRE: 'INTERMEDIAIRE',
  REDUITE: 'REDUITE',
} as const
export type ClasseAllocationCej = keyof typeof ClasseAllocationCej

registerEnumType(ClasseAllocationCej, {
  name: 'ClasseAllocationCej',
  description: 'Classe d’allocation du CEJ ; son montant suit un barème daté.',
  valuesConfig: {
    MAXIMALE: { description: 'Première classe, 500 € à l’origine du barème.' },
    INTERMEDIAIRE: { description: 'Deuxième classe, 300 € à l’origine du barème.' },
    REDUITE: { description: 'Troisième classe, 200 € à l’origine du barème.' },
  },
})

export const AssiduiteCej = {
  SOUS_LE_MINIMUM: 'SOUS_LE_MINIMUM',
  CONFORME: 'CONFORME',
  AU_DELA: 'AU_DELA',
} as const
export type AssiduiteCej = keyof typeof AssiduiteCej

registerEnumType(AssiduiteCej, {
  name: 'AssiduiteCej',
  description: 'Heures d’une semaine rapportées aux 15 à 20 heures attendues.',
  valuesConfig: {
    SOUS_LE_MINIMUM: { description: 'Moins de 15 heures.' },
    CONFORME: { description: 'De 15 à 20 heures.' },
    AU_DELA: { description: 'Plus de 20 heures.' },
  },
})

export const MotifFinCej = {
  EMPLOI_DURABLE: 'EMPLOI_DURABLE',
  FORMATION: 'FORMATION',
  TERME: 'TERME',
  ABANDON: 'ABANDON',
  DECISION: 'DECISION',
  DEMENAGEMENT: 'DEMENAGEMENT',
  AGE: 'AGE',
} as const
export type MotifFinCej = keyof typeof MotifFinCej

registerEnumType(MotifFinCej, {
  name: 'MotifFinCej',
  description: 'Motif de fin d’un CEJ.',
  valuesConfig: {
    EMPLOI_DURABLE: { description: 'Accès à un emploi durable.' },
    FORMATION: { description: 'Entrée en formation ou en alternance.' },
    TERME: { description: 'Terme prévu atteint.' },
    ABANDON: { description: 'Abandon du jeune.' },
    DECISION: { description: 'Décision de la mission locale, dont le motif reste chez elle.' },
    DEMENAGEMENT: { description: 'Départ du territoire.' },
    AGE: { description: 'Limite d’âge atteinte.' },
  },
})
