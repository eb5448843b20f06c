import type { Etape } from '@traitdunion/import'

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
