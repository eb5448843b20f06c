import type { Loaders } from '../loaders.js'
import type { DossierRsa } from './dossier-rsa.type.js'

/** The last request of the household in which the person lives, through loaders: one query a level for a whole list. */
export const dossierOfPersonne = async (
  personneId: string,
  loaders: Pick<Loaders, 'membreDePersonne' | 'dossiersDeFoyer'>,
): Promise<DossierRsa | null> => {
  const membre = await loaders.membreDePersonne.load(personneId)
  return membre ? ((await loaders.dossiersDeFoyer.load(membre.foyerId))[0] ?? null) : null
}
