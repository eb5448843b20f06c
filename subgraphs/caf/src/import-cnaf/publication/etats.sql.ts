import type { Etape } from '@traitdunion/import'

/** The history of the states of a record, and of its suspensions. */
export const ETATS: readonly Etape[] = [
  {
    sql: `/* sql: etape-etats */ create temp table etape_etat as
      select h.id, h.dossier_id, h.etat <> d.etat as is_other
      from etat_constate h, dossier_rsa d, etape_import f
      where d.id = h.dossier_id and d.modifie_le = f.maintenant and h.jusqua is null
        and (h.etat, h.etat_code_source) is distinct from (d.etat, d.etat_code_source)`,
  },
  {
    sql: `/* sql: etat-close */ update etat_constate h set jusqua = f.jour
      from etape_etat s, etape_import f where h.id = s.id`,
  },
  {
    sql: `/* sql: etat-redate */ update etat_constate h set depuis = d.etat_depuis
      from dossier_rsa d, etape_import f
      where d.id = h.dossier_id and d.modifie_le = f.maintenant and h.jusqua is null and h.depuis <> d.etat_depuis`,
  },
  {
    sql: `/* sql: etat-insert */ insert into etat_constate (dossier_id, etat, etat_code_source, depuis, constate_le)
      select d.id, d.etat, d.etat_code_source, d.etat_depuis, f.jour from dossier_rsa d, etape_import f
      where d.modifie_le = f.maintenant
      on conflict (dossier_id) where jusqua is null do nothing`,
  },
  {
    sql: `/* sql: etape-suspensions */ create temp table etape_suspension as
      select distinct d.id as dossier_id, x.objet, x.motif, x.depuis
      from dossier_rsa d, etape_import f, jsonb_to_recordset(d.suspensions) as x (objet text, motif text, depuis date)
      where d.modifie_le = f.maintenant`,
  },
  { sql: 'create index on etape_suspension (dossier_id)' },
  { sql: 'analyze etape_suspension' },
  {
    sql: `/* sql: suspension-end */ update suspension_rsa u set jusqua = greatest(f.jour, u.depuis)
      from dossier_rsa d, etape_import f
      where d.id = u.dossier_id and d.modifie_le = f.maintenant and u.jusqua is null
        and not exists (select 1 from etape_suspension s
          where (s.dossier_id, s.objet, s.motif, s.depuis) = (u.dossier_id, u.objet, u.motif, u.depuis))`,
  },
  {
    sql: `/* sql: suspension-insert */ insert into suspension_rsa (dossier_id, objet, motif, depuis)
      select dossier_id, objet, motif, depuis from etape_suspension
      on conflict (dossier_id, objet, motif, depuis) do update set jusqua = null where suspension_rsa.jusqua is not null`,
  },
]
