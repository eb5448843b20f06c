import { OperationTypeNode } from 'graphql'
import type { Gone, HubContext } from '../../pipeline/context.js'

/** What reads is not worth going on for a caller who has left; what acts is finished. */
export const whoLeaves = (operation: OperationTypeNode | undefined, { gone }: HubContext): Gone | undefined =>
  operation === OperationTypeNode.QUERY ? gone : undefined
