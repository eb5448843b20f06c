import { validate } from 'graphql'
import type { LoadedGraph } from '../bundle/graph.js'
import { coordinatesOf, introspectionIn } from '../operation/coordinates.js'
import type { Caller, Decision, Operation } from './stages.js'

/**
 * Operation + caller → decision. Deny by default: a stranger reads what is public and nothing else. Until conventions
 * are compiled, a known caller reads everything (README says so).
 */
export const authorise = (graph: LoadedGraph, operation: Operation, caller: Caller): Decision => {
  if (caller.kind === 'connu') return { kind: 'accordee' }
  const withheld = [...coordinatesOf(graph.schema, operation)].filter((coordinate) => !graph.isPublic(coordinate))
  if (withheld.length > 0) return { kind: 'refusee', code: 'CHAMP_NON_AUTORISE', coordonnees: withheld }
  const { asksSchema, asksData } = introspectionIn(graph.schema, operation)
  if (asksSchema && asksData) return { kind: 'refusee', code: 'INTROSPECTION_MELANGEE', coordonnees: [] }
  if (asksSchema) return { kind: 'introspection' }
  // Belt and braces: whatever the public schema does not know, a stranger does not run.
  return validate(graph.publicSchema, operation.document).length === 0
    ? { kind: 'accordee' }
    : { kind: 'refusee', code: 'CHAMP_NON_AUTORISE', coordonnees: [] }
}
