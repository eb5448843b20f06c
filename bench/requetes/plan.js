import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../../local/dist/index.js'
import internals from '../../node_modules/@apollo/federation-internals/dist/index.js'
import planner from '../../node_modules/@apollo/query-planner/dist/index.js'
import { parse } from '../../node_modules/graphql/index.js'

const supergraph = internals.Supergraph.build(await readFile(join(ROOT, 'schema/published/supergraph.graphql'), 'utf8'))
const queryPlanner = new planner.QueryPlanner(supergraph)

const compter = (noeud, compte) => {
  if (noeud?.kind === 'Fetch') compte.set(noeud.serviceName, (compte.get(noeud.serviceName) ?? 0) + 1)
  for (const suite of noeud?.nodes ?? [noeud?.node]) if (suite) compter(suite, compte)
  return compte
}

/** How many times the plan of this document fetches from each subgraph, whatever the rows: one whose branch is empty is not made. */
export const fetchesDe = (document) =>
  compter(
    queryPlanner.buildQueryPlan(internals.operationFromDocument(supergraph.apiSchema(), parse(document))).node,
    new Map(),
  )
