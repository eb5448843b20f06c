import { keepRattachement } from '@traitdunion/import'
import { reviewContributions } from '@traitdunion/subgraph'
import type { EntityManager } from 'typeorm'

const TABLES = ['membre_foyer', 'droits_et_devoirs', 'ressources_trimestre']

/** Rows of the record follow; the decision is kept too, for an import that has already matched this record. */
export const storeRattachement = async (manager: EntityManager, cle: string, personneId: string | null) => {
  await keepRattachement(manager, cle, personneId)
  const before: { personne_id: string | null }[] = await manager.query(
    /* sql: rattachement-before */ 'select distinct personne_id from membre_foyer where cle = $1',
    [cle],
  )
  await reviewContributions(
    manager,
    before.map(({ personne_id }) => personne_id),
  )
  for (const table of TABLES)
    await manager.query(
      `/* sql: rattachement-apply */ update ${table} set personne_id = $2, version = version + 1,
         modifie_le = date_trunc('milliseconds', clock_timestamp())
       where cle = $1 and personne_id is distinct from $2`,
      [cle, personneId],
    )
}
