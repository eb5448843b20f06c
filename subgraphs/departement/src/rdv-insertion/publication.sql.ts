import { type Etape, takeRattachements } from '@traitdunion/import'

const canon = (personne: string) =>
  `coalesce((select a.personne_id from personne_alias a where a.alias = ${personne}), ${personne})`

/** One at a time: who publishes, and who says whose appointments are. */
export const RDV_INSERTION_LOCK = `/* sql: rdvi-lock */ select pg_advisory_xact_lock(hashtextextended('rdv-insertion', 0))`

/** Of each appointment, the last word; what was already said, or said before, is left aside. */
const DERNIERS: readonly Etape[] = [
  { sql: RDV_INSERTION_LOCK },
  // A row dated before that wait would be missed by who reads what changed since.
  {
    sql: `/* sql: rdvi-maintenant */ update etape_import set maintenant = date_trunc('milliseconds', clock_timestamp())`,
  },
  takeRattachements('etape_usager'),
  { sql: 'create index on etape_envoi (rdv)' },
  { sql: 'create index on etape_usager (ordre)' },
  { sql: 'analyze etape_envoi' },
  { sql: 'analyze etape_usager' },
  {
    compteur: 'envoisRemplaces',
    sql: `/* sql: etape-envois-remplaces */ delete from etape_envoi e using etape_envoi autre
      where autre.rdv = e.rdv and (autre.dit_le, autre.rang, autre.ordre) > (e.dit_le, e.rang, e.ordre)`,
  },
  {
    compteur: 'envoisAnterieurs',
    sql: `/* sql: etape-envois-anterieurs */ delete from etape_envoi e using rdv_insertion_rdv r
      where r.rdv = e.rdv and ((e.dit_le, e.rang) < (r.dit_le, r.rang)
        or ((e.dit_le, e.rang) = (r.dit_le, r.rang) and e.empreinte = any(r.empreintes)))`,
  },
  {
    sql: `/* sql: rdvi-dit */ insert into rdv_insertion_rdv as r (rdv, dit_le, rang, empreintes)
      select rdv, dit_le, rang, array[empreinte] from etape_envoi
      on conflict (rdv) do update set dit_le = excluded.dit_le, rang = excluded.rang,
        empreintes = case when (r.dit_le, r.rang) = (excluded.dit_le, excluded.rang)
          then r.empreintes || excluded.empreintes else excluded.empreintes end`,
  },
]

const NATURE = `case
    when s.statut = 'ANNULE' and r.statut is distinct from 'ANNULE' then 'RENDEZ_VOUS_ANNULE'
    when s.statut in ('EFFECTUE', 'ABSENT', 'ABSENT_EXCUSE') and r.statut is distinct from s.statut
      then 'RENDEZ_VOUS_RENSEIGNE'
    when r.id is null or r.personne_id is null then 'RENDEZ_VOUS_PRIS'
    when (r.debut, r.duree_minutes, r.lieu) is distinct from (s.debut, s.duree_minutes, s.lieu)
      then 'RENDEZ_VOUS_DEPLACE' end`

