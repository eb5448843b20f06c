import type { Contribution } from './contribution.js'

interface Presence {
  /** As in `Contribution`. */
  readonly changees: string
  /**
   * Rows `personne_id, jusqua` (date) for the persons of the table `candidat`: until when this partner accompanied her, null
   * for as long as it does.
   */
  readonly periodes: string
}

/** That a partner accompanies a person, or until when it did: what the retention of the whole hub is counted from. */
export const presenceContribution = ({ changees, periodes }: Presence): Contribution => ({
  nature: 'PRESENCE',
  changees,
  valeurs: `
    select personne_id,
      jsonb_build_object('jusqua', case when bool_and(jusqua is not null) then max(jusqua) end) as valeur
    from (${periodes}) as periode group by personne_id`,
})
