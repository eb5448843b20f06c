import { lotsToConfirm } from '@traitdunion/subgraph'

/** The lots in which the person of an inscription was matched. */
export const lots = lotsToConfirm()
