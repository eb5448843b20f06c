import { type Etape, takeRattachements } from '@traitdunion/import'

/** A person whom a steward has just named, or unnamed, has the outcome that goes with it. */
const ISSUE = `case when s.personne_id is null and s.issue not in ('PLUSIEURS', 'INCOHERENT') then 'PLUSIEURS'
  when s.personne_id is not null and s.issue not in ('TROUVE', 'AUCUN') then 'TROUVE' else s.issue end`

/** A record that comes again is found again: the outcome alone is no news. */
const DIT_AUTRE_CHOSE = `(d.personne_id is distinct from s.personne_id
  or (s.personne_id is null and d.issue_appariement <> ${ISSUE}))`

/** What a blank cell does not say stays; an address goes with its postal code. */
const CONTACT = `coalesce(s.adresse, c.adresse) as adresse,
  case when s.adresse is null then coalesce(s.code_postal, c.code_postal) else s.code_postal end as code_postal,
  coalesce(s.telephone, c.telephone) as telephone, coalesce(s.courriel, c.courriel) as courriel`

/** Staged lines → the département's files, and what they say of how to reach the person. */
export const DOSSIERS: readonly Etape[] = [
  // Acts take these tables row by row; one import waits for those under way, and the next ones for it.
  {
    sql: `/* sql: carnet-lock */ lock table dossier, designation_referent, diagnostic in share row exclusive mode`,
  },
  { sql: 'create unique index on etape_beneficiaire (numero)' },
  { sql: 'create index on etape_beneficiaire (cle)' },
  { sql: 'analyze etape_beneficiaire' },
  takeRattachements('etape_beneficiaire'),
  {
    sql: `/* sql: carnet-review */ insert into contribution_a_revoir
      select distinct d.personne_id from dossier d join etape_beneficiaire s on s.numero = d.numero_departement
      where d.personne_id is not null and d.personne_id is distinct from s.personne_id
      on conflict do nothing`,
  },
  {
    compteur: 'dossiersRattaches',
    sql: `/* sql: carnet-dossier-update */ update dossier d
      set personne_id = s.personne_id, issue_appariement = ${ISSUE}, version = d.version + 1, modifie_le = f.maintenant
      from etape_beneficiaire s, etape_import f
      where d.numero_departement = s.numero and ${DIT_AUTRE_CHOSE}`,
  },
  {
    compteur: 'dossiersOuverts',
    sql: `/* sql: carnet-dossier-insert */ insert into dossier
        (id, personne_id, cle_appariement, issue_appariement, numero_departement, ouvert_le, etat, version, modifie_le)
      select gen_random_uuid(), s.personne_id, s.cle, ${ISSUE}, s.numero, f.jour, 'OUVERT', 1, f.maintenant
      from etape_beneficiaire s, etape_import f
      on conflict (numero_departement) do nothing`,
  },
  {
    sql: `/* sql: carnet-dossier-evenements */ insert into evenement_sortant
        (personne_id, nature, survenu_le, objet_type, objet_id)
      select d.personne_id, 'DOSSIER_OUVERT', f.maintenant, 'DossierDepartement', d.id
      from dossier d, etape_import f
      where d.modifie_le = f.maintenant and d.version = 1 and d.personne_id is not null
      order by d.numero_departement`,
  },
  {
    sql: `/* sql: carnet-etape-contact */ create temp table etape_contact as
      select d.id as dossier_id, s.identite, ${CONTACT}
      from etape_beneficiaire s join dossier d on d.numero_departement = s.numero
      left join dossier_carnet c on c.dossier_id = d.id`,
  },
  {
    compteur: 'contactsModifies',
    sql: `/* sql: carnet-contact-update */ update dossier_carnet c
      set identite = s.identite, adresse = s.adresse, code_postal = s.code_postal, telephone = s.telephone,
        courriel = s.courriel, modifie_le = f.maintenant
      from etape_contact s, etape_import f
      where c.dossier_id = s.dossier_id
        and (c.identite, c.adresse, c.code_postal, c.telephone, c.courriel)
          is distinct from (s.identite, s.adresse, s.code_postal, s.telephone, s.courriel)`,
  },
  {
    sql: `/* sql: carnet-contact-insert */ insert into dossier_carnet
        (dossier_id, identite, adresse, code_postal, telephone, courriel, modifie_le)
      select s.dossier_id, s.identite, s.adresse, s.code_postal, s.telephone, s.courriel, f.maintenant
      from etape_contact s, etape_import f
      on conflict (dossier_id) do nothing`,
  },
]
