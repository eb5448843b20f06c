import type { EntityManager } from 'typeorm'

/**
 * Chooses the identity shown of each person (first source in the configured order, its latest record), computes its
 * state of matching, and tells what changed. A person without any record keeps the last identity it had.
 *
 * Person by person (`lateral`, `offset 0`), and states looked at last, whatever the planner believes: a lot is shown in
 * the transaction that asks, so its statistics say that nothing is visible, and a plan that trusts them reads the whole
 * index of the visible for each person.
 * @param personnes any of their identifiers
 */
export const refreshIdentites = (
  manager: EntityManager,
  personnes: readonly string[],
  sources: readonly string[],
): Promise<unknown> =>
  manager.query(
    /* sql: personne-refresh */
    `with concernee as (
       select distinct coalesce(a.personne_id, p.id) as id
       from unnest($1::uuid[]) as p (id) left join personne_alias a on a.alias = p.id
     ), etat as (
       select concernee.id, montree.source, montree.identite,
         case when montree.douteuse then 'A_VERIFIER' when montree.sources > 1 then 'RAPPROCHEE' else 'NOUVELLE' end
           as statut
       from concernee cross join lateral (
         select (array_agg(e.source order by e.ordre, e.rang desc))[1] as source,
           (array_agg(e.identite order by e.ordre, e.rang desc))[1] as identite,
           count(distinct e.source) as sources, bool_or(nom.douteuse) as douteuse
         from (
           select n.id, exists (
             select from (
               (select etat from cas where cas.personne_id = n.id offset 0)
               union all
               (select etat from cas where cas.candidats @> array[n.id] offset 0)
             ) as c where c.etat = 'OUVERT'
           ) as douteuse
           from (select concernee.id union all select alias from personne_alias where personne_id = concernee.id) as n
         ) as nom
         left join lateral (
           select r.source, r.id as rang, r.contenu -> 'identite' as identite, r.etat,
             coalesce(array_position($2::text[], r.source), 1000) as ordre
           from enregistrement r where r.personne_id = nom.id and r.etat in ('VISIBLE', 'DEPOSE') offset 0
         ) as e on e.etat = 'VISIBLE'
         having count(e.rang) > 0
       ) as montree
     ), changee as (
       update personne p set identite = etat.identite, source = etat.source, statut = etat.statut
       from etat
       where etat.id = p.id
         and (p.identite, p.source, p.statut) is distinct from (etat.identite, etat.source, etat.statut)
       returning p.id, p.identite, p.source, p.statut
     )
     insert into evenement (nature, contenu)
     select 'IDENTITE',
       jsonb_build_object('personneId', id, 'identite', identite, 'source', source, 'statut', statut)
     from changee`,
    [personnes, sources],
  )
