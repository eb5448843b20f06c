import type { Contribution } from '@traitdunion/subgraph'

/** Oriented to France Travail by its own decision, a person is followed by the agency of her registration. */
export const organismeReferentContribution: Contribution = {
  nature: 'ORGANISME_REFERENT',
  changees: `
    select personne_id from orientation where modifie_le > $1
    union
    select personne_id from inscription where modifie_le > $1`,
  valeurs: `
    select distinct on (o.personne_id) o.personne_id,
      jsonb_build_object('organisationId', i.agence_id, 'professionnelId', null, 'depuis', o.decidee_le) as valeur
    from candidat c
    join orientation o on o.personne_id = c.personne_id
    join inscription i on i.personne_id = c.personne_id
    where o.etat = 'OUVERTE' and o.organisme_referent = 'FRANCE_TRAVAIL' and o.decidee_le <= $2
      and i.cessee_le is null and i.agence_id is not null
    order by o.personne_id, o.decidee_le desc, o.id, i.inscrite_le desc, i.id`,
}
