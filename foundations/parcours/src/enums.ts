import type { EnumValueOf } from '@traitdunion/glossary'
import { describedEnum, glossaryEnum } from '@traitdunion/subgraph'

export const TypeParcours = glossaryEnum('TypeParcours')
export type TypeParcours = EnumValueOf<'TypeParcours'>
export const OrganismeReferentType = glossaryEnum('OrganismeReferentType')
export type OrganismeReferentType = EnumValueOf<'OrganismeReferentType'>
export const StatutOrientation = glossaryEnum('StatutOrientation')
export type StatutOrientation = EnumValueOf<'StatutOrientation'>
export const EtatOrientation = glossaryEnum('EtatOrientation')
export type EtatOrientation = EnumValueOf<'EtatOrientation'>
export const StatutContrat = glossaryEnum('StatutContrat')
export type StatutContrat = EnumValueOf<'StatutContrat'>
export const StatutRendezVous = glossaryEnum('StatutRendezVous')
export type StatutRendezVous = EnumValueOf<'StatutRendezVous'>
export const ModaliteRendezVous = glossaryEnum('ModaliteRendezVous')
export type ModaliteRendezVous = EnumValueOf<'ModaliteRendezVous'>
export const ThemeFrein = glossaryEnum('ThemeFrein')
export type ThemeFrein = EnumValueOf<'ThemeFrein'>
export const StatutPmsmp = glossaryEnum('StatutPmsmp')
export type StatutPmsmp = EnumValueOf<'StatutPmsmp'>
export const SourceDonnee = glossaryEnum('SourceDonnee')
export type SourceDonnee = EnumValueOf<'SourceDonnee'>

export const MotifMoinsDe15h = describedEnum(
  'MotifMoinsDe15h',
  'Raison légale de prévoir moins de quinze heures par semaine (code du travail, R5411-15).',
  {
    SITUATION_INDIVIDUELLE: 'Durée réduite, sans être nulle, pour tenir compte de la situation.',
    SANTE: 'Dispense demandée pour raison de santé.',
    HANDICAP: 'Dispense demandée pour handicap.',
    INVALIDITE: 'Dispense demandée pour invalidité.',
    PARENT_ISOLE: 'Dispense demandée par un parent isolé sans mode de garde pour un enfant de moins de douze ans.',
  },
)
export type MotifMoinsDe15h = keyof typeof MotifMoinsDe15h
