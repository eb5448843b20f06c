// @ts-check
// A thread of its own: making a planner is one long synchronous step, and a plan that never ends is stopped by ending
// its thread. JavaScript, because a thread starts from a file that node can read, in the sources as in what is built.
import { parentPort, workerData } from 'node:worker_threads'
import { QueryPlanner } from '@graphql-hive/router-query-planner'

const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort)

/** @type {QueryPlanner | undefined} */
let planner
try {
  planner = new QueryPlanner(workerData)
  port.postMessage({ kind: 'ready' })
} catch {
  port.postMessage({ kind: 'unusable' })
}

port.on('message', (/** @type {{ id: number, document: string }} */ { id, document }) => {
  try {
    // As text: what comes out of native code is read once, here, and nothing of it is shared.
    port.postMessage({ kind: 'plan', id, plan: JSON.stringify(planner?.plan(document, null, new Set(), 0)) })
  } catch {
    port.postMessage({ kind: 'none', id })
  }
})
