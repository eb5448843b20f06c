/**
 * Staging tables → the tables of the graph, in this order, in one transaction. Each statement changes only what differs,
 * so that a version and an instant of modification move only when the flow says something new. One import runs at a
 * time (the lock of `session.ts`), so « update, then insert what is missing » needs no conflict clause.
 */
export interface Etape {
  /** Name under which the number of touched rows is counted in the report; none for inner work. */
  readonly compteur?: string
  readonly sql: string
}

const MEME_DEMANDE = '(d.fonorg, d.numorg, d.numero_demande) = (s.fonorg, s.numorg, s.numero_demande)'
const MEME_DOSSIER = `${MEME_DEMANDE} and d.matricule = s.matricule`
const OUVERT = "d.etat not in ('CLOS', 'CLOS_MOIS_ANTERIEUR', 'REFUSE')"

/**
 * A record of an organism of this flow that neither the flow nor its quarantine holds, and that no newer flow has told. A record in
 * fault whose number cannot be read might be any of them: then none is absent.
 */
const ABSENT = `(d.fonorg, d.numorg) in (select fonorg, numorg from etape_organisme) and d.flux_le <= f.flux_le
  and not exists (select 1 from etape_dossier s where ${MEME_DOSSIER})
  and not exists (select 1 from etape_quarantaine q where q.empreinte is null or q.empreinte = d.empreinte)`

/** How many records are open, and how many of them a closure by absence would close. */
export const COUNT_CLOSURES = `select
  (select count(*) from dossier_rsa d where (d.fonorg, d.numorg) in (select fonorg, numorg from etape_organisme) and ${OUVERT}) as ouverts,
  (select count(*) from dossier_rsa d, etape_flux f where ${OUVERT} and ${ABSENT}) as absents`

export const PREPARE: readonly Etape[] = [
  // Nobody else looks at temporary tables: without this, the planner would take a large file for a handful of rows, and
  // compare each with all.
  { sql: 'create unique index on etape_dossier (fonorg, numorg, numero_demande, matricule)' },
  { sql: 'create index on etape_dossier (fonorg, numorg, matricule)' },
  { sql: 'create index on etape_dossier (empreinte)' },
  { sql: 'create index on etape_personne (fonorg, numorg, numero_demande, matricule)' },
  { sql: 'create index on etape_quarantaine (empreinte)' },
  { sql: 'analyze etape_dossier' },
  { sql: 'analyze etape_personne' },
  {
    sql: `/* sql: etape-organismes */ create temp table etape_organisme as
      select distinct s.fonorg, s.numorg,
        not exists (select 1 from dossier_rsa d where (d.fonorg, d.numorg) = (s.fonorg, s.numorg)) as premier
      from etape_dossier s`,
  },
  {
    // One request, and its household has another number than before: the same record, unless this file holds both.
    sql: `/* sql: etape-renumerotes */ create temp table etape_renumerote as
      select d.id, d.foyer_id, s.matricule
      from dossier_rsa d, etape_flux f, (select fonorg, numorg, numero_demande, min(matricule) as matricule
        from etape_dossier group by fonorg, numorg, numero_demande having count(*) = 1) s
      where ${MEME_DEMANDE} and d.matricule <> s.matricule and d.flux_le <= f.flux_le
        and (select count(*) from dossier_rsa e
          where (e.fonorg, e.numorg, e.numero_demande) = (d.fonorg, d.numorg, d.numero_demande)) = 1`,
  },
  {
    sql: `/* sql: dossier-renumber */ update dossier_rsa d set matricule = r.matricule
      from etape_renumerote r where r.id = d.id`,
  },
  {
    compteur: 'dossiersPerimes',
    sql: `/* sql: etape-perimes */ delete from etape_dossier s using dossier_rsa d, etape_flux f
      where ${MEME_DEMANDE} and d.flux_le > f.flux_le
        and (d.matricule = s.matricule or not exists (select 1 from dossier_rsa d where ${MEME_DOSSIER}))`,
  },
  {
    sql: `/* sql: etape-perimes-personnes */ delete from etape_personne s
      where not exists (select 1 from etape_dossier d where ${MEME_DOSSIER})`,
  },
  {
    // A steward may have decided between the matching of a person and now.
    sql: `/* sql: etape-rattachements */ update etape_personne s set personne_id = r.personne_id
      from rattachement_recu r, etape_flux f where r.cle = s.cle and r.recu_le >= f.commence_le`,
  },
]

const FOYER_LU = `(select distinct on (fonorg, numorg, matricule) * from etape_dossier
  order by fonorg, numorg, matricule, date_demande desc, numero_demande desc) s`
