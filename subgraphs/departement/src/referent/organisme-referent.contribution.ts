import type { Contribution } from '@traitdunion/subgraph'

/** The organisme référent that the département knows is the one of the référent unique of the day (code du travail, L5411-6). */
export const organismeReferentContribution: Contribution = {
  nature: 'ORGANISME_REFERENT',
  changees: 'select personne_id from designation_referent where modifie_le > $1',
  valeurs: `
    select distinct on (d.personne_id) d.personne_id,
      jsonb_build_object('organisationId', d.organisation_id, 'professionnelId', d.professionnel_id, 'depuis', d.debut)
        as valeur
    from candidat c
    join designation_referent d on d.personne_id = c.personne_id
    where d.role = 'REFERENT_UNIQUE' and d.debut <= $2 and (d.fin is null or d.fin >= $2)
    order by d.personne_id, d.debut desc, d.id`,
}
