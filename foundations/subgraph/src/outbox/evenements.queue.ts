import type { Queue } from './deliver.js'

/** Recorded events. The receiver knows each by its id, so that one sent twice is one event. */
export const evenementsQueue: Queue = {
  table: 'evenement_sortant',
  path: '/evenements',
  lock: 7267002,
  bodyOf: (rows) => ({
    evenements: rows.map((row) => ({
      id: row['id'],
      personneId: row['personne_id'],
      nature: row['nature'],
      survenuLe: row['survenu_le'],
      objetType: row['objet_type'],
      objetId: row['objet_id'],
    })),
  }),
}
