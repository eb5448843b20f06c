import type { Contribution } from '@traitdunion/subgraph'

/**
 * The address of the household is the contact that the CAF knows of its adults. Whoever left hers, or whose file is
 * closed for want of being in the flow, has none here any more.
 */
export const contactContribution: Contribution = {
  nature: 'CONTACT',
  changees: `
    select personne_id from membre_foyer where modifie_le > $1
    union
    select m.personne_id from foyer f join membre_foyer m on m.foyer_id = f.id where f.modifie_le > $1`,
  valeurs: `
    select distinct on (m.personne_id) m.personne_id,
      case when m.jusqua is null and f.adresse is not null then jsonb_build_object(
        'adresse', f.adresse -> 'lignes', 'codePostal', f.adresse ->> 'codePostal', 'codeCommune', f.commune) end as valeur
    from candidat c
    join membre_foyer m on m.personne_id = c.personne_id
    join foyer f on f.id = m.foyer_id
    where m.role <> 'ENFANT'
    order by m.personne_id, (m.jusqua is null) desc, m.modifie_le desc, m.id`,
}
