import type { EntityManager } from 'typeorm'

/**
 * A value of espace-partage that this subgraph knows from its own rows (`contact`, `organismeReferent`). It is told as a
 * state, not as an event: whatever changed it (an act, a file, a merge undone, the mere passing of a day), what is told
 * follows what is held.
 */
export interface Contribution {
  readonly nature: 'CONTACT' | 'ORGANISME_REFERENT' | 'PRESENCE'
  /** Rows `personne_id` of the persons whose value may have changed since the instant `$1`. */
  readonly changees: string
  /**
   * One row `personne_id, valeur` (jsonb) at most for each person of the table `candidat`, on the civil day `$2`. Without
   * a row, or with a null value, this subgraph knows none any more.
   */
  readonly valeurs: string
}

/** These persons lose rows in this transaction: nothing else will say that their value has changed. */
export const reviewContributions = (manager: EntityManager, personneIds: readonly (string | null)[]) =>
  manager.query(
    /* sql: contribution-review */
    'insert into contribution_a_revoir select distinct unnest($1::uuid[]) on conflict do nothing',
    [personneIds.filter((id) => id !== null)],
  )
