import type { EntitiesPlan, FetchPlan, FlattenPath, Plan, Requirement, Rewrite, RewriteSegment } from './plan.js'
import {
  type BatchFetchJson,
  type FetchJson,
  type FlattenPathJson,
  type PlanNodeJson,
  planJson,
  type RequirementJson,
  type RewriteSegmentJson,
  type RewritesJson,
} from './plan-json.js'

const flattenPathOf = (path: FlattenPathJson): FlattenPath =>
  path.map((segment) => {
    if (segment === '@') return { kind: 'items' }
    return 'Field' in segment ? { kind: 'field', name: segment.Field } : { kind: 'types', names: segment.TypeCondition }
  })

const rewritePathOf = (path: readonly RewriteSegmentJson[]): readonly RewriteSegment[] =>
  path.map((segment) =>
    'Key' in segment ? { kind: 'key', name: segment.Key } : { kind: 'types', names: segment.TypenameEquals },
  )

const rewritesOf = (rewrites: RewritesJson): readonly Rewrite[] =>
  (rewrites ?? []).map((rewrite) =>
    'ValueSetter' in rewrite
      ? { kind: 'set', path: rewritePathOf(rewrite.ValueSetter.path), value: rewrite.ValueSetter.setValueTo }
      : { kind: 'rename', path: rewritePathOf(rewrite.KeyRenamer.path), to: rewrite.KeyRenamer.renameKeyTo },
  )

const requirementOf = (requirement: RequirementJson): Requirement =>
  requirement.kind === 'Field'
    ? {
        kind: 'field',
        key: requirement.alias ?? requirement.name,
        selections: requirement.selections?.map(requirementOf),
      }
    : { kind: 'on', type: requirement.typeCondition, selections: requirement.selections.map(requirementOf) }

const sent = (node: FetchJson | BatchFetchJson) => ({
  kind: 'fetch' as const,
  subgraph: node.serviceName,
  operation: node.operation,
  operationName: node.operationName ?? undefined,
  variables: node.variableUsages ?? [],
})

const fetchOf = (node: FetchJson, path: FlattenPath): FetchPlan => {
  if (!node.requires) return { ...sent(node), at: path, rewrites: rewritesOf(node.outputRewrites), entities: [] }
  const entities: EntitiesPlan = {
    key: '_entities',
    variable: 'representations',
    paths: [path],
    requires: node.requires.map(requirementOf),
    inputRewrites: rewritesOf(node.inputRewrites),
    outputRewrites: rewritesOf(node.outputRewrites),
  }
  return { ...sent(node), at: undefined, rewrites: [], entities: [entities] }
}

const batchOf = (node: BatchFetchJson): FetchPlan => ({
  ...sent(node),
  at: undefined,
  rewrites: [],
  entities: node.entityBatch.aliases.map((batch) => ({
    key: batch.alias,
    variable: batch.representationsVariableName,
    paths: batch.paths.map(flattenPathOf),
    requires: batch.requires.map(requirementOf),
    inputRewrites: rewritesOf(batch.inputRewrites),
    outputRewrites: rewritesOf(batch.outputRewrites),
  })),
})

const planOf = (node: PlanNodeJson): Plan => {
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'sequence', nodes: node.nodes.map(planOf) }
    case 'Parallel':
      return { kind: 'parallel', nodes: node.nodes.map(planOf) }
    case 'Flatten':
      return fetchOf(node.node, flattenPathOf(node.path))
    case 'Fetch':
      return fetchOf(node, [])
    case 'BatchFetch':
      return batchOf(node)
  }
}

/** The planner's JSON → a plan that we know how to run, or undefined: an empty plan is none. */
export const readPlan = (json: unknown): Plan | undefined => {
  const read = planJson.safeParse(json)
  return read.success ? planOf(read.data.node) : undefined
}
