import type { Etape } from '@traitdunion/import'
import { erreursIMilo } from '../flux-imilo/errors.js'
import { ARCHIVE, CEJ_OUVERT, CLOTURES } from './clotures.sql.js'

/** Where events wait until they are published. */
export const ETAPE_EVENEMENTS = `
  create temp table etape_evenement (
    nature text, id_objet text, id_dossier text, id_jeune text, dit_le timestamptz(3), supprime boolean, detail boolean,
    debut timestamptz(3), duree_minutes integer, modalite text, statut text, empreinte text, ligne integer, rang integer
  )`

/**
 * Events come in any order, and more than once: what counts is when each was said. An object stands as the newest detail
 * says, unless it was said to be no more since then. A detail by itself is of the moment when it is read.
 */
export const OBJETS: readonly Etape[] = [
  { sql: `update etape_evenement set dit_le = f.commence_le from etape_import f where dit_le is null` },
  { sql: 'create index on etape_evenement (nature, id_objet)' },
  {
    sql: `/* sql: etape-objets */ create temp table etape_objet as
      select e.nature, e.id_objet, max(e.dit_le) filter (where e.detail) as detail_le,
        max(e.dit_le) filter (where e.supprime) as supprime_le,
        max(e.dit_le) filter (where not e.supprime) as vivant_le,
        (array_agg(e.id_dossier order by e.dit_le desc) filter (where e.id_dossier is not null))[1] as id_dossier,
        (array_agg(e.id_jeune order by e.dit_le desc) filter (where e.id_jeune is not null))[1] as id_jeune,
        min(e.ligne) as ligne, min(e.rang) as rang, null::uuid as dossier_id, null::uuid as personne_id, false as connue,
        min(e.empreinte) as empreinte
      from etape_evenement e group by e.nature, e.id_objet`,
  },
  { sql: 'create unique index on etape_objet (nature, id_objet)' },
  { sql: 'analyze etape_objet' },
  {
    sql: `/* sql: etape-objet-dossier */ update etape_objet o
      set dossier_id = d.id, connue = d.personne_id is not null, personne_id = coalesce(d.personne_id, gen_random_uuid())
      from dossier d where d.id_dossier = o.id_dossier or (o.id_dossier is null and d.id_jeune = o.id_jeune)`,
  },
  {
    // Whoever acts under one of these holds it: its CEJ is opened before or after, not meanwhile.
    sql: `/* sql: dossier-hold-archives */ select 1 from dossier where id in (select dossier_id from etape_objet
      where nature = 'DOSSIER') order by id for update`,
  },
  {
    compteur: 'evenementsSansDetail',
    sql: `/* sql: etape-objet-sans-detail */ select 1 from etape_evenement where not detail and not supprime`,
  },
  {
    compteur: 'evenementsSansDossier',
    sql: `/* sql: etape-objet-sans-dossier */ with sans as (
        delete from etape_objet where dossier_id is null and detail_le is not null and nature <> 'DOSSIER'
        returning ligne, rang, empreinte
      ) insert into etape_quarantaine (ligne, enregistrement, champ, nature_valeur, code, message, empreinte)
        select ligne, 'evenement[' || rang || ']', 'idDossier', 'identifiant', 'IMILO_DOSSIER_INCONNU',
          '${erreursIMilo.IMILO_DOSSIER_INCONNU.cause}', empreinte from sans order by rang`,
  },
]

const MEME = '(t.source_nature, t.source_id) = (s.nature, s.id_objet)'
const COLONNES = ['debut', 'duree_minutes', 'modalite', 'statut']
const of = (alias: string) => COLONNES.map((colonne) => `${alias}.${colonne}`).join(', ')