const FOYER_COLONNES = [
  'situation_familiale',
  'situation_familiale_code',
  'situation_familiale_depuis',
  'sans_domicile_fixe',
  'commune',
  'adresse',
]
const MEME_FOYER = '(c.fonorg, c.numorg, c.matricule) = (s.fonorg, s.numorg, s.matricule)'

const of = (alias: string, columns: readonly string[]) => columns.map((column) => `${alias}.${column}`).join(', ')
const set = (columns: readonly string[]) => columns.map((column) => `${column} = s.${column}`).join(', ')
const differs = (alias: string, columns: readonly string[]) =>
  `(${of(alias, columns)}) is distinct from (${of('s', columns)})`

export const FOYERS: readonly Etape[] = [
  {
    compteur: 'foyersModifies',
    sql: `/* sql: foyer-update */ update foyer c
      set ${set(FOYER_COLONNES)}, version = c.version + 1, modifie_le = f.maintenant
      from ${FOYER_LU}, etape_flux f where ${MEME_FOYER} and ${differs('c', FOYER_COLONNES)}`,
  },
  {
    compteur: 'foyersCrees',
    sql: `/* sql: foyer-insert */ insert into foyer (fonorg, numorg, matricule, ${FOYER_COLONNES.join(', ')}, modifie_le)
      select s.fonorg, s.numorg, s.matricule, ${of('s', FOYER_COLONNES)}, f.maintenant
      from ${FOYER_LU}, etape_flux f where not exists (select 1 from foyer c where ${MEME_FOYER})`,
  },
]

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
      from etape_membre s, etape_flux f
      where (m.foyer_id, m.cle) = (s.foyer_id, s.cle) and ${differs('m', MEMBRE_COLONNES)}`,
  },
  {
    compteur: 'membresCrees',
    sql: `/* sql: membre-insert */ insert into membre_foyer (foyer_id, cle, ${MEMBRE_COLONNES.join(', ')}, modifie_le)
      select s.foyer_id, s.cle, ${of('s', MEMBRE_COLONNES)}, f.maintenant from etape_membre s, etape_flux f
      where not exists (select 1 from membre_foyer m where (m.foyer_id, m.cle) = (s.foyer_id, s.cle))`,
  },
  {
    compteur: 'membresPartis',
    sql: `/* sql: membre-close */ update membre_foyer m
      set jusqua = greatest(f.jour, m.depuis), version = m.version + 1, modifie_le = f.maintenant
      from etape_flux f
      where m.jusqua is null and m.foyer_id in (select foyer_id from etape_membre)
        and not exists (select 1 from etape_membre s where (s.foyer_id, s.cle) = (m.foyer_id, m.cle))`,
  },
  {
    sql: `/* sql: ressources-update */ update ressources_trimestre r
      set personne_id = s.personne_id, fin = (s.ressources ->> 'fin')::date, nulles = (s.ressources ->> 'nulles')::boolean,
        mois = s.ressources -> 'mois', version = r.version + 1, modifie_le = f.maintenant
      from etape_membre s, etape_flux f
      where (r.foyer_id, r.cle, r.debut) = (s.foyer_id, s.cle, (s.ressources ->> 'debut')::date)
        and (r.personne_id, r.fin, r.nulles, r.mois) is distinct from
          (s.personne_id, (s.ressources ->> 'fin')::date, (s.ressources ->> 'nulles')::boolean, s.ressources -> 'mois')`,
  },
  {
    sql: `/* sql: ressources-insert */ insert into ressources_trimestre
        (foyer_id, cle, personne_id, debut, fin, nulles, mois, modifie_le)
      select s.foyer_id, s.cle, s.personne_id, (s.ressources ->> 'debut')::date, (s.ressources ->> 'fin')::date,
        (s.ressources ->> 'nulles')::boolean, s.ressources -> 'mois', f.maintenant
      from etape_membre s, etape_flux f
      where s.ressources is not null and not exists (select 1 from ressources_trimestre r
        where (r.foyer_id, r.cle, r.debut) = (s.foyer_id, s.cle, (s.ressources ->> 'debut')::date))`,
  },
  {
    // Earlier quarters are not in the flow any more; they follow the person all the same.
    sql: `/* sql: ressources-personne */ update ressources_trimestre r
      set personne_id = s.personne_id, version = r.version + 1, modifie_le = f.maintenant
      from etape_membre s, etape_flux f
      where (r.foyer_id, r.cle) = (s.foyer_id, s.cle) and r.personne_id is distinct from s.personne_id`,
  },
]

const DOSSIER_COLONNES = [
  'date_demande',
  'etat',
  'etat_code_source',
  'foyer_soumis',
  'refus',
  'fin',
  'natures',
  'suspensions',
  'calcul',
  'origine',
  'nombre_a_charge',
  'mutation',
]
const ETAT_DEPUIS = `case when d.etat = s.etat then coalesce(s.etat_le, d.etat_depuis) else coalesce(s.etat_le, f.jour) end`

/** A household that lost its last record to its new number is nobody's. */
const FOYERS_QUITTES: readonly Etape[] = [
  {
    compteur: 'membresPartis',
    sql: `/* sql: membre-close-renumbered */ update membre_foyer m
      set jusqua = greatest(f.jour, m.depuis), version = m.version + 1, modifie_le = f.maintenant
      from etape_flux f
      where m.jusqua is null and m.foyer_id in (select foyer_id from etape_renumerote)
        and not exists (select 1 from dossier_rsa d where d.foyer_id = m.foyer_id)`,
  },
]

export const DOSSIERS: readonly Etape[] = [
  {
    compteur: 'dossiersModifies',
    sql: `/* sql: dossier-update */ update dossier_rsa d
      set foyer_id = c.id, ${set(DOSSIER_COLONNES)}, etat_depuis = ${ETAT_DEPUIS}, version = d.version + 1,
        modifie_le = f.maintenant
      from etape_dossier s join foyer c on ${MEME_FOYER}, etape_flux f
      where ${MEME_DOSSIER}
        and (d.foyer_id, d.etat_depuis, ${of('d', DOSSIER_COLONNES)})
          is distinct from (c.id, ${ETAT_DEPUIS}, ${of('s', DOSSIER_COLONNES)})`,
  },
  {
    // Told again without a change: the row is as recent as this flow, and stays at its version.
    sql: `/* sql: dossier-flux */ update dossier_rsa d set flux_le = f.flux_le
      from etape_dossier s, etape_flux f where ${MEME_DOSSIER} and d.flux_le < f.flux_le`,
  },
  {
    compteur: 'dossiersCrees',
    sql: `/* sql: dossier-insert */ insert into dossier_rsa
        (foyer_id, fonorg, numorg, matricule, numero_demande, empreinte, ${DOSSIER_COLONNES.join(', ')}, etat_depuis, flux_le, modifie_le)
      select c.id, s.fonorg, s.numorg, s.matricule, s.numero_demande, s.empreinte, ${of('s', DOSSIER_COLONNES)},
        coalesce(s.etat_le_premier, f.jour), f.flux_le, f.maintenant
      from etape_dossier s join foyer c on ${MEME_FOYER}, etape_flux f
      where not exists (select 1 from dossier_rsa d where ${MEME_DOSSIER})`,
  },
  ...FOYERS_QUITTES,
]

/** Only after a monthly flow, which holds every record of its organism. */
export const CLOTURES: readonly Etape[] = [
  {
    compteur: 'dossiersClos',
    sql: `/* sql: dossier-close */ update dossier_rsa d
      set etat = 'CLOS', etat_code_source = null, etat_depuis = f.jour, suspensions = '[]', flux_le = f.flux_le,
        fin = jsonb_build_object('le', f.jour, 'motif', 'ABSENT_DU_FLUX_MENSUEL', 'moisAnterieur', false),
        version = d.version + 1, modifie_le = f.maintenant
      from etape_flux f where ${OUVERT} and ${ABSENT}`,
  },
  {
    compteur: 'membresPartis',
    sql: `/* sql: membre-close-absents */ update membre_foyer m
      set jusqua = greatest(f.jour, m.depuis), version = m.version + 1, modifie_le = f.maintenant
      from etape_flux f
      where m.jusqua is null
        and exists (select 1 from dossier_rsa d where d.foyer_id = m.foyer_id and ${ABSENT})
        and not exists (select 1 from dossier_rsa d where d.foyer_id = m.foyer_id and not (${ABSENT}))`,
  },
  {
    sql: `/* sql: devoirs-close */ update droits_et_devoirs e
      set soumis = false, depuis = f.jour, version = e.version + 1, modifie_le = f.maintenant
      from etape_flux f, dossier_rsa d
      where e.soumis and d.id = e.dossier_id and d.modifie_le = f.maintenant
        and d.fin ->> 'motif' = 'ABSENT_DU_FLUX_MENSUEL'`,
  },
]

const DEVOIRS_CHANGE = '(e.soumis, e.personne_id) is distinct from (s.soumis, s.personne_id)'

export const SUITES: readonly Etape[] = [
  {
    sql: `/* sql: etape-etats */ create temp table etape_etat as
      select h.id, h.dossier_id, h.etat <> d.etat as is_other
      from etat_constate h, dossier_rsa d, etape_flux f
      where d.id = h.dossier_id and d.modifie_le = f.maintenant and h.jusqua is null
        and (h.etat, h.etat_code_source) is distinct from (d.etat, d.etat_code_source)`,
  },
  {
    sql: `/* sql: etat-close */ update etat_constate h set jusqua = f.jour
      from etape_etat s, etape_flux f where h.id = s.id`,
  },
  {
    sql: `/* sql: etat-redate */ update etat_constate h set depuis = d.etat_depuis
      from dossier_rsa d, etape_flux f
      where d.id = h.dossier_id and d.modifie_le = f.maintenant and h.jusqua is null and h.depuis <> d.etat_depuis`,
  },
  {
    sql: `/* sql: etat-insert */ insert into etat_constate (dossier_id, etat, etat_code_source, depuis, constate_le)
      select d.id, d.etat, d.etat_code_source, d.etat_depuis, f.jour from dossier_rsa d, etape_flux f
      where d.modifie_le = f.maintenant
        and not exists (select 1 from etat_constate h where h.dossier_id = d.id and h.jusqua is null)`,
  },
  {
    sql: `/* sql: etape-suspensions */ create temp table etape_suspension as
      select distinct d.id as dossier_id, x.objet, x.motif, x.depuis
      from dossier_rsa d, etape_flux f, jsonb_to_recordset(d.suspensions) as x (objet text, motif text, depuis date)
      where d.modifie_le = f.maintenant`,
  },
  { sql: 'create index on etape_suspension (dossier_id)' },
  { sql: 'analyze etape_suspension' },
  {
    sql: `/* sql: suspension-end */ update suspension_rsa u set jusqua = greatest(f.jour, u.depuis)
      from dossier_rsa d, etape_flux f
      where d.id = u.dossier_id and d.modifie_le = f.maintenant and u.jusqua is null
        and not exists (select 1 from etape_suspension s
          where (s.dossier_id, s.objet, s.motif, s.depuis) = (u.dossier_id, u.objet, u.motif, u.depuis))`,
  },
  {
    sql: `/* sql: suspension-insert */ insert into suspension_rsa (dossier_id, objet, motif, depuis)
      select dossier_id, objet, motif, depuis from etape_suspension
      on conflict (dossier_id, objet, motif, depuis) do update set jusqua = null where suspension_rsa.jusqua is not null`,
  },
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
      from etape_flux f, etape_personne s
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
      from etape_devoirs s, etape_flux f
      where (e.dossier_id, e.cle) = (s.dossier_id, s.cle) and (${DEVOIRS_CHANGE} or s.entree is not null)`,
  },
  {
    sql: `/* sql: devoirs-absent */ update droits_et_devoirs e
      set soumis = false, depuis = f.jour, version = e.version + 1, modifie_le = f.maintenant
      from etape_flux f, dossier_rsa d
      where d.id = e.dossier_id and e.soumis and exists (select 1 from etape_dossier s where ${MEME_DOSSIER})
        and not exists (select 1 from etape_devoirs s where (s.dossier_id, s.cle) = (e.dossier_id, e.cle))`,
  },
  {
    sql: `/* sql: devoirs-insert */ insert into droits_et_devoirs
        (dossier_id, cle, personne_id, soumis, depuis, entree_le, modifie_le)
      select s.dossier_id, s.cle, s.personne_id, s.soumis, coalesce(s.entree, f.jour), s.entree, f.maintenant
      from etape_devoirs s, etape_flux f
      where not exists (select 1 from droits_et_devoirs e where (e.dossier_id, e.cle) = (s.dossier_id, s.cle))`,
  },
]

