import type { EvenementAppariement } from '@traitdunion/subgraph'
import type { DataSource, EntityManager } from 'typeorm'

export const ESPACE_PARTAGE = 'espace-partage'
const MAX = 500

export interface Pointage {
  readonly alias: string
  readonly personneId: string | null
}

export const appendAlias = (manager: EntityManager, pointages: readonly Pointage[]) =>
  manager.query(
    /* sql: evenement-alias */
    `insert into evenement (nature, contenu)
     select 'ALIAS', jsonb_build_object('alias', alias, 'personneId', personne_id)
     from unnest($1::uuid[], $2::uuid[]) as p (alias, personne_id)`,
    [pointages.map(({ alias }) => alias), pointages.map(({ personneId }) => personneId)],
  )

export interface Rattachement {
  readonly source: string
  readonly cle: string
  readonly personneId: string
}

export const appendRattachements = (manager: EntityManager, rattachements: readonly Rattachement[]) =>
  manager.query(
    /* sql: evenement-rattachement */
    `insert into evenement (nature, source, contenu)
     select 'RATTACHEMENT', source, jsonb_build_object('source', source, 'cle', cle, 'personneId', "personneId")
     from jsonb_to_recordset($1) as r (source text, cle text, "personneId" uuid)`,
    [JSON.stringify(rattachements)],
  )

/** Events after a position that this partner may know, in order. Identities go to espace-partage only. */
export const evenementsAfter = async (
  dataSource: DataSource,
  apres: number,
  partenaire: string,
): Promise<EvenementAppariement[]> => {
  // Two texts, so that the others' one can use the index without identities.
  const visibles = partenaire === ESPACE_PARTAGE ? 'true' : `nature <> 'IDENTITE'`
  return dataSource.query(
    /* sql: evenement-after */
    `select position, nature, contenu from evenement
     where position > $1 and ${visibles} and (nature <> 'RATTACHEMENT' or source = $2)
     order by position limit ${MAX}`,
    [apres, partenaire],
  )
}
