import { requester, type SubgraphRequest } from '../../fetching/request.js'
import { planImpossible } from '../faults.js'
import type { EntitiesPlan, FetchPlan, Plan, Rewrite } from '../plan/plan.js'
import type { Supergraph } from '../supergraph.js'
import { askedKeys } from './asked-keys.js'
import { type Segment, segmentsOf } from './flatten.js'
import { compileGather, type Gather } from './gather.js'
import { representable } from './representable.js'
import { type Apply, compileRewrite } from './rewrite.js'

/** A plan compiled: what it takes to run it, and no name left to look up. */
export type Step =
  | { readonly kind: 'sequence'; readonly steps: readonly Step[] }
  | { readonly kind: 'parallel'; readonly steps: readonly Step[] }
  | FetchStep

export interface FetchStep extends Pick<FetchPlan, 'subgraph' | 'variables'> {
  readonly kind: 'fetch'
  readonly request: (variables: string) => SubgraphRequest
  /** Where an answer without entities lands. */
  readonly at: readonly Segment[]
  readonly rewrite: Apply
  /** Keys that rewrites give back their name, for paths of errors. */
  readonly renamed: ReadonlyMap<string, string>
  /** Keys of the objects that it is about which it asks for. */
  readonly asked: () => ReadonlySet<string>
  readonly entities: readonly EntitiesStep[]
}

export interface EntitiesStep extends Pick<EntitiesPlan, 'key' | 'variable'> {
  readonly paths: readonly (readonly Segment[])[]
  readonly gather: Gather
  readonly rewriteOutput: Apply
}

const renamedBy = (rewrites: readonly Rewrite[]): [string, string][] =>
  rewrites.flatMap((rewrite): [string, string][] => {
    const last = rewrite.path.at(-1)
    return rewrite.kind === 'rename' && last?.kind === 'key' ? [[last.name, rewrite.to]] : []
  })

/** @throws GraphQLError `PLAN_IMPOSSIBLE` for what we know no meaning of */
export const compileStep = (plan: Plan, supergraph: Supergraph): Step => {
  const { possibleTypes } = supergraph
  const rewriteAll = (rewrites: readonly Rewrite[]): Apply => {
    const all = rewrites.map((rewrite) => {
      const apply = compileRewrite(rewrite, possibleTypes)
      if (!apply) throw planImpossible()
      return apply
    })
    return (data) => {
      for (const apply of all) apply(data)
    }
  }
  const entitiesOf = (subgraph: string, group: EntitiesPlan): EntitiesStep => {
    const paths = group.paths.map((path) => segmentsOf(path, possibleTypes))
    const types = representable(group, subgraph, supergraph)
    return {
      key: group.key,
      variable: group.variable,
      paths,
      gather: compileGather(group, paths, types, supergraph, rewriteAll(group.inputRewrites)),
      rewriteOutput: rewriteAll(group.outputRewrites),
    }
  }
  const stepOf = (node: Plan): Step => {
    if (node.kind !== 'fetch') return { kind: node.kind, steps: node.nodes.map(stepOf) }
    const { subgraph, operation, operationName, variables, at, rewrites, entities } = node
    const renamed = new Map([...renamedBy(rewrites), ...entities.flatMap((group) => renamedBy(group.outputRewrites))])
    return {
      kind: 'fetch',
      subgraph,
      variables,
      request: requester({ query: operation, operationName }),
      at: segmentsOf(at ?? [], possibleTypes),
      rewrite: rewriteAll(rewrites),
      renamed,
      asked: askedKeys(node, renamed),
      entities: entities.map((group) => entitiesOf(subgraph, group)),
    }
  }
  return stepOf(plan)
}
