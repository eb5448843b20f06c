import { lotsToConfirm } from '@traitdunion/subgraph'

/** The lots in which the young person of a dossier, or of a signalement, was matched. */
export const lots = lotsToConfirm({ objet: 'objet_id' })
