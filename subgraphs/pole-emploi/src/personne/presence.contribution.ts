import { presenceContribution } from '@traitdunion/subgraph'

/** France Travail accompanies whoever is registered, or oriented to it. */
export const presence = presenceContribution({
  changees: `
    select personne_id from inscription where modifie_le > $1
    union select personne_id from orientation where modifie_le > $1`,
  periodes: `
    select personne_id, cessee_le as jusqua from candidat join inscription using (personne_id)
    union all
    select personne_id, close_le::date from candidat join orientation using (personne_id)`,
})
