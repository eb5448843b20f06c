import type { Etape } from '@traitdunion/import'
import { MEME_DOSSIER } from './clauses.sql.js'

const DEVOIRS_CHANGE = '(e.soumis, e.personne_id) is distinct from (s.soumis, s.personne_id)'

/** Who is subject to droits et devoirs, since when, and the day of entry. */
export const DEVOIRS: readonly Etape[] = [
  {
    // The entry is dated once: by the flow, else by the day when the obligation appears in what was already known.
    sql: `/* sql: etape-devoirs */ create temp table etape_devoirs as
      select distinct on (d.id, s.cle) d.id as dossier_id, s.cle, s.personne_id, s.soumis,
        case
          when not s.soumis then null
          when e.id is null and o.premier then s.entree_le
          when e.id is null or not e.soumis then coalesce(s.entree_le, f.jour)
          when e.entree_le is null then s.entree_le
        end as entree
      from etape_import f, etape_personne s
      join dossier_rsa d on ${MEME_DOSSIER}
      join etape_organisme o on (o.fonorg, o.numorg) = (s.fonorg, s.numorg)
      left join droits_et_devoirs e on (e.dossier_id, e.cle) = (d.id, s.cle)
      where s.soumis is not null
      order by d.id, s.cle`,
  },
  { sql: 'create unique index on etape_devoirs (dossier_id, cle)' },
  { sql: 'analyze etape_devoirs' },
  {
    sql: `/* sql: devoirs-update */ update droits_et_devoirs e
      set soumis = s.soumis, personne_id = s.personne_id, entree_le = coalesce(s.entree, e.entree_le),
        depuis = case when e.soumis = s.soumis then e.depuis else f.jour end,
        version = e.version + 1, modifie_le = f.maintenant
      from etape_devoirs s, etape_import f
      where (e.dossier_id, e.cle) = (s.dossier_id, s.cle) and (${DEVOIRS_CHANGE} or s.entree is not null)`,
  },
  {
    sql: `/* sql: devoirs-absent */ update droits_et_devoirs e
      set soumis = false, depuis = f.jour, version = e.version + 1, modifie_le = f.maintenant
      from etape_import f, dossier_rsa d
      where d.id = e.dossier_id and e.soumis and exists (select 1 from etape_dossier s where ${MEME_DOSSIER})
        and not exists (select 1 from etape_devoirs s where (s.dossier_id, s.cle) = (e.dossier_id, e.cle))`,
  },
  {
    sql: `/* sql: devoirs-insert */ insert into droits_et_devoirs
        (dossier_id, cle, personne_id, soumis, depuis, entree_le, modifie_le)
      select s.dossier_id, s.cle, s.personne_id, s.soumis, coalesce(s.entree, f.jour), s.entree, f.maintenant
      from etape_devoirs s, etape_import f
      on conflict (dossier_id, cle) do nothing`,
  },
]
