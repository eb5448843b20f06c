import { Kind, OperationTypeNode, validate } from 'graphql'
import type { LoadedGraph } from '../bundle/graph.js'
import { beyondPublic } from '../operation/beyond-public.js'
import { coordinatesOf, introspectionIn, operationOf } from '../operation/coordinates.js'
import type { Caller, Decision, Operation } from './stages.js'

const scopeFor = ({ document, operationName }: Operation): string =>
  operationOf(document, operationName)?.operation === OperationTypeNode.MUTATION ? 'hub:ecrire' : 'hub:lire'

/**
 * Belt and braces: whatever the public schema does not know, a stranger does not run. Of an operation whose root it
 * lacks, graphql-js checks nothing.
 */
const isWhollyPublic = ({ publicSchema }: LoadedGraph, { document }: Operation): boolean =>
  document.definitions.every(
    (node) => node.kind !== Kind.OPERATION_DEFINITION || publicSchema.getRootType(node.operation) !== undefined,
  ) && validate(publicSchema, document).length === 0

/**
 * Operation + caller → decision. Deny by default: a stranger only reads, and what is public. Until conventions
 * are compiled, a known caller reads or writes everything that its scopes open (README says so).
 */
export const authorise = (graph: LoadedGraph, operation: Operation, caller: Caller): Decision => {
  if (caller.kind === 'connu') {
    const scope = scopeFor(operation)
    return caller.scopes.includes(scope) ? { kind: 'accordee' } : { kind: 'sans-scope', scope }
  }
  const beyond = beyondPublic(graph.publicSchema, operation)
  if (beyond) return { kind: 'refusee', code: 'CHAMP_NON_AUTORISE', coordonnees: beyond }
  // Names of the whole graph are not for strangers, not even of what they are refused.
  if (![...coordinatesOf(graph.schema, operation)].every(graph.isPublic))
    return { kind: 'refusee', code: 'CHAMP_NON_AUTORISE', coordonnees: [] }
  const { asksSchema, asksData } = introspectionIn(graph.schema, operation)
  if (asksSchema && asksData) return { kind: 'refusee', code: 'INTROSPECTION_MELANGEE', coordonnees: [] }
  if (asksSchema) return { kind: 'introspection' }
  return isWhollyPublic(graph, operation)
    ? { kind: 'accordee' }
    : { kind: 'refusee', code: 'CHAMP_NON_AUTORISE', coordonnees: [] }
}
