import type { Etape } from '@traitdunion/import'

/** A CEJ is known by its dossier and its first day. One is open at a time: a new one ends the former. */
const SAME = 'c.dossier_id = o.id and c.debut = s.cej_debut'
const OF_OPEN = `etape_dossier s join etape_ouvert o using (id_dossier)`

export const CEJ: readonly Etape[] = [
  {
    compteur: 'cejTermines',
    sql: `/* sql: cej-remplace */ update parcours_cej c
      set fin_reelle = greatest(c.debut, least(c.fin_prevue, s.cej_debut)), version = c.version + 1, modifie_le = f.maintenant
      from ${OF_OPEN}, etape_import f
      where c.dossier_id = o.id and c.fin_reelle is null and c.debut < s.cej_debut`,
  },
  {
    compteur: 'cejModifies',
    sql: `/* sql: cej-update */ update parcours_cej c
      set fin_prevue = s.cej_fin_prevue, fin_reelle = s.cej_fin_reelle, version = c.version + 1, modifie_le = f.maintenant
      from ${OF_OPEN}, etape_import f
      where ${SAME} and (c.fin_prevue, c.fin_reelle) is distinct from (s.cej_fin_prevue, s.cej_fin_reelle)`,
  },
  {
    compteur: 'cejCrees',
    sql: `/* sql: cej-insert */ with crees as (
        insert into parcours_cej (id, personne_id, dossier_id, debut, fin_prevue, fin_reelle, version, modifie_le)
        select gen_random_uuid(), o.personne_id, o.id, s.cej_debut, s.cej_fin_prevue, s.cej_fin_reelle, 1, f.maintenant
        from ${OF_OPEN}, etape_import f
        where s.cej_debut is not null and not exists (select 1 from parcours_cej c where ${SAME})
        returning id, dossier_id
      ), dits as (
        insert into evenement_sortant (personne_id, nature, survenu_le, objet_type, objet_id)
        select o.personne_id, 'CEJ_OUVERT', f.maintenant, 'ParcoursCej', c.id
        from crees c join etape_ouvert o on o.id = c.dossier_id, etape_import f where o.connue
      ) select id from crees`,
  },
]
