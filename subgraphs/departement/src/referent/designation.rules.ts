import { type CivilDate } from '@traitdunion/subgraph'
import { overlaps, type Periode } from '../periode.js'
import type { RoleAccompagnement } from './designation.enums.js'

export type RefusDesignation =
  | 'DESIGNATION_PERIODE_INVERSEE'
  | 'REFERENT_DEJA_DESIGNE'
  | 'DESIGNATION_EN_DOUBLE'
  | 'DESIGNATION_DEJA_TERMINEE'

export interface Designation extends Periode {
  readonly role: RoleAccompagnement
  readonly professionnelId: string
}

/** A person has one référent unique at a time (code du travail, L5411-6), and a professional one role at a time with her. */
export const refusalsOf = (nouvelle: Designation, autres: readonly Designation[]): RefusDesignation[] => {
  if (nouvelle.fin !== null && nouvelle.fin < nouvelle.debut) return ['DESIGNATION_PERIODE_INVERSEE']
  const meeting = autres.filter((autre) => overlaps(autre, nouvelle))
  const refusals: (RefusDesignation | false)[] = [
    nouvelle.role === 'REFERENT_UNIQUE' &&
      meeting.some(({ role }) => role === 'REFERENT_UNIQUE') &&
      'REFERENT_DEJA_DESIGNE',
    meeting.some(
      ({ role, professionnelId }) => role === nouvelle.role && professionnelId === nouvelle.professionnelId,
    ) &&
      nouvelle.role === 'CO_ACCOMPAGNEMENT' &&
      'DESIGNATION_EN_DOUBLE',
  ]
  return refusals.filter((refusal) => refusal !== false)
}

/** An end may be given or brought forward, never put back: that is a new designation. */
export const refusalsOfEnd = ({ debut, fin }: Periode, nouvelleFin: CivilDate): RefusDesignation[] => {
  if (nouvelleFin < debut) return ['DESIGNATION_PERIODE_INVERSEE']
  return fin !== null && fin <= nouvelleFin ? ['DESIGNATION_DEJA_TERMINEE'] : []
}
