import { isUuid } from '@traitdunion/subgraph'
import type { EntityManager } from 'typeorm'

/** Tables whose rows follow a dossier, those that others refer to last. */
const FOLLOWERS = [
  'contrat_engagement_jeune',
  'parcours_cej',
  'situation',
  'acte',
  'rendez_vous',
  'orientation',
] as const

/** A withdrawn person leaves nothing here, under any of her names: opposition, or accompaniment that never was. */
export const removePersonne = async (manager: EntityManager, personneId: string): Promise<void> => {
  if (!isUuid(personneId)) return
  const names: { name: string }[] = await manager.query(
    /* sql: retrait-names */ 'select alias as name from personne_alias where personne_id = $1',
    [personneId],
  )
  const ids = [personneId, ...names.map(({ name }) => name)]
  const dossiers: { id: string }[] = await manager.query(
    /* sql: retrait-dossiers */ 'select id from dossier where personne_id = any($1)',
    [ids],
  )
  const ofPerson = [ids, dossiers.map(({ id }) => id)]
  for (const table of ['semaine_cej', 'allocation_cej'])
    await manager.query(
      /* sql: retrait-suivi-cej */
      `delete from ${table} where parcours_id in (
         select id from parcours_cej where personne_id = any($1) or dossier_id = any($2)
       )`,
      ofPerson,
    )
  for (const table of FOLLOWERS)
    await manager.query(
      /* sql: retrait-followers */ `delete from ${table} where personne_id = any($1) or dossier_id = any($2)`,
      ofPerson,
    )
  for (const table of ['reperage', 'dossier', 'evenement_sortant'])
    await manager.query(/* sql: retrait-personne */ `delete from ${table} where personne_id = any($1)`, [ids])
}
