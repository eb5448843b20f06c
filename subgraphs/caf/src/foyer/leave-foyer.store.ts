import { eraseRows } from '@traitdunion/subgraph'
import type { EntityManager } from 'typeorm'

/**
 * A person is withdrawn. Her household stays, with its requests, for those who are left in it; a household of which she
 * was the last goes with her.
 */
export const leaveFoyers = async (manager: EntityManager, noms: readonly string[]): Promise<void> => {
  const seule: { id: string }[] = await manager.query(
    /* sql: foyer-of-her-alone */
    `select foyer_id as id from membre_foyer
     where foyer_id in (select foyer_id from membre_foyer where personne_id = any($1::uuid[]))
     group by foyer_id having bool_and(coalesce(personne_id = any($1::uuid[]), false))`,
    [noms],
  )
  await eraseRows(
    manager,
    'foyer',
    seule.map(({ id }) => id),
  )
}
