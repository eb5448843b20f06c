import { describedEnum } from '../described-enum.js'

export const EtatAide = describedEnum('EtatAide', "État d'une aide accordée.", {
  ACCORDEE: 'Accordée.',
  VERSEE: 'Versée.',
  ANNULEE: 'Annulée.',
})
export type EtatAide = keyof typeof EtatAide
