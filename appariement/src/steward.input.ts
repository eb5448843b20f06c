import { z } from 'zod'

/** Text that PostgreSQL can hold: no NUL, no half character. */
export const texte = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => !/[\0\p{Surrogate}]/u.test(value), 'caractères interdits')

const dit = (max: number) => texte(max).refine((value) => value.trim() !== '', 'ne peut pas être vide')

/** Every act of a steward says who and why. */
export const decisionShape = { auteur: dit(100), motif: dit(1000) }

/** In the writing that PostgreSQL gives back, so that two can be compared. */
export const uuid = z.guid().toLowerCase()

export const idParam = z.object({ id: uuid })

export const cleShape = dit(200)
