/** A plan as we run it: what the planner writes in eight kinds of node, said in three. */
export type Plan =
  | { readonly kind: 'sequence'; readonly nodes: readonly Plan[] }
  | { readonly kind: 'parallel'; readonly nodes: readonly Plan[] }
  | FetchPlan

export interface FetchPlan {
  readonly kind: 'fetch'
  readonly subgraph: string
  /** Text of the operation, ready to send. */
  readonly operation: string
  readonly operationName: string | undefined
  /** Variables of the client that the operation reads. */
  readonly variables: readonly string[]
  /** Where root fields land: the answer itself, or objects of the root type further in. Undefined when it asks for entities. */
  readonly at: FlattenPath | undefined
  readonly rewrites: readonly Rewrite[]
  /** Entities asked for, one group an alias of `_entities`. */
  readonly entities: readonly EntitiesPlan[]
}

export interface EntitiesPlan {
  /** Response key of `_entities` in the answer. */
  readonly key: string
  /** Variable that takes the representations. */
  readonly variable: string
  readonly paths: readonly FlattenPath[]
  readonly requires: readonly Requirement[]
  readonly inputRewrites: readonly Rewrite[]
  readonly outputRewrites: readonly Rewrite[]
}

export type FlattenPath = readonly FlattenSegment[]

export type FlattenSegment =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'types'; readonly names: readonly string[] }
  | { readonly kind: 'items' }

/** What a representation holds. */
export type Requirement =
  | { readonly kind: 'field'; readonly key: string; readonly selections: readonly Requirement[] | undefined }
  | { readonly kind: 'on'; readonly type: string; readonly selections: readonly Requirement[] }

export type RewriteSegment =
  | { readonly kind: 'key'; readonly name: string }
  | { readonly kind: 'types'; readonly names: readonly string[] }

export type Rewrite =
  | { readonly kind: 'set'; readonly path: readonly RewriteSegment[]; readonly value: string }
  | { readonly kind: 'rename'; readonly path: readonly RewriteSegment[]; readonly to: string }
