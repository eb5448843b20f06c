import type { EntityManager } from 'typeorm'
import { clesDe, estDuJour, type Fiche, MAX_PAR_JOUR } from '../rapprocher/fiche.js'
import { findChargees, findVoisins } from './enregistrement.store.js'
import { Voisinage } from './voisinage.js'

/**
 * Everyone these records may be.
 * @param lot `null` for what everyone sees
 */
export const findVoisinage = async (
  manager: EntityManager,
  fiches: readonly Fiche[],
  lot: string | null,
): Promise<Voisinage> => {
  const cles = [...new Set(fiches.flatMap((fiche) => clesDe(fiche, true)))]
  const chargees = await findChargees(manager, cles.filter(estDuJour), { lot, max: MAX_PAR_JOUR })
  const ecartees = new Set(chargees)
  const voisins = await findVoisins(
    manager,
    cles.filter((cle) => !ecartees.has(cle)),
    lot,
  )
  return Voisinage.of(voisins, chargees)
}
