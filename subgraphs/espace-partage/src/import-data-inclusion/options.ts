import { oui } from '@traitdunion/import'
import { z } from 'zod'

export const optionsOffre = z.object({
  /** Publish a file that withdraws an abnormal share of what its sources offer. */
  autoriserRetraits: oui,
  /** The file does not hold all that its sources offer: nothing is withdrawn. */
  partiel: oui,
  /** Records in fault that may go to quarantine, as every import takes it. */
  tolerer: z.coerce.number().int().min(0).default(0),
})

export type OptionsOffre = z.infer<typeof optionsOffre>
