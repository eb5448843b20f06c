import { erreursIMilo } from './errors.js'

/** A rule of the format, as the reader of JSON tells it. */
export const rule = (motif: keyof typeof erreursIMilo) => ({ error: erreursIMilo[motif].cause, params: { motif } })
