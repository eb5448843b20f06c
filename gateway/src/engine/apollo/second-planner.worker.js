// @ts-check
// The reference planner in a thread of its own, for operations that the first one cannot plan, or not rightly. It is slower
// and heavier, and starts only when one is met. Its plans are said in the form of the first, so that one reader judges both.
import { parentPort, workerData } from 'node:worker_threads'
import { operationFromDocument, Supergraph } from '@apollo/federation-internals'
import { QueryPlanner } from '@apollo/query-planner'
import { parse } from 'graphql'

const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort)

const onType = '... on '

/** @param {string[]} path */
const rewritePath = (path) =>
  path.map((key) => (key.startsWith(onType) ? { TypenameEquals: [key.slice(onType.length)] } : { Key: key }))

/** @param {any[] | undefined} rewrites */
const rewritesOf = (rewrites) =>
  rewrites?.map(({ kind, path, ...rest }) => ({ [kind]: { path: rewritePath(path), ...rest } }))

/**
 * What this does not name it leaves as it is, for the reader to refuse.
 * @param {any} node
 * @returns {any}
 */
const said = (node) => {
  if (node.kind === 'Sequence' || node.kind === 'Parallel') return { ...node, nodes: node.nodes.map(said) }
  if (node.kind === 'Flatten') {
    const path = node.path.map((/** @type {string} */ key) => (key === '@' ? key : { Field: key }))
    return { ...node, path, node: said(node.node) }
  }
  if (node.kind !== 'Fetch') return node
  // The operation once more, as a document: its text is enough.
  const { operationDocumentNode, inputRewrites, outputRewrites, ...fetch } = node
  return { ...fetch, inputRewrites: rewritesOf(inputRewrites), outputRewrites: rewritesOf(outputRewrites) }
}

/** @type {{ schema: import('@apollo/federation-internals').Schema, planner: QueryPlanner } | undefined} */
let ready
try {
  const supergraph = Supergraph.build(workerData)
  ready = { schema: supergraph.apiSchema(), planner: new QueryPlanner(supergraph) }
  port.postMessage({ kind: 'ready' })
} catch {
  port.postMessage({ kind: 'unusable' })
}

port.on('message', (/** @type {{ id: number, document: string }} */ { id, document }) => {
  try {
    if (!ready) throw new Error('no planner')
    const { node } = ready.planner.buildQueryPlan(operationFromDocument(ready.schema, parse(document)))
    port.postMessage({ kind: 'plan', id, plan: JSON.stringify({ kind: 'QueryPlan', node: node && said(node) }) })
  } catch {
    port.postMessage({ kind: 'none', id })
  }
})
