import { presenceContribution } from '@traitdunion/subgraph'

/** The CAF accompanies whoever is in a household whose request is open. */
export const presence = presenceContribution({
  changees: `
    select personne_id from membre_foyer where modifie_le > $1
    union
    select m.personne_id from dossier_rsa d join membre_foyer m on m.foyer_id = d.foyer_id where d.modifie_le > $1`,
  periodes: `
    select m.personne_id, case when m.jusqua is not null or d.etat in ('CLOS', 'CLOS_MOIS_ANTERIEUR', 'REFUSE')
      then least(m.jusqua, case when d.etat in ('CLOS', 'CLOS_MOIS_ANTERIEUR', 'REFUSE') then d.etat_depuis end) end as jusqua
    from candidat c
    join membre_foyer m on m.personne_id = c.personne_id
    join dossier_rsa d on d.foyer_id = m.foyer_id`,
})
