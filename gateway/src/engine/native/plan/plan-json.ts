import { z } from 'zod'

// The planner's JSON, closed: a key or a kind that is not here refuses the plan. What we do not know may mean anything, so it
// is never skipped. Conditions, @defer and subscriptions are of these: they are decided, or refused, before planning.

const absent = z.null().optional()

const rewriteSegment = z.union([
  z.strictObject({ TypenameEquals: z.array(z.string()).min(1) }),
  z.strictObject({ Key: z.string() }),
])
const setter = z.strictObject({ path: z.array(rewriteSegment).min(1), setValueTo: z.string() })
const renamer = z.strictObject({ path: z.array(rewriteSegment).min(1), renameKeyTo: z.string() })
const rewrites = z
  .array(z.union([z.strictObject({ ValueSetter: setter }), z.strictObject({ KeyRenamer: renamer })]))
  .nullish()

export type RewriteSegmentJson = z.infer<typeof rewriteSegment>
export type RewritesJson = z.infer<typeof rewrites>

const flattenPath = z.array(
  z.union([
    z.literal('@'),
    z.strictObject({ Field: z.string() }),
    z.strictObject({ TypeCondition: z.array(z.string()).min(1) }),
  ]),
)

export type FlattenPathJson = z.infer<typeof flattenPath>

export type RequirementJson =
  | {
      readonly kind: 'Field'
      readonly name: string
      readonly alias?: string | null | undefined
      readonly selections?: readonly RequirementJson[] | null | undefined
    }
  | { readonly kind: 'InlineFragment'; readonly typeCondition: string; readonly selections: readonly RequirementJson[] }

const requirement: z.ZodType<RequirementJson> = z.lazy(() =>
  z.union([
    z.strictObject({
      kind: z.literal('Field'),
      name: z.string(),
      alias: z.string().nullish(),
      selections: z.array(requirement).nullish(),
    }),
    z.strictObject({
      kind: z.literal('InlineFragment'),
      typeCondition: z.string(),
      skipIf: absent,
      includeIf: absent,
      selections: z.array(requirement),
    }),
  ]),
)

interface ScalarPathsJson {
  readonly terminal?: boolean | null | undefined
  readonly children?: Readonly<Record<string, ScalarPathsJson>> | null | undefined
}

/** Where an answer holds custom scalars, which their own router must not look into. Our projection knows that from the schema. */
const scalarPaths: z.ZodType<ScalarPathsJson> = z.lazy(() =>
  z.strictObject({ terminal: z.boolean().nullish(), children: z.record(z.string(), scalarPaths).nullish() }),
)

const operation = {
  serviceName: z.string(),
  variableUsages: z.array(z.string()).nullish(),
  operationKind: z.enum(['query', 'mutation']),
  operationName: z.string().nullish(),
  operation: z.string(),
  customScalarPaths: scalarPaths.nullish(),
}

const fetchNode = z.strictObject({
  kind: z.literal('Fetch'),
  ...operation,
  requires: z.array(requirement).min(1).nullish(),
  inputRewrites: rewrites,
  outputRewrites: rewrites,
})

const batch = z.strictObject({
  alias: z.string(),
  representationsVariableName: z.string(),
  paths: z.array(flattenPath).min(1),
  requires: z.array(requirement).min(1),
  inputRewrites: rewrites,
  outputRewrites: rewrites,
})
const batchFetchNode = z.strictObject({
  kind: z.literal('BatchFetch'),
  ...operation,
  entityBatch: z.strictObject({ aliases: z.array(batch).min(1) }),
})

export type FetchJson = z.infer<typeof fetchNode>
export type BatchFetchJson = z.infer<typeof batchFetchNode>
export type PlanNodeJson =
  | FetchJson
  | BatchFetchJson
  | { readonly kind: 'Flatten'; readonly path: FlattenPathJson; readonly node: FetchJson }
  | { readonly kind: 'Sequence' | 'Parallel'; readonly nodes: readonly PlanNodeJson[] }

const planNode: z.ZodType<PlanNodeJson> = z.lazy(() =>
  z.union([
    fetchNode,
    batchFetchNode,
    z.strictObject({ kind: z.literal('Flatten'), path: flattenPath.min(1), node: fetchNode }),
    z.strictObject({ kind: z.enum(['Sequence', 'Parallel']), nodes: z.array(planNode) }),
  ]),
)

export const planJson = z.strictObject({ kind: z.literal('QueryPlan'), node: planNode })
