import { z } from 'zod'
import type { Instantane } from './instantane.store.js'

/** What is sent: lots of text as they are read, under a name that a browser gives the file. */
export interface Ecriture {
  readonly type: string
  readonly extension: string
  readonly lots: AsyncIterable<Lot>
}

export interface Lot {
  readonly texte: string
  /** Records in it, for the log. */
  readonly nombre: number
}

export interface Lecture {
  readonly lire: Instantane
  /** What the caller says it accepts. */
  readonly accept: string
}

/** One export: `GET /exports/<nom>`. */
export interface Export {
  readonly nom: string
  /** @returns null when the request is not well formed */
  readonly prepare: (demande: unknown, lecture: Lecture) => Ecriture | null
}

/** A parameter that is not known is refused: misspelt, it would let everything through. */
export const exportOf = <D>(
  nom: string,
  demande: z.ZodType<D>,
  ecrire: (demande: D, lecture: Lecture) => Ecriture,
): Export => ({
  nom,
  prepare: (recue, lecture) => {
    const lue = demande.safeParse(recue)
    return lue.success ? ecrire(lue.data, lecture) : null
  },
})

/** An instant with its zone; PostgreSQL has no year 0. */
export const modifieDepuis = z.iso
  .datetime({ offset: true })
  .refine((instant) => !instant.startsWith('0000'))
  .optional()
