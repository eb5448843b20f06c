import type { Etape } from '@traitdunion/import'

/** Archived by its source, which has not told it again since then. */
export const ARCHIVE = 'd.imilo_archive_le >= coalesce(d.imilo_dit_le, d.imilo_archive_le)'
export const CEJ_OUVERT = 'exists (select 1 from parcours_cej c where c.dossier_id = d.id and c.fin_reelle is null)'

/** Closes what is archived, now or once its CEJ is over. */
export const CLOTURES: readonly Etape[] = [
  {
    compteur: 'dossiersClos',
    sql: `/* sql: dossier-archive */ with clos as (
        update dossier d
        set etat = 'CLOS', cloture_le = greatest(d.ouvert_le, (d.imilo_archive_le at time zone 'Europe/Paris')::date),
          version = d.version + 1, modifie_le = f.maintenant
        from etape_import f
        where d.etat = 'OUVERT' and ${ARCHIVE} and not ${CEJ_OUVERT}
        returning d.id, d.personne_id
      ), dits as (
        insert into evenement_sortant (personne_id, nature, survenu_le, objet_type, objet_id)
        select c.personne_id, 'DOSSIER_MISSION_LOCALE_CLOS', f.maintenant, 'DossierMissionLocale', c.id
        from clos c, etape_import f where c.personne_id is not null
      ) select id from clos`,
  },
]