/** A file that is known here says whose she is; what a delivery does not recognise stays whose it was. */
const RENDEZ_VOUS: readonly Etape[] = [
  {
    sql: `/* sql: etape-rendez-vous */ create temp table etape_rendez_vous on commit drop as
      with dit as (
        select e.*, u.usager, u.statut, u.cle, p.rendez_vous_id,
          coalesce(d.personne_id, u.personne_id, ancien.personne_id) as personne_id
        from etape_envoi e join etape_usager u using (ordre)
        left join dossier d on d.cle_appariement = u.cle
        left join rdv_insertion_participation p on p.rdv = e.rdv and p.usager = u.usager
        left join rendez_vous ancien on ancien.id = p.rendez_vous_id
      )
      select coalesce(s.rendez_vous_id, gen_random_uuid()) as id, r.id is null as est_nouveau,
        ${canon('s.personne_id')} as personne_id, s.rdv, s.usager, s.cle, s.statut, s.debut, s.duree_minutes, s.modalite,
        s.motif, s.lieu, coalesce(s.professionnel_id, r.professionnel_id) as professionnel_id, ${NATURE} as nature
      from dit s left join rendez_vous r on r.id = s.rendez_vous_id`,
  },
  {
    compteur: 'rendezVousModifies',
    sql: `/* sql: rdvi-rendez-vous-update */ update rendez_vous r
      set personne_id = s.personne_id, professionnel_id = s.professionnel_id, debut = s.debut,
        duree_minutes = s.duree_minutes, modalite = s.modalite, motif = s.motif, statut = s.statut, lieu = s.lieu,
        version = r.version + 1, modifie_le = f.maintenant
      from etape_rendez_vous s, etape_import f
      where r.id = s.id and (${canon('r.personne_id')}, r.professionnel_id, r.debut, r.duree_minutes, r.modalite, r.motif,
          r.statut, r.lieu) is distinct from (s.personne_id, s.professionnel_id, s.debut, s.duree_minutes, s.modalite,
          s.motif, s.statut, s.lieu)`,
  },
  {
    sql: `/* sql: rdvi-cle */ update rdv_insertion_participation p set cle = s.cle
      from etape_rendez_vous s where p.rendez_vous_id = s.id and p.cle <> s.cle`,
  },
  {
    compteur: 'rendezVousCrees',
    sql: `/* sql: rdvi-rendez-vous-insert */ insert into rendez_vous (id, personne_id, professionnel_id, debut,
        duree_minutes, modalite, motif, statut, lieu, version, modifie_le)
      select s.id, s.personne_id, s.professionnel_id, s.debut, s.duree_minutes, s.modalite, s.motif, s.statut, s.lieu, 1,
        f.maintenant
      from etape_rendez_vous s, etape_import f where s.est_nouveau`,
  },
  {
    sql: `/* sql: rdvi-participation-insert */ insert into rdv_insertion_participation (rendez_vous_id, rdv, usager, cle)
      select id, rdv, usager, cle from etape_rendez_vous where est_nouveau`,
  },
  {
    sql: `/* sql: rdvi-evenements */ insert into evenement_sortant (personne_id, nature, survenu_le, objet_type, objet_id)
      select s.personne_id, s.nature, f.maintenant, 'RendezVousDepartement', s.id from etape_rendez_vous s, etape_import f
      where s.nature is not null and s.personne_id is not null order by s.debut, s.id`,
  },
  {
    compteur: 'rendezVousEnAttenteDePersonne',
    sql: `/* sql: rdvi-en-attente */ update etape_rendez_vous set nature = null where personne_id is null`,
  },
]

/** She whom an appointment no longer counts among those it receives. */
const RETIRES: Etape = {
  compteur: 'participationsRetirees',
  sql: `/* sql: rdvi-retires */ with retire as (
      update rendez_vous r set statut = 'ANNULE', version = r.version + 1, modifie_le = f.maintenant
      from rdv_insertion_participation p join etape_envoi e using (rdv), etape_import f
      where r.id = p.rendez_vous_id and r.statut in ('PRIS', 'MODIFIE', 'A_RENSEIGNER')
        and not exists (select from etape_usager u where u.ordre = e.ordre and u.usager = p.usager)
      returning r.id, r.personne_id
    )
    insert into evenement_sortant (personne_id, nature, survenu_le, objet_type, objet_id)
    select personne_id, 'RENDEZ_VOUS_ANNULE', f.maintenant, 'RendezVousDepartement', id from retire, etape_import f
    where personne_id is not null`,
}

/** What waited for a user who is recognised at last. */
const RETROUVES: Etape = {
  compteur: 'rendezVousRattaches',
  sql: `/* sql: rdvi-retrouves */ with retrouve as (
      update rendez_vous r set personne_id = s.personne_id, version = r.version + 1, modifie_le = f.maintenant
      from rdv_insertion_participation p
      join (select usager, (array_agg(personne_id))[1] as personne_id from etape_rendez_vous
        where personne_id is not null group by usager) s using (usager), etape_import f
      where r.id = p.rendez_vous_id and r.personne_id is null
      returning r.id, r.personne_id
    )
    insert into evenement_sortant (personne_id, nature, survenu_le, objet_type, objet_id)
    select personne_id, 'RENDEZ_VOUS_PRIS', f.maintenant, 'RendezVousDepartement', id from retrouve, etape_import f`,
}

/** Staged deliveries → the département's appointments; the same for one delivery and for a file of them. */
export const PUBLICATION: readonly Etape[] = [...DERNIERS, ...RENDEZ_VOUS, RETIRES, RETROUVES]

/** Appointments follow the département's files that a carnet de bord has just given to somebody. */
export const RENDEZ_VOUS_OF_DOSSIERS: readonly Etape[] = [
  { sql: RDV_INSERTION_LOCK },
  {
    sql: `/* sql: rdvi-dossiers */ with suivi as (
        update rendez_vous r set personne_id = d.personne_id, version = r.version + 1, modifie_le = f.maintenant
        from rdv_insertion_participation p join dossier d on d.cle_appariement = p.cle, etape_import f
        where r.id = p.rendez_vous_id and d.personne_id is not null
          and ${canon('r.personne_id')} is distinct from ${canon('d.personne_id')}
        returning r.id, r.personne_id
      )
      insert into evenement_sortant (personne_id, nature, survenu_le, objet_type, objet_id)
      select personne_id, 'RENDEZ_VOUS_PRIS', f.maintenant, 'RendezVousDepartement', id from suivi, etape_import f`,
  },
]
