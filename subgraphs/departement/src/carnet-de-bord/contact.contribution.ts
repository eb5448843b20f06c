import type { Contribution } from '@traitdunion/subgraph'

/** How to reach a person, as the latest of her files at the département says. */
export const contactContribution: Contribution = {
  nature: 'CONTACT',
  changees: `
    select d.personne_id from dossier d join dossier_carnet c on c.dossier_id = d.id where d.modifie_le > $1
    union
    select d.personne_id from dossier_carnet c join dossier d on d.id = c.dossier_id where c.modifie_le > $1`,
  valeurs: `
    select distinct on (d.personne_id) d.personne_id,
      jsonb_build_object('adresse', coalesce(c.adresse, '[]'), 'codePostal', c.code_postal, 'telephone', c.telephone,
        'courriel', c.courriel) as valeur
    from candidat k
    join dossier d on d.personne_id = k.personne_id
    join dossier_carnet c on c.dossier_id = d.id
    where coalesce(c.adresse::text, c.code_postal, c.telephone, c.courriel) is not null
    order by d.personne_id, c.modifie_le desc, d.id`,
}