/** The newest detail of each object that is newer than what is known of it. */
export const RENDEZ_VOUS: readonly Etape[] = [
  {
    compteur: 'evenementsAnciens',
    sql: `/* sql: etape-anciens */ select 1 from etape_objet o join imilo_objet i using (nature, id_objet)
      where greatest(o.detail_le, o.supprime_le) < greatest(i.detail_le, i.supprime_le)`,
  },
  {
    sql: `/* sql: etape-rendez-vous */ create temp table etape_rendez_vous as
      select distinct on (o.nature, o.id_objet) o.nature, o.id_objet, o.dossier_id, o.personne_id, o.connue, ${of('e')}
      from etape_objet o join etape_evenement e using (nature, id_objet)
      left join imilo_objet i using (nature, id_objet)
      where e.detail and o.dossier_id is not null and (i.detail_le is null or o.detail_le >= i.detail_le)
        and o.detail_le > coalesce(greatest(o.supprime_le, i.supprime_le), '-infinity')
      order by o.nature, o.id_objet, e.dit_le desc, e.rang desc`,
  },
  { sql: 'create unique index on etape_rendez_vous (nature, id_objet)' },
  {
    compteur: 'rendezVousModifies',
    sql: `/* sql: rendez-vous-update */ with modifies as (
        update rendez_vous t
        set ${COLONNES.map((colonne) => `${colonne} = s.${colonne}`).join(', ')}, version = t.version + 1, modifie_le = f.maintenant
        from etape_rendez_vous s, etape_import f where ${MEME} and (${of('t')}) is distinct from (${of('s')})
        returning t.id, t.personne_id, s.connue
      ), dits as (
        insert into evenement_sortant (personne_id, nature, survenu_le, objet_type, objet_id)
        select m.personne_id, 'RENDEZ_VOUS_RENSEIGNE', f.maintenant, 'RendezVousMissionLocale', m.id
        from modifies m, etape_import f where m.connue
      ) select id from modifies`,
  },
  {
    compteur: 'rendezVousCrees',
    sql: `/* sql: rendez-vous-insert */ with crees as (
        insert into rendez_vous (id, personne_id, dossier_id, ${COLONNES.join(', ')}, source_nature, source_id, version, modifie_le)
        select gen_random_uuid(), s.personne_id, s.dossier_id, ${of('s')}, s.nature, s.id_objet, 1, f.maintenant
        from etape_rendez_vous s, etape_import f
        on conflict (source_nature, source_id) do nothing
        returning id, personne_id, source_nature, source_id
      ), dits as (
        insert into evenement_sortant (personne_id, nature, survenu_le, objet_type, objet_id)
        select c.personne_id, 'RENDEZ_VOUS_PRIS', f.maintenant, 'RendezVousMissionLocale', c.id
        from crees c join etape_rendez_vous s on (s.nature, s.id_objet) = (c.source_nature, c.source_id), etape_import f
        where s.connue
      ) select id from crees`,
  },
  {
    // No longer in the system it came from: it will not take place, and what became of one that did stays.
    compteur: 'rendezVousAnnules',
    sql: `/* sql: rendez-vous-supprime */ update rendez_vous t
      set statut = 'ANNULE', version = t.version + 1, modifie_le = f.maintenant
      from etape_objet s left join imilo_objet i using (nature, id_objet), etape_import f
      where ${MEME} and t.statut in ('PRIS', 'MODIFIE', 'A_RENSEIGNER')
        and s.supprime_le >= coalesce(greatest(s.detail_le, i.detail_le), '-infinity')`,
  },
]

/**
 * A dossier that its source archives or deletes is closed, but for a CEJ that goes on under it; one that its source tells
 * again since then is open again.
 */
export const DOSSIERS_ARCHIVES: readonly Etape[] = [
  {
    sql: `/* sql: etape-dossier-dit */ create temp table etape_dossier_dit as
      select dossier_id as id, max(vivant_le) as dit_le, max(supprime_le) as archive_le from etape_objet
      where nature = 'DOSSIER' and dossier_id is not null group by dossier_id`,
  },
  {
    sql: `/* sql: dossier-dit */ update dossier d
      set imilo_dit_le = greatest(d.imilo_dit_le, s.dit_le), imilo_archive_le = greatest(d.imilo_archive_le, s.archive_le)
      from etape_dossier_dit s where s.id = d.id and (d.imilo_dit_le, d.imilo_archive_le)
        is distinct from (greatest(d.imilo_dit_le, s.dit_le), greatest(d.imilo_archive_le, s.archive_le))`,
  },
  {
    compteur: 'cloturesEnAttenteDuCej',
    sql: `/* sql: dossier-archive-cej */ select 1 from dossier d join etape_dossier_dit s using (id)
      where d.etat = 'OUVERT' and ${ARCHIVE} and ${CEJ_OUVERT}`,
  },
  ...CLOTURES,
  {
    compteur: 'dossiersRouverts',
    sql: `/* sql: dossier-rouvre */ with rouverts as (
        update dossier d
        set etat = 'OUVERT', cloture_le = null, version = d.version + 1, modifie_le = f.maintenant
        from etape_dossier_dit s, etape_import f
        where s.id = d.id and d.etat = 'CLOS' and d.imilo_dit_le > d.imilo_archive_le
        returning d.id, d.personne_id
      ), dits as (
        insert into evenement_sortant (personne_id, nature, survenu_le, objet_type, objet_id)
        select r.personne_id, 'DOSSIER_MISSION_LOCALE_OUVERT', f.maintenant, 'DossierMissionLocale', r.id
        from rouverts r, etape_import f where r.personne_id is not null
      ) select id from rouverts`,
  },
]

/** What was told last of each meeting, for what comes late; a number of dossier would stay when its person is withdrawn. */
export const MEMOIRE: readonly Etape[] = [
  {
    sql: `/* sql: imilo-objet */ insert into imilo_objet as i (nature, id_objet, detail_le, supprime_le)
      select nature, id_objet, detail_le, supprime_le from etape_objet
      where nature <> 'DOSSIER' and (detail_le is not null or supprime_le is not null)
      on conflict (nature, id_objet) do update set detail_le = greatest(i.detail_le, excluded.detail_le),
        supprime_le = greatest(i.supprime_le, excluded.supprime_le)
      where (i.detail_le, i.supprime_le) is distinct from
        (greatest(i.detail_le, excluded.detail_le), greatest(i.supprime_le, excluded.supprime_le))`,
  },
]
