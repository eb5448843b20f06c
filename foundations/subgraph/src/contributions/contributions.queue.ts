import type { Queue } from '../outbox/deliver.js'

interface Answer {
  readonly refus?: readonly { readonly code: string; readonly champ: string }[]
}

/**
 * What a partner knows of persons, and espace-partage shows. A value that espace-partage refuses is told and not sent
 * again: it would hold back all the others, and only its source can correct it.
 */
export const contributionsQueue = (onRefused: (refus: NonNullable<Answer['refus']>) => void): Queue => ({
  table: 'contribution_sortante',
  path: '/contributions',
  lock: 7267003,
  bodyOf: (rows) => ({
    contributions: rows.map((row) => ({
      nature: row['nature'],
      personneId: row['personne_id'],
      recueLe: row['recue_le'],
      valeur: row['valeur'],
    })),
  }),
  onAnswer: (answer) => {
    const { refus = [] } = answer as Answer
    if (refus.length > 0) onRefused(refus)
  },
})
