import type { EntityManager } from 'typeorm'
import type { EnregistrementLu } from './enregistrement.store.js'
import type { Doute, Rejuge } from './rejuge.js'

/** Records of a lot that were matched before a revision, page by page. */
export const findPerimes = (
  manager: EntityManager,
  { lot, revision, apres, limit }: { lot: string; revision: number; apres: number; limit: number },
): Promise<(EnregistrementLu & { provisoire: boolean })[]> =>
  manager.query(
    /* sql: promotion-perimes */
    `select e.id, e.source, e.cle, e.etat, e.issue, e.personne_id as "personneId", e.contenu, e.nir, e.empreinte,
       coalesce(a.personne_id, e.personne_id) as canonique, not p.visible as provisoire
     from enregistrement e join personne p on p.id = e.personne_id
     left join personne_alias a on a.alias = e.personne_id
     where e.lot_id = $1 and e.etat = 'DEPOSE' and e.revision < $2 and e.id > $3
     order by e.id limit $4`,
    [lot, revision, apres, limit],
  )

/**
 * What the source said before of the record `n`, in force and waiting. Looked up record by record, by one index a state
 * (`offset 0`): the first large lot of a hub is shown while the statistics say that nothing is.
 */
const AVANT = `
  (select v.id, v.etat, v.personne_id from enregistrement v
   where v.source = n.source and v.cle = n.cle and v.etat = 'VISIBLE' offset 0)
  union all
  (select v.id, v.etat, v.personne_id from enregistrement v
   where v.source = n.source and v.cle = n.cle and v.etat = 'EN_CAS' offset 0)`

/** Puts the records of a lot in force, in place of what the source said before. */
export const promote = async (manager: EntityManager, lot: string): Promise<void> => {
  // A steward may have moved the record since it was staged: it stays where it was put.
  await manager.query(
    /* sql: promotion-keep-moved */
    `with deplace as (
       select n.id, v.personne_id
       from enregistrement n cross join lateral (${AVANT}) as v
       where n.lot_id = $1 and n.etat = 'DEPOSE' and n.personne_id is not null and v.etat = 'VISIBLE'
         and v.personne_id <> n.personne_id
     )
     update enregistrement n set personne_id = deplace.personne_id from deplace where n.id = deplace.id`,
    [lot],
  )
  await manager.query(
    /* sql: promotion-replace */
    `with ancien as (
       select v.id from enregistrement n cross join lateral (${AVANT}) as v
       where n.lot_id = $1 and n.etat = 'DEPOSE' and (v.etat = 'EN_CAS' or n.personne_id is not null)
     ), remplacee as (
       update enregistrement v set etat = 'REMPLACE' from ancien where v.id = ancien.id returning v.id
     )
     delete from cle_rapprochement c using remplacee where c.enregistrement_id = remplacee.id`,
    [lot],
  )
  await manager.query(
    /* sql: promotion-show-personnes */
    'update personne set visible = true where lot_id = $1 and not visible',
    [lot],
  )
  await manager.query(
    /* sql: promotion-show */
    `update enregistrement set etat = case when personne_id is null then 'EN_CAS' else 'VISIBLE' end
     where lot_id = $1 and etat = 'DEPOSE'`,
    [lot],
  )
}

/** Merges that nobody decided: two lots brought the same new person. A steward can undo them as any other. */
export const insertAliases = (manager: EntityManager, aliases: Rejuge['aliases']) =>
  manager.query(
    /* sql: promotion-aliases */
    `with f as (
       insert into fusion (ancien, conserve) select * from unnest($1::uuid[], $2::uuid[]) returning id, ancien, conserve
     )
     insert into acte (nature, objet_id, personnes, auteur, motif)
     select 'FUSION_AUTOMATIQUE', id, array[ancien, conserve], 'appariement', 'Même personne arrivée par deux lots.'
     from f`,
    [aliases.map(({ ancien }) => ancien), aliases.map(({ conserve }) => conserve)],
  )

/** Opens the cases of a lot, takes up those whose record came back, closes those it settled. */
export const openCas = async (manager: EntityManager, lot: string, doutes: readonly Doute[]): Promise<void> => {
  await manager.query(
    /* sql: promotion-cas-settled */
    `update cas set etat = 'SANS_OBJET', version = cas.version + 1, clos_le = now()
     from enregistrement e
     where e.lot_id = $1 and e.etat = 'VISIBLE' and cas.source = e.source and cas.cle = e.cle and cas.etat = 'OUVERT'`,
    [lot],
  )
  await manager.query(
    /* sql: promotion-cas-open */
    `insert into cas (source, cle, enregistrement_id, personne_id, issue, motifs, candidats)
     select e.source, e.cle, e.id, coalesce(e.personne_id, v.personne_id), coalesce(d.issue, e.issue),
       coalesce(d.motifs, e.motifs), coalesce(d.candidats, e.candidats)
     from enregistrement e
     left join jsonb_to_recordset($2)
       as d ("enregistrementId" bigint, issue text, motifs text[], candidats uuid[]) on d."enregistrementId" = e.id
     left join lateral (
       select personne_id from enregistrement n
       where e.etat = 'EN_CAS' and n.source = e.source and n.cle = e.cle and n.etat = 'VISIBLE' offset 0
     ) as v on true
     where e.lot_id = $1 and (e.etat = 'EN_CAS' or d.issue is not null)
     on conflict (source, cle) where etat = 'OUVERT' do update
       set enregistrement_id = excluded.enregistrement_id, personne_id = excluded.personne_id, issue = excluded.issue,
         motifs = excluded.motifs, candidats = excluded.candidats, version = cas.version + 1`,
    [lot, JSON.stringify(doutes)],
  )
}

/** Persons whose identity or state the lot may have changed: its own, and those of the cases of its records. */
export const findConcernees = async (manager: EntityManager, lot: string): Promise<string[]> => {
  const rows: { id: string }[] = await manager.query(
    /* sql: promotion-concernees */
    `select personne_id as id from enregistrement where lot_id = $1 and etat = 'VISIBLE'
     union
     select concerne.id
     from enregistrement e
     join cas on cas.source = e.source and cas.cle = e.cle and cas.etat = 'OUVERT',
       unnest(array_append(cas.candidats, cas.personne_id)) as concerne (id)
     where e.lot_id = $1 and concerne.id is not null`,
    [lot],
  )
  return rows.map(({ id }) => id)
}
