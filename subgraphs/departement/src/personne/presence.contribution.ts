import { presenceContribution } from '@traitdunion/subgraph'

/** The département accompanies whoever has an open file, an orientation in force, or a référent of its own. */
export const presence = presenceContribution({
  changees: `
    select personne_id from dossier where modifie_le > $1
    union select personne_id from orientation where modifie_le > $1
    union select personne_id from designation_referent where modifie_le > $1`,
  periodes: `
    select personne_id, case when etat = 'CLOS' then modifie_le::date end as jusqua
    from candidat join dossier using (personne_id)
    union all
    select personne_id, case when etat = 'CLOTUREE' then close_le::date end
    from candidat join orientation using (personne_id)
    union all
    select personne_id, case when fin < $2 then fin end
    from candidat join designation_referent using (personne_id)`,
})
