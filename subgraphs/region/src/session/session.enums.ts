import { registerEnumType } from 'type-graphql'

export const EtatRecrutement = {
  OUVERT: 'OUVERT',
  FERME: 'FERME',
  SUSPENDU: 'SUSPENDU',
} as const
export type EtatRecrutement = keyof typeof EtatRecrutement

registerEnumType(EtatRecrutement, {
  name: 'EtatRecrutement',
  description: 'État du recrutement (LHÉO etat-recrutement).',
  valuesConfig: {
    OUVERT: { description: 'Ouvert.' },
    FERME: { description: 'Fermé.' },
    SUSPENDU: { description: 'Suspendu.' },
  },
})

/** Codes of LHÉO. */
export const etatsRecrutementLheo: Readonly<Record<EtatRecrutement, string>> = {
  OUVERT: '1',
  FERME: '2',
  SUSPENDU: '3',
}
