import type { Etape } from '@traitdunion/import'

/** The last formation of the file that names an organisation says its name; until one does, its SIRET is its name. */
const DITS = `(select distinct on (siret) siret, nom, nom_recherche, numero_activite from etape_formation
  order by siret, nom is null, ctid desc)`

export const ORGANISMES: readonly Etape[] = [
  {
    compteur: 'organismesModifies',
    sql: `/* sql: organisme-update */ update organisme_formation o
      set nom = coalesce(s.nom, o.nom), nom_recherche = coalesce(s.nom_recherche, o.nom_recherche),
        numero_activite = coalesce(s.numero_activite, o.numero_activite), version = o.version + 1, modifie_le = i.maintenant
      from ${DITS} s, etape_import i
      where o.siret = s.siret
        and (o.nom, o.numero_activite) is distinct from (coalesce(s.nom, o.nom), coalesce(s.numero_activite, o.numero_activite))`,
  },
  {
    compteur: 'organismesCrees',
    sql: `/* sql: organisme-insert */ insert into organisme_formation
        (id, siret, numero_activite, nom, nom_recherche, version, modifie_le)
      select gen_random_uuid(), s.siret, s.numero_activite, coalesce(s.nom, s.siret), coalesce(s.nom_recherche, s.siret),
        1, i.maintenant
      from ${DITS} s, etape_import i
      on conflict (siret) do nothing`,
  },
]
