import { isUuid } from '@traitdunion/subgraph'
import type { EntityManager } from 'typeorm'

/** A withdrawn person leaves nothing here, under any of her names. */
export const removePersonne = async (manager: EntityManager, personneId: string): Promise<void> => {
  if (!isUuid(personneId)) return
  for (const table of ['positionnement', 'evenement_sortant'])
    await manager.query(
      /* sql: retrait-personne */
      `delete from ${table} where personne_id = $1
         or personne_id in (select alias from personne_alias where personne_id = $1)`,
      [personneId],
    )
}
