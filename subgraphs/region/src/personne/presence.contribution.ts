import { presenceContribution } from '@traitdunion/subgraph'

/** The Région accompanies whoever is positioned on a session, until it ends, or until she is refused or leaves. */
export const presence = presenceContribution({
  changees: 'select personne_id from positionnement where modifie_le > $1',
  periodes: `
    select p.personne_id, case
      when p.statut in ('REFUSE', 'ABANDON') then p.statut_le
      when s.fin < $2 then s.fin end as jusqua
    from candidat c
    join positionnement p on p.personne_id = c.personne_id
    join session_formation s on s.id = p.session_id`,
})
