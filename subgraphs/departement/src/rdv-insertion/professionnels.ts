import type { Annuaire } from '@traitdunion/subgraph'
import type { Envoi } from './envoi.js'

/**
 * Who receives: the first agent whom the directory knows.
 * @returns null when espace-partage does not answer
 */
export const findProfessionnels = async (
  annuaire: Annuaire,
  envois: readonly Envoi[],
): Promise<((envoi: Envoi) => string | null) | null> => {
  const connus = await annuaire(envois.flatMap(({ agents }) => agents))
  return connus && (({ agents }) => agents.map((agent) => connus.get(agent)?.id).find(Boolean) ?? null)
}
