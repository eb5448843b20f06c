import type { EntityManager } from 'typeorm'

/**
 * Chooses the identity shown of each person (first source in the configured order, its latest record), computes its
 * state of matching, and tells what changed. A person without any record keeps the last identity it had.
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
     ), nom as (
       select id, id as personne_id from concernee
       union all select c.id, a.alias from concernee c join personne_alias a on a.personne_id = c.id
     ), fiche as (
       select nom.id, e.id as rang, e.source, e.contenu -> 'identite' as identite
       from nom join enregistrement e on e.personne_id = nom.personne_id and e.etat = 'VISIBLE'
     ), montree as (
       select distinct on (id) id, source, identite from fiche
       order by id, coalesce(array_position($2::text[], source), 1000), rang desc
     ), connue as (
       select id, count(distinct source) as sources from fiche group by id
     ), douteuse as (
       select distinct nom.id
       from cas, unnest(array_append(cas.candidats, cas.personne_id)) as concerne (id)
       join nom on nom.personne_id = concerne.id
       where cas.etat = 'OUVERT'
     ), etat as (
       select montree.*,
         case
           when douteuse.id is not null then 'A_VERIFIER'
           when connue.sources > 1 then 'RAPPROCHEE'
           else 'NOUVELLE'
         end as statut
       from montree join connue using (id) left join douteuse using (id)
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
