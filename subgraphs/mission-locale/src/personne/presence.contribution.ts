import { presenceContribution } from '@traitdunion/subgraph'

/** The mission locale accompanies whoever has an open file. */
export const presence = presenceContribution({
  changees: 'select personne_id from dossier where modifie_le > $1',
  periodes: `
    select personne_id, case when etat = 'CLOS' then coalesce(cloture_le, modifie_le::date) end as jusqua
    from candidat join dossier using (personne_id)`,
})
