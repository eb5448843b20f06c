import type { DateCivile, DroitCnaf } from '../flux-cnaf/index.js'

const last = (days: readonly DateCivile[]): DateCivile | null => [...days].sort().at(-1) ?? null
const first = (days: readonly DateCivile[]): DateCivile | null => [...days].sort()[0] ?? null

/**
 * When the present state began, as far as the flow says so itself.
 * @returns null when only the day of the flow can tell
 */
export const stateSince = (droit: DroitCnaf): DateCivile | null => {
  switch (droit.etat) {
    case 'REFUSE':
      return droit.refus?.le ?? null
    case 'CLOS':
    case 'CLOS_MOIS_ANTERIEUR':
      return droit.fin?.le ?? null
    case 'OUVERT_SUSPENDU':
      return last(droit.suspensionsDroit.map(({ depuis }) => depuis))
    case 'OUVERT_VERSEMENT_SUSPENDU':
      return last(droit.suspensionsVersement.map(({ depuis }) => depuis))
    default:
      return null
  }
}

/** The best guess for a record met for the first time: an open right began with its first nature, a request on its day. */
export const stateSinceAtFirst = (droit: DroitCnaf, dateDemande: DateCivile): DateCivile | null =>
  stateSince(droit) ??
  (droit.etat === 'DEMANDE_EN_ATTENTE' ? dateDemande : first(droit.natures.map(({ debut }) => debut)))
