import type { Issue } from '@traitdunion/subgraph'
import type { EntityManager } from 'typeorm'
import type { Contenu } from '../rapprocher/fiche.js'

/** One version of what a source said of somebody. */
export interface EnregistrementLu {
  readonly id: number
  readonly source: string
  readonly cle: string
  readonly etat: 'DEPOSE' | 'VISIBLE' | 'EN_CAS'
  readonly issue: Issue
  readonly personneId: string | null
  readonly contenu: Contenu
  /** Mark of the NIR. */
  readonly nir: string | null
  /** Digest of the content, to see that nothing changed. */
  readonly empreinte: string
  /** Current identifier of the person. */
  readonly canonique: string | null
}

const LU = `e.id, e.source, e.cle, e.etat, e.issue, e.personne_id as "personneId", e.contenu, e.nir, e.empreinte,
  coalesce(a.personne_id, e.personne_id) as canonique`

/** What the lot already holds under these keys: the answer given stays the answer. */
export const findDeposes = (
  manager: EntityManager,
  lot: string,
  cles: readonly string[],
): Promise<{ cle: string; issue: Issue; personneId: string | null }[]> =>
  manager.query(
    /* sql: enregistrement-deposes */
    `select cle, issue, personne_id as "personneId" from enregistrement
     where lot_id = $1 and cle = any($2::text[])`,
    [lot, cles],
  )

/** Records of a source that are in force or wait for a steward, under these keys. */
export const findConnus = (
  manager: EntityManager,
  source: string,
  cles: readonly string[],
): Promise<EnregistrementLu[]> =>
  manager.query(
    /* sql: enregistrement-connus */
    `select ${LU} from enregistrement e left join personne_alias a on a.alias = e.personne_id
     where e.source = $1 and e.cle = any($2::text[]) and e.etat in ('VISIBLE', 'EN_CAS')`,
    [source, cles],
  )

/**
 * Of these keys, those that more than so many records share: a day of birth that stands for an unknown one gathers a
 * crowd. Counts no further than it must.
 * @param lot `null` for what everyone sees
 */
export const findChargees = async (
  manager: EntityManager,
  cles: readonly string[],
  { lot, max }: { lot: string | null; max: number },
): Promise<string[]> => {
  const rows: { cle: string }[] = await manager.query(
    /* sql: enregistrement-chargees */
    `select k.cle from unnest($1::text[]) as k (cle)
     where (
       select count(*) from (
         select from cle_rapprochement c cross join lateral (
           select r.etat, r.lot_id, r.personne_id from enregistrement r where r.id = c.enregistrement_id offset 0
         ) as e
         where c.cle = k.cle and e.personne_id is not null
           and (e.etat = 'VISIBLE' or (e.etat = 'DEPOSE' and e.lot_id = $2))
         limit $3 + 1
       ) as porteur
     ) > $3`,
    [cles, lot, max],
  )
  return rows.map(({ cle }) => cle)
}

/**
 * Every record of every person that shares one of these keys: those in force and, for a lot, those it staged itself.
 * Looked up key by key and person by person (`offset 0`): the work of a batch is the batch's, however many are known.
 * @param lot `null` for what everyone sees
 */
export const findVoisins = (
  manager: EntityManager,
  cles: readonly string[],
  lot: string | null,
): Promise<EnregistrementLu[]> =>
  manager.query(
    /* sql: enregistrement-voisins */
    `with touchee as (
       select distinct coalesce(a.personne_id, e.personne_id) as id
       from unnest($1::text[]) as k (cle)
       cross join lateral (select enregistrement_id from cle_rapprochement c where c.cle = k.cle offset 0) as c
       cross join lateral (
         select r.personne_id from enregistrement r
         where r.id = c.enregistrement_id and r.personne_id is not null
           and (r.etat = 'VISIBLE' or (r.etat = 'DEPOSE' and r.lot_id = $2))
         offset 0
       ) as e
       left join personne_alias a on a.alias = e.personne_id
     ), nom as (
       select id, id as personne_id from touchee
       union all select t.id, a.alias from touchee t join personne_alias a on a.personne_id = t.id
     )
     select ${LU.replace('coalesce(a.personne_id, e.personne_id)', 'nom.id')}
     from nom cross join lateral (
       select * from enregistrement r
       where r.personne_id = nom.personne_id and (r.etat = 'VISIBLE' or (r.etat = 'DEPOSE' and r.lot_id = $2))
       offset 0
     ) as e`,
    [cles, lot],
  )

/** What is staged of a record. */
export interface Depot {
  readonly cle: string
  readonly issue: Issue
  readonly regle: string | null
  readonly motifs: readonly string[]
  readonly candidats: readonly string[]
  readonly personneId: string | null
  readonly contenu: Contenu
  readonly nir: string | null
  readonly fauteNir: string | null
  readonly empreinte: string
  readonly cles: readonly string[]
}

export const insertDepots = async (
  manager: EntityManager,
  { lot, source, revision }: { lot: string; source: string; revision: number },
  depots: readonly Depot[],
): Promise<void> => {
  if (depots.length === 0) return
  await manager.query(
    /* sql: enregistrement-deposer */
    `with d as (
       select * from jsonb_to_recordset($1) as d (cle text, issue text, regle text, motifs text[], candidats uuid[],
         "personneId" uuid, contenu jsonb, nir text, "fauteNir" text, empreinte text, cles text[])
     ), depose as (
       insert into enregistrement (lot_id, source, cle, etat, issue, regle, motifs, candidats, personne_id, contenu,
         nir, faute_nir, empreinte, revision)
       select $2, $3, cle, 'DEPOSE', issue, regle, motifs, candidats, "personneId", contenu, nir, "fauteNir",
         empreinte, $4
       from d
       returning id, cle
     )
     insert into cle_rapprochement (cle, enregistrement_id)
     select k, depose.id from depose join d on d.cle = depose.cle, unnest(d.cles) as k`,
    [JSON.stringify(depots), lot, source, revision],
  )
}
