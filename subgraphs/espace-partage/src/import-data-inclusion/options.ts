import { oui } from '@traitdunion/import'
import { z } from 'zod'

export const optionsOffre = z.object({
  /** Publish a whole file that withdraws an abnormal share of what its sources offer. */
  autoriserRetraits: oui,
  /** The file holds all that its sources offer: what it no longer says is withdrawn. */
  complet: oui,
})

export type OptionsOffre = z.infer<typeof optionsOffre>
