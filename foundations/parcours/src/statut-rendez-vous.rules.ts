import type { StatutRendezVous } from './enums.js'

const ATTENDUS: readonly StatutRendezVous[] = ['PRIS', 'MODIFIE', 'A_RENSEIGNER']

/** Nobody has told yet what became of it: it may be moved, called off, or told. */
export const isAttendu = (statut: StatutRendezVous): boolean => ATTENDUS.includes(statut)

/**
 * Where an appointment stands, whoever owns it: from its hour on, one that was awaited is one whose outcome is to be told.
 * Time alone changes it, so no table holds it.
 */
export const statutAt = (
  { statut, debut }: { readonly statut: StatutRendezVous; readonly debut: Date },
  now: Date,
): StatutRendezVous => (isAttendu(statut) && debut <= now ? 'A_RENSEIGNER' : statut)

interface Critere {
  readonly condition: string
  readonly parametres: { readonly statut: StatutRendezVous; readonly maintenant: Date }
}

/**
 * Rows of a table of appointments that stand there: the same rule, in SQL.
 * @param alias of the table in the query
 * @example `const { condition, parametres } = critereOfStatut('rendezVous', 'A_RENSEIGNER', new Date())`
 */
export const critereOfStatut = (alias: string, statut: StatutRendezVous, now: Date): Critere => {
  const parametres = { statut, maintenant: now }
  if (statut === 'A_RENSEIGNER')
    return {
      condition: `(${alias}.statut = :statut or (${alias}.statut in ('PRIS', 'MODIFIE') and ${alias}.debut <= :maintenant))`,
      parametres,
    }
  return {
    condition: isAttendu(statut)
      ? `(${alias}.statut = :statut and ${alias}.debut > :maintenant)`
      : `${alias}.statut = :statut`,
    parametres,
  }
}
