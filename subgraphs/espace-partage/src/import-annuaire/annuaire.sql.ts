import type { Etape } from '@traitdunion/import'

export const ETAPE = `
  create temp table etape_organisation (siret text, nom text, nom_recherche text);
  create temp table etape_professionnel (
    courriel text, nom text, prenom text, nom_recherche text, fonction text, telephone text, siret text
  )`

/** Of two lines of one address, the last to come by its content: which one does not matter, that it be always the same does. */
const DITS = `(select distinct on (s.courriel) s.*, o.id as organisation_id
  from etape_professionnel s join organisation o on o.siret = s.siret
  order by s.courriel, s.siret, s.nom, s.prenom, s.fonction nulls last, s.telephone nulls last)`

const SAME = 'lower(p.courriel) = s.courriel'

/** Of whom the address is, if of one alone. */
const SEUL = `(select count(*) from professionnel autre where lower(autre.courriel) = s.courriel) = 1`

/**
 * What the directory does not know is registered; a professional that it knows follows her file as long as she is of the
 * same organisation. What stewards have said of an organisation stays.
 */
export const ANNUAIRE: readonly Etape[] = [
  { sql: '/* sql: annuaire-lock */ lock table organisation, professionnel in share row exclusive mode' },
  {
    compteur: 'organisationsEnregistrees',
    sql: `/* sql: annuaire-organisations */
      insert into organisation (id, siret, nom, nom_recherche, type, code_safir, est_sensible, code_commune, version, modifie_le)
      select gen_random_uuid(), s.siret, s.nom, s.nom_recherche, 'AUTRE', null, false, null, 1, f.maintenant
      from (select distinct on (siret) * from etape_organisation order by siret, nom) s, etape_import f
      on conflict (siret) do nothing`,
  },
  {
    compteur: 'professionnelsModifies',
    sql: `/* sql: annuaire-professionnels-update */ update professionnel p
      set nom = s.nom, prenom = s.prenom, nom_recherche = s.nom_recherche, fonction = coalesce(s.fonction, p.fonction),
        telephone = coalesce(s.telephone, p.telephone), version = p.version + 1, modifie_le = f.maintenant
      from ${DITS} s, etape_import f
      where ${SAME} and ${SEUL} and p.organisation_id = s.organisation_id
        and (p.nom, p.prenom, p.fonction, p.telephone)
          is distinct from (s.nom, s.prenom, coalesce(s.fonction, p.fonction), coalesce(s.telephone, p.telephone))`,
  },
  {
    compteur: 'professionnelsEnregistres',
    sql: `/* sql: annuaire-professionnels-insert */
      insert into professionnel
        (id, nom, prenom, nom_recherche, fonction, courriel, telephone, organisation_id, version, modifie_le)
      select gen_random_uuid(), s.nom, s.prenom, s.nom_recherche, s.fonction, s.courriel, s.telephone, s.organisation_id,
        1, f.maintenant
      from ${DITS} s, etape_import f
      where not exists (select 1 from professionnel p where ${SAME})`,
  },
]

/** What the file says and the directory does not follow. */
export const LAISSES = `/* sql: annuaire-laisses */ select
  (select count(distinct courriel)::int from etape_professionnel s
    where not exists (select 1 from organisation o where o.siret = s.siret)) as "professionnelsSansOrganisation",
  (select count(*)::int from ${DITS} s where exists (
    select 1 from professionnel p where ${SAME} and p.organisation_id <> s.organisation_id)) as "professionnelsAilleurs"`
