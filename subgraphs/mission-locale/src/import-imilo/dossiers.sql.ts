import { type Etape, takeRattachements } from '@traitdunion/import'

/** Where dossiers wait until they are published. */
export const ETAPE_DOSSIERS = `
  create temp table etape_dossier (
    id_dossier text, id_jeune text, personne_id uuid, cle text, structure_code text, structure_nom text, ouvert_le date,
    cej_debut date, cej_fin_prevue date, cej_fin_reelle date, empreinte text, ligne integer, rang integer
  );
  create temp table etape_situation (
    id_dossier text, rang integer, cle_source text, categorie text, etat text, code_rome text, debut date, fin date
  )`

const OUVERT = `d.id_dossier = s.id_dossier and d.etat = 'OUVERT'`

/** A dossier told twice is as it is told last. */
export const ONCE: readonly Etape[] = [
  // Nobody opens a dossier meanwhile: an opening takes the same lock, shared, before it reads.
  { sql: `/* sql: dossier-publish-lock */ select pg_advisory_xact_lock(hashtextextended('publication dossier', 0))` },
  takeRattachements('etape_dossier'),
  {
    compteur: 'doublons',
    sql: `/* sql: etape-dossier-doublons */ delete from etape_dossier s using etape_dossier autre
      where autre.id_dossier = s.id_dossier and autre.rang > s.rang`,
  },
  {
    sql: `/* sql: etape-situation-doublons */ delete from etape_situation s
      where not exists (select 1 from etape_dossier d where (d.id_dossier, d.rang) = (s.id_dossier, s.rang))`,
  },
  {
    // Whoever acts under one of these holds it: a CEJ is opened before or after, not meanwhile.
    sql: `/* sql: dossier-hold */ select 1 from dossier where id_dossier in (select id_dossier from etape_dossier)
      order by id for update`,
  },
  { sql: 'create unique index on etape_dossier (id_dossier)' },
  { sql: 'create index on etape_situation (id_dossier, cle_source)' },
  { sql: 'analyze etape_dossier' },
  { sql: 'analyze etape_situation' },
]

/** What is written under a dossier goes where the dossier goes. */
const SUIVANTS = ['situation', 'parcours_cej', 'contrat_engagement_jeune', 'orientation', 'acte', 'rendez_vous']

/** Whom a dossier is about may have been settled since: only a known person replaces another. */
const RATTACHEMENTS: readonly Etape[] = [
  {
    sql: `/* sql: etape-rattaches */ create temp table etape_rattache as
      select d.id, s.personne_id, d.personne_id is null as premier from dossier d join etape_dossier s on ${OUVERT}
      where s.personne_id is not null and d.personne_id is distinct from s.personne_id`,
  },
  ...SUIVANTS.map((table) => ({
    sql: `/* sql: ${table}-rattache */ update ${table} t
      set personne_id = r.personne_id, version = t.version + 1, modifie_le = f.maintenant
      from etape_rattache r, etape_import f where t.dossier_id = r.id`,
  })),
]

export const DOSSIERS: readonly Etape[] = [
  {
    compteur: 'dossiersClosInchanges',
    sql: `/* sql: dossier-clos */ select 1 from dossier d join etape_dossier s using (id_dossier) where d.etat = 'CLOS'`,
  },
  ...RATTACHEMENTS,
  {
    compteur: 'dossiersModifies',
    sql: `/* sql: dossier-update */ update dossier d
      set structure_code = s.structure_code, structure_nom = s.structure_nom, id_jeune = s.id_jeune,
        personne_id = coalesce(s.personne_id, d.personne_id), version = d.version + 1, modifie_le = f.maintenant
      from etape_dossier s, etape_import f
      where ${OUVERT} and (d.structure_code, d.structure_nom, d.id_jeune, d.personne_id)
        is distinct from (s.structure_code, s.structure_nom, s.id_jeune, coalesce(s.personne_id, d.personne_id))`,
  },
  {
    compteur: 'dossiersCrees',
    sql: `/* sql: dossier-insert */ insert into dossier (id, personne_id, id_dossier, id_jeune, structure_code, structure_nom,
        ouvert_le, etat, cle_appariement, version, modifie_le)
      select gen_random_uuid(), s.personne_id, s.id_dossier, s.id_jeune, s.structure_code, s.structure_nom,
        coalesce(s.ouvert_le, f.jour), 'OUVERT', s.cle, 1, f.maintenant
      from etape_dossier s, etape_import f
      on conflict (id_dossier) do nothing`,
  },
  {
    // What is written under a dossier in doubt belongs to nobody known, as when it is in doubt again.
    sql: `/* sql: etape-ouverts */ create temp table etape_ouvert as
      select d.id, d.id_dossier, coalesce(d.personne_id, gen_random_uuid()) as personne_id,
        d.personne_id is not null as connue, d.version = 1 and d.modifie_le = f.maintenant as nouveau
      from dossier d join etape_dossier s on ${OUVERT}, etape_import f`,
  },
  { sql: 'create unique index on etape_ouvert (id_dossier)' },
  { sql: 'analyze etape_ouvert' },
  {
    sql: `/* sql: evenement-dossiers */ insert into evenement_sortant (personne_id, nature, survenu_le, objet_type, objet_id)
      select o.personne_id, 'DOSSIER_MISSION_LOCALE_OUVERT', f.maintenant, 'DossierMissionLocale', o.id
      from etape_ouvert o, etape_import f
      where o.connue and (o.nouveau or exists (select 1 from etape_rattache r where r.id = o.id and r.premier))
      order by o.id_dossier`,
  },
]
