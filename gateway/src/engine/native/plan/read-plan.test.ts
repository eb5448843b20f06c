import { describe, expect, it } from 'vitest'
import { readPlan } from './read-plan.js'

const fetch = { kind: 'Fetch', serviceName: 'a', operationKind: 'query', operation: '{x}' }
const plan = (node: unknown) => ({ kind: 'QueryPlan', node })
const entities = { ...fetch, requires: [{ kind: 'InlineFragment', typeCondition: 'T', selections: [] }] }

describe('a plan', () => {
  it.each([
    ['a fetch', fetch],
    ['a fetch of entities', { kind: 'Flatten', path: [{ Field: 'x' }, '@', { TypeCondition: ['T'] }], node: entities }],
    [
      'both, one after the other and at once',
      { kind: 'Sequence', nodes: [fetch, { kind: 'Parallel', nodes: [fetch] }] },
    ],
  ])('is read: %s', (_what, node) => expect(readPlan(plan(node))).toBeDefined())

  it.each([
    ['no node', undefined],
    ['a kind unknown', { kind: 'Loop', nodes: [] }],
    ['a condition, decided before planning', { kind: 'Condition', condition: 'a', ifClause: fetch }],
    ['something deferred', { kind: 'Defer', primary: { node: fetch }, deferred: [] }],
    ['a subscription', { kind: 'Subscription', primary: fetch }],
    ['a key unknown', { ...fetch, once: true }],
    ['a rewrite unknown', { ...fetch, outputRewrites: [{ KeyDropper: { path: [{ Key: 'a' }] } }] }],
    ['a path unknown', { kind: 'Flatten', path: [{ Index: 1 }], node: entities }],
    ['a requirement unknown', { ...fetch, requires: [{ kind: 'FragmentSpread', value: 'F' }] }],
    ['a condition in a requirement', { ...fetch, requires: [{ ...entities.requires[0], skipIf: 'a' }] }],
    [
      'one of these, deep inside',
      { kind: 'Sequence', nodes: [fetch, { kind: 'Parallel', nodes: [{ kind: 'Loop' }] }] },
    ],
  ])('is refused whole: %s', (_what, node) => expect(readPlan(plan(node))).toBeUndefined())
})