/** What others may know of it: when, what, about which object. Set-based, so it does not go through `publish`. */
export const EVENEMENTS: readonly Etape[] = [
  {
    compteur: 'entreesDroitsEtDevoirs',
    sql: `/* sql: evenement-entrees */ insert into evenement_sortant (personne_id, nature, survenu_le, objet_type, objet_id)
      select e.personne_id, 'DROITS_ET_DEVOIRS_ENTREE', s.entree::timestamp at time zone 'Europe/Paris',
        'DroitsEtDevoirs', e.id
      from etape_devoirs s join droits_et_devoirs e on (e.dossier_id, e.cle) = (s.dossier_id, s.cle)
      where s.entree is not null and e.personne_id is not null
      order by s.entree, e.cle`,
  },
  {
    compteur: 'changementsDEtat',
    sql: `/* sql: evenement-etats */ insert into evenement_sortant (personne_id, nature, survenu_le, objet_type, objet_id)
      select distinct m.personne_id, 'DROIT_RSA_' || d.etat, d.etat_depuis::timestamp at time zone 'Europe/Paris',
        'DossierRsa', d.id
      from etape_etat s
      join dossier_rsa d on d.id = s.dossier_id
      join membre_foyer m on m.foyer_id = d.foyer_id and m.role in ('DEMANDEUR', 'CONJOINT')
      where s.is_other and m.personne_id is not null`,
  },
]
