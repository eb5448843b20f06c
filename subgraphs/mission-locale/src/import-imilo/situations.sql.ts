import type { Etape } from '@traitdunion/import'

/**
 * Situations of a dossier come without a number: one is known by its kind, its trade and its place among those alike.
 * i-Milo does not tell the first day either: it is the day when it was first seen, or its last if it is over by then.
 */
const SAME = '(t.dossier_id, t.cle_source) = (o.id, s.cle_source)'
const DEBUT = 'coalesce(s.debut, least(f.jour, s.fin))'

export const SITUATIONS: readonly Etape[] = [
  {
    compteur: 'situationsModifiees',
    sql: `/* sql: situation-update */ update situation t
      set etat = s.etat, fin = s.fin, debut = least(coalesce(s.debut, t.debut), coalesce(s.fin, 'infinity'::date)),
        debut_constate = s.debut is null and t.debut_constate, version = t.version + 1, modifie_le = f.maintenant
      from etape_situation s join etape_ouvert o using (id_dossier), etape_import f
      where ${SAME} and (t.etat, t.fin, t.debut, t.debut_constate) is distinct from
        (s.etat, s.fin, least(coalesce(s.debut, t.debut), coalesce(s.fin, 'infinity'::date)), s.debut is null and t.debut_constate)`,
  },
  {
    compteur: 'situationsTerminees',
    sql: `/* sql: situation-absente */ update situation t
      set etat = 'TERMINE', fin = greatest(t.debut, f.jour), version = t.version + 1, modifie_le = f.maintenant
      from etape_ouvert o, etape_import f
      where t.dossier_id = o.id and t.cle_source is not null and t.etat <> 'TERMINE'
        and not exists (select 1 from etape_situation s where s.id_dossier = o.id_dossier and s.cle_source = t.cle_source)`,
  },
  {
    compteur: 'situationsCreees',
    sql: `/* sql: situation-insert */ with creees as (
        insert into situation (id, personne_id, dossier_id, categorie, etat, code_rome, debut, debut_constate, fin,
          cle_source, version, modifie_le)
        select gen_random_uuid(), o.personne_id, o.id, s.categorie, s.etat, s.code_rome, ${DEBUT}, s.debut is null, s.fin,
          s.cle_source, 1, f.maintenant
        from etape_situation s join etape_ouvert o using (id_dossier), etape_import f
        on conflict (dossier_id, cle_source) do nothing
        returning id, dossier_id
      ), dites as (
        insert into evenement_sortant (personne_id, nature, survenu_le, objet_type, objet_id)
        select o.personne_id, 'SITUATION_DECLAREE', f.maintenant, 'SituationJeune', c.id
        from creees c join etape_ouvert o on o.id = c.dossier_id, etape_import f where o.connue
      ) select id from creees`,
  },
]
