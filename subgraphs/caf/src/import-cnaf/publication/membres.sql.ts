import type { Etape } from '@traitdunion/import'
import { differs, MEME_DOSSIER, MEME_FOYER, of, set } from './clauses.sql.js'

const MEMBRE_COLONNES = ['personne_id', 'role', 'role_code_source', 'a_charge', 'responsable', 'depuis', 'jusqua']

export const MEMBRES: readonly Etape[] = [
  {
    sql: `/* sql: etape-membres */ create temp table etape_membre as
      select distinct on (c.id, s.cle) c.id as foyer_id, s.cle, ${of('s', MEMBRE_COLONNES)}, s.ressources
      from etape_personne s
      join foyer c on ${MEME_FOYER}
      join etape_dossier d on ${MEME_DOSSIER}
      order by c.id, s.cle, d.date_demande desc, d.numero_demande desc`,
  },
  { sql: 'create unique index on etape_membre (foyer_id, cle)' },
  { sql: 'analyze etape_membre' },
  {
    compteur: 'membresModifies',
    sql: `/* sql: membre-update */ update membre_foyer m
      set ${set(MEMBRE_COLONNES)}, version = m.version + 1, modifie_le = f.maintenant
      from etape_membre s, etape_import f
      where (m.foyer_id, m.cle) = (s.foyer_id, s.cle) and ${differs('m', MEMBRE_COLONNES)}`,
  },
  {
    compteur: 'membresCrees',
    sql: `/* sql: membre-insert */ insert into membre_foyer (foyer_id, cle, ${MEMBRE_COLONNES.join(', ')}, modifie_le)
      select s.foyer_id, s.cle, ${of('s', MEMBRE_COLONNES)}, f.maintenant from etape_membre s, etape_import f
      on conflict (foyer_id, cle) do nothing`,
  },
  {
    compteur: 'membresPartis',
    sql: `/* sql: membre-close */ update membre_foyer m
      set jusqua = greatest(f.jour, m.depuis), version = m.version + 1, modifie_le = f.maintenant
      from etape_import f
      where m.jusqua is null and m.foyer_id in (select foyer_id from etape_membre)
        and not exists (select 1 from etape_membre s where (s.foyer_id, s.cle) = (m.foyer_id, m.cle))`,
  },
  {
    sql: `/* sql: ressources-update */ update ressources_trimestre r
      set personne_id = s.personne_id, fin = (s.ressources ->> 'fin')::date, nulles = (s.ressources ->> 'nulles')::boolean,
        mois = s.ressources -> 'mois', version = r.version + 1, modifie_le = f.maintenant
      from etape_membre s, etape_import f
      where (r.foyer_id, r.cle, r.debut) = (s.foyer_id, s.cle, (s.ressources ->> 'debut')::date)
        and (r.personne_id, r.fin, r.nulles, r.mois) is distinct from
          (s.personne_id, (s.ressources ->> 'fin')::date, (s.ressources ->> 'nulles')::boolean, s.ressources -> 'mois')`,
  },
  {
    sql: `/* sql: ressources-insert */ insert into ressources_trimestre
        (foyer_id, cle, personne_id, debut, fin, nulles, mois, modifie_le)
      select s.foyer_id, s.cle, s.personne_id, (s.ressources ->> 'debut')::date, (s.ressources ->> 'fin')::date,
        (s.ressources ->> 'nulles')::boolean, s.ressources -> 'mois', f.maintenant
      from etape_membre s, etape_import f
      where s.ressources is not null
      on conflict (foyer_id, cle, debut) do nothing`,
  },
  {
    // Earlier quarters are not in the flow any more; they follow the person all the same.
    sql: `/* sql: ressources-personne */ update ressources_trimestre r
      set personne_id = s.personne_id, version = r.version + 1, modifie_le = f.maintenant
      from etape_membre s, etape_import f
      where (r.foyer_id, r.cle) = (s.foyer_id, s.cle) and r.personne_id is distinct from s.personne_id`,
  },
]
