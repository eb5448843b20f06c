import type { EntityManager } from 'typeorm'
import type { Refus } from '../errors.js'
import { appendActe, type NatureActe } from '../historique.store.js'
import { findCanonique, forgetShown } from '../personnes/personne.store.js'
import { refreshIdentites } from '../personnes/refresh-identites.store.js'
import { findActive, findFusion, findMerged, insertFusion, markUndone, pointAliases } from './fusion.store.js'

export interface Decision {
  /** Opaque identifier of the agent, whom espace-partage vouches for. */
  readonly auteur: string
  readonly motif: string
}

export interface FusionDemandee extends Decision {
  readonly ancien: string
  readonly conserve: string
}

/** One more person turns out to be another: its identifier, and those it had taken, lead to the one that is kept. */
export const mergePersonnes = async (
  manager: EntityManager,
  demande: FusionDemandee,
  sources: readonly string[],
): Promise<{ fusion: string; personneId: string } | Refus> => {
  const { ancien } = demande
  const [actuel, conserve] = [await findCanonique(manager, ancien), await findCanonique(manager, demande.conserve)]
  if (!actuel || !conserve) return 'PERSONNE_INCONNUE'
  if (actuel !== ancien) {
    // The same request again is the same merge.
    const active = await findActive(manager, ancien)
    return active?.conserve === demande.conserve ? { fusion: active.id, personneId: conserve } : 'FUSION_INUTILE'
  }
  if (actuel === conserve) return 'FUSION_INUTILE'
  const fusion = await linkPersonnes(manager, { ...demande, ancien, conserve }, 'FUSION')
  await refreshIdentites(manager, [conserve], sources)
  return { fusion, personneId: conserve }
}

/** The merge itself, between two current identifiers. */
export const linkPersonnes = async (
  manager: EntityManager,
  { ancien, conserve, auteur, motif }: FusionDemandee,
  nature: NatureActe,
): Promise<string> => {
  const id = await insertFusion(manager, { ancien, conserve })
  const moved = [ancien, ...(await findMerged(manager, ancien))]
  await pointAliases(
    manager,
    moved.map((alias) => ({ alias, personneId: conserve })),
  )
  await appendActe(manager, { nature, objetId: id, personnes: [ancien, conserve], auteur, motif })
  return id
}

/** Gives every identifier back to whom the merges that remain give it. */
export const undoFusion = async (
  manager: EntityManager,
  id: string,
  { auteur, motif }: Decision,
  sources: readonly string[],
): Promise<{ fusion: string; personneId: string } | Refus> => {
  const fusion = await findFusion(manager, id)
  if (!fusion) return 'FUSION_INCONNUE'
  const { ancien, conserve } = fusion
  if (fusion.annulee) return { fusion: id, personneId: ancien }
  await markUndone(manager, id)
  const freed = await findMerged(manager, ancien)
  await pointAliases(manager, [
    { alias: ancien, personneId: null },
    ...freed.map((alias) => ({ alias, personneId: ancien })),
  ])
  await appendActe(manager, { nature: 'FUSION_ANNULEE', objetId: id, personnes: [ancien, conserve], auteur, motif })
  await forgetShown(manager, [ancien])
  await refreshIdentites(manager, [ancien, conserve], sources)
  return { fusion: id, personneId: ancien }
}
