import type { EntityManager } from 'typeorm'
import type { Refus } from '../errors.js'
import type { Decision } from '../fusions/merge-personnes.js'
import { appendActe } from '../historique.store.js'
import { findCanonique, findNoms } from '../personnes/personne.store.js'
import { erasePersonne, findRetrait, insertRetrait, isInCas, isTalkedOf, type NatureRetrait } from './retrait.store.js'

export interface RetraitDemande extends Decision {
  readonly personneId: string
  readonly nature: NatureRetrait
  /** On what knowledge it was decided: whatever a partner said since then calls it off. */
  readonly sauf?: string | undefined
}

/**
 * Nothing of a person stays here, under any of her names, and every partner is told to do the same. Asked again, it is
 * the same withdrawal.
 */
export const withdrawPersonne = async (
  manager: EntityManager,
  { personneId, nature, sauf, auteur, motif }: RetraitDemande,
): Promise<{ retrait: string; personneId: string } | Refus> => {
  const canonique = await findCanonique(manager, personneId)
  if (!canonique) return (await findRetrait(manager, personneId)) ?? 'PERSONNE_INCONNUE'
  const noms = await findNoms(manager, canonique)
  if (await isInCas(manager, noms)) return 'RETRAIT_EN_CAS'
  if (await isTalkedOf(manager, noms, sauf ?? null)) return 'RETRAIT_DEPASSE'
  await erasePersonne(manager, noms)
  const retrait = await insertRetrait(manager, { personneId: canonique, noms, nature, auteur, motif })
  await appendActe(manager, { nature: 'RETRAIT', objetId: retrait, personnes: noms, auteur, motif })
  return { retrait, personneId: canonique }
}
