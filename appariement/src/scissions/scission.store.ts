import type { EntityManager } from 'typeorm'
import { appendRattachements } from '../evenements/evenement.store.js'

export interface Reference {
  readonly source: string
  readonly cle: string
}

export interface Scission {
  readonly id: string
  readonly personneId: string
  readonly vers: string
  /** Whether the split made that person. */
  readonly nouvelle: boolean
  readonly annulee: boolean
}

/** Records in force under any of these identifiers. */
export const findRecordsOf = (
  manager: EntityManager,
  noms: readonly string[],
): Promise<(Reference & { personneId: string })[]> =>
  manager.query(
    /* sql: scission-records */
    `select source, cle, personne_id as "personneId" from enregistrement
     where personne_id = any($1::uuid[]) and etat = 'VISIBLE'`,
    [noms],
  )

/** Moves records, and tells their sources. */
export const moveRecords = async (
  manager: EntityManager,
  moves: readonly (Reference & { readonly personneId: string })[],
): Promise<void> => {
  await manager.query(
    /* sql: scission-move */
    `update enregistrement e set personne_id = m."personneId"
     from jsonb_to_recordset($1) as m (source text, cle text, "personneId" uuid)
     where e.source = m.source and e.cle = m.cle and e.etat = 'VISIBLE'`,
    [JSON.stringify(moves)],
  )
  await appendRattachements(manager, moves)
}

export const insertScission = async (
  manager: EntityManager,
  { personneId, vers, nouvelle }: Omit<Scission, 'id' | 'annulee'>,
  avant: readonly (Reference & { readonly personneId: string })[],
): Promise<string> => {
  const [{ id }] = await manager.query(
    /* sql: scission-insert */
    'insert into scission (personne_id, vers, nouvelle) values ($1, $2, $3) returning id',
    [personneId, vers, nouvelle],
  )
  await manager.query(
    /* sql: scission-insert-records */
    `insert into scission_enregistrement (scission_id, source, cle, avant)
     select $1, source, cle, "personneId"
     from jsonb_to_recordset($2) as m (source text, cle text, "personneId" uuid)`,
    [id, JSON.stringify(avant)],
  )
  return id
}

export const findScission = async (manager: EntityManager, id: string): Promise<Scission | undefined> => {
  const [row] = await manager.query(
    /* sql: scission-by-id */
    `select id, personne_id as "personneId", vers, nouvelle, annulee_le is not null as annulee
     from scission where id = $1`,
    [id],
  )
  return row
}

interface Wanted {
  readonly personneId: string
  /** Person that was asked for, or none. */
  readonly cible: string | undefined
  readonly enregistrements: readonly Reference[]
}

/** The split in force that moved just these records: the same request came before. */
export const findSame = async (
  manager: EntityManager,
  { personneId, cible, enregistrements }: Wanted,
): Promise<Pick<Scission, 'id' | 'vers'> | undefined> => {
  const [row] = await manager.query(
    /* sql: scission-same */
    `with voulu as (select distinct source, cle from jsonb_to_recordset($3) as v (source text, cle text))
     select s.id, s.vers from scission s
     where s.personne_id = $1 and s.annulee_le is null and case when $2::uuid is null then s.nouvelle else s.vers = $2 end
       and not exists (
         (select source, cle from voulu except select source, cle from scission_enregistrement where scission_id = s.id)
         union all
         (select source, cle from scission_enregistrement where scission_id = s.id except select source, cle from voulu)
       )`,
    [personneId, cible ?? null, JSON.stringify(enregistrements)],
  )
  return row
}

/** Where each record came from, and where it is now. */
export const findMoved = (
  manager: EntityManager,
  id: string,
): Promise<(Reference & { avant: string; actuelle: string | null })[]> =>
  manager.query(
    /* sql: scission-moved */
    `select s.source, s.cle, s.avant, e.personne_id as actuelle
     from scission_enregistrement s
     left join enregistrement e on e.source = s.source and e.cle = s.cle and e.etat = 'VISIBLE'
     where s.scission_id = $1`,
    [id],
  )

export const markUndone = (manager: EntityManager, id: string) =>
  manager.query(/* sql: scission-undo */ 'update scission set annulee_le = now() where id = $1', [id])
