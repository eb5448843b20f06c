import { lotsToConfirm } from '@traitdunion/subgraph'

/** The lots in which the person of a file was matched. */
export const lots = lotsToConfirm()
