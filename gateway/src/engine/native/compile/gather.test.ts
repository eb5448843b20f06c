import fc from 'fast-check'
import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import type { EntitiesPlan, Requirement } from '../plan/plan.js'
import { readSupergraphFacts } from '../supergraph.js'
import type { Data } from './data.js'
import { segmentsOf } from './flatten.js'
import { compileGather } from './gather.js'

const supergraph = readSupergraphFacts(parse('type Query { x: Int } type Fiche { id: ID! } type Note { id: ID! }'))
const field = (key: string, selections?: readonly Requirement[]): Requirement => ({ kind: 'field', key, selections })
const on = (type: string, ...selections: Requirement[]): Requirement => ({ kind: 'on', type, selections })

const gathering = (...requires: Requirement[]) => {
  const group: EntitiesPlan = {
    key: '_entities',
    variable: 'r',
    paths: [],
    requires,
    inputRewrites: [],
    outputRewrites: [],
  }
  const paths = [
    segmentsOf([{ kind: 'field', name: 'fiches' }, { kind: 'items' }], supergraph.possibleTypes),
    segmentsOf(
      [
        { kind: 'field', name: 'chose' },
        { kind: 'types', names: ['Note'] },
      ],
      supergraph.possibleTypes,
    ),
  ]
  const gather = compileGather(group, paths, new Set(['Fiche', 'Note']), supergraph, () => {})
  return (data: Data) => {
    const { representations, objects } = gather(data)
    return { representations: representations.map((text) => JSON.parse(text) as unknown), objects }
  }
}

describe('entities of one group', () => {
  const byKey = gathering(
    on('Fiche', field('__typename'), field('id'), field('etat')),
    on('Note', field('__typename'), field('id')),
  )

  it('are each asked for once, for every object that is the same', () => {
    const [a, b, c] = ['1', '2', '1'].map((id) => ({ __typename: 'Fiche', id, etat: 'x' }))
    const note = { __typename: 'Note', id: '1' }
    const { representations, objects } = byKey({ fiches: [a, b, c], chose: note })
    expect(representations).toEqual([a, b, note])
    expect(objects).toEqual([[a, c], [b], [note]])
    expect(objects[0]?.[1]).toBe(c)
  })

  it('stay apart when one value differs, however many of them are alike otherwise', () => {
    const fiches = Array.from({ length: 50 }, (_, index) => ({ __typename: 'Fiche', id: '1', etat: index % 25 }))
    const { representations, objects } = byKey({ fiches })
    expect(representations).toEqual(fiches.slice(0, 25))
    expect(objects.map((same) => same.length)).toEqual(Array(25).fill(2))
  })

  it.each([
    ['one that lacks what it is known by', { __typename: 'Fiche', id: '1' }],
    ['one of another type', { __typename: 'Autre', id: '1', etat: 'x' }],
    ['one that says no type', { id: '1', etat: 'x' }],
    ['what is no object', 'Fiche'],
  ])('leave out %s', (_, fiche) => {
    expect(byKey({ fiches: [null, fiche] })).toEqual({ representations: [], objects: [] })
  })

  it('read their own fields alone, whatever these are called', () => {
    const byOdd = gathering(on('Fiche', field('__typename'), field('constructor')))
    const fiche = { __typename: 'Fiche', constructor: 'x' }
    expect(byOdd({ fiches: [{ __typename: 'Fiche' }, fiche] }).representations).toEqual([fiche])
    const byProto = gathering(on('Fiche', field('__typename'), field('__proto__')))
    expect(byProto({ fiches: [{ __typename: 'Fiche' }] }).representations).toEqual([])
  })

  it('are known by objects within, too', () => {
    const byInner = gathering(on('Fiche', field('__typename'), field('lieu', [field('code')])))
    const fiche = (code: string, more = {}) => ({ __typename: 'Fiche', lieu: { code, ...more } })
    const { representations, objects } = byInner({ fiches: [fiche('A', { nom: 'x' }), fiche('B'), fiche('A')] })
    expect(representations).toEqual([fiche('A'), fiche('B')])
    expect(objects.map((same) => same.length)).toEqual([2, 1])
  })

  it('are refused when a plan names what is no name', () => {
    expect(() => gathering(on('Fiche', field('__typename'), field("id') + process.exit('")))).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'PLAN_IMPOSSIBLE' }) }),
    )
  })

  it('bring every object back to a representation of its own values', () => {
    const value = fc.oneof(fc.constantFrom('a', 'b', '"', '\\', 'é'), fc.integer({ min: 0, max: 2 }), fc.constant(null))
    const fiche = fc.record(
      { __typename: fc.constantFrom('Fiche', 'Note', 'Autre'), id: value, etat: value },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.array(fiche, { maxLength: 40 }), (fiches) => {
        const { representations, objects } = byKey({ fiches })
        expect(new Set(representations.map((one) => JSON.stringify(one))).size).toBe(representations.length)
        for (const [index, same] of objects.entries())
          for (const object of same)
            expect(representations[index]).toEqual(
              object['__typename'] === 'Note' ? { __typename: 'Note', id: object['id'] } : object,
            )
        const asked = fiches.filter(
          ({ __typename, id, etat }) =>
            id !== undefined && (__typename === 'Note' || (__typename === 'Fiche' && etat !== undefined)),
        )
        expect(objects.flat().length).toBe(asked.length)
      }),
    )
  })
})
