import { type DocumentNode, Kind, type OperationDefinitionNode, validate } from 'graphql'
import type { LoadedGraph } from '../bundle/graph.js'
import type { Decision, Variables } from '../pipeline/stages.js'
import { readBeyondPublic } from './beyond-public.js'
import { introspectionIn, readCoordinates } from './coordinates.js'

/**
 * Belt and braces: whatever the public schema does not know, a stranger does not run. Of an operation whose root it
 * lacks, graphql-js checks nothing.
 */
const isWhollyPublic = ({ publicSchema }: LoadedGraph, document: DocumentNode): boolean =>
  document.definitions.every(
    (node) => node.kind !== Kind.OPERATION_DEFINITION || publicSchema.getRootType(node.operation) !== undefined,
  ) && validate(publicSchema, document).length === 0

/** What a stranger may do of a valid operation that names nothing beyond the public schema. */
const decidedByDocument = (
  graph: LoadedGraph,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Decision => {
  const { asksSchema, asksData } = introspectionIn(graph.schema, document, operation)
  if (asksSchema && asksData) return { kind: 'refusee', code: 'INTROSPECTION_MELANGEE', coordonnees: [] }
  if (asksSchema) return { kind: 'introspection' }
  return isWhollyPublic(graph, document)
    ? { kind: 'accordee' }
    : { kind: 'refusee', code: 'CHAMP_NON_AUTORISE', coordonnees: [] }
}

/** What a stranger may do with an operation: read of the document once, then decided by the variables of each request. */
export const readForStranger = (
  graph: LoadedGraph,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ((variables: Variables) => Decision) => {
  const beyondPublic = readBeyondPublic(graph.publicSchema, document)
  const isPublic = readCoordinates(graph.schema, document, operation, graph.isPublic)
  let decided: Decision | undefined
  return (variables) => {
    const beyond = beyondPublic(variables)
    if (beyond) return { kind: 'refusee', code: 'CHAMP_NON_AUTORISE', coordonnees: beyond }
    // Names of the whole graph are not for strangers, not even of what they are refused.
    if (!isPublic(variables)) return { kind: 'refusee', code: 'CHAMP_NON_AUTORISE', coordonnees: [] }
    decided ??= decidedByDocument(graph, document, operation)
    return decided
  }
}
