import fc from 'fast-check'
import { GraphQLError } from 'graphql'
import { describe, expect, it } from 'vitest'
import { decodeCursor, encodeCursor, PAGE_MAX, pageOf, toConnection } from './pagination.js'
import { sortOf } from './tri.js'

const codeOf = (act: () => unknown): unknown => {
  try {
    act()
    return 'aucune faute'
  } catch (error) {
    expect(error).toBeInstanceOf(GraphQLError)
    return (error as GraphQLError).extensions.code
  }
}

const b64 = (text: string) => Buffer.from(text).toString('base64url')

describe('a cursor', () => {
  it('gives back the place that it was made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.uuid(), (key, id) => {
        expect(decodeCursor(encodeCursor({ key, id }))).toEqual({ key, id })
      }),
    )
  })

  it('is nothing but itself: any other text is refused by its code, never by a crash', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.base64String(), fc.json().map(b64)), (text) => {
        const code = codeOf(() => decodeCursor(text))
        if (code === 'aucune faute')
          expect(Object.values(decodeCursor(text)).every((v) => typeof v === 'string')).toBe(true)
        else expect(code).toBe('CURSEUR_INVALIDE')
      }),
    )
  })

  it.each([
    [''],
    ['abc'],
    ['é'],
    [b64('null')],
    [b64('{}')],
    [b64('["a"]')],
    [b64('["a","b","c"]')],
    [b64('["a",1]')],
    [b64('[null,"b"]')],
    [b64('"a"')],
    [`${encodeCursor({ key: 'a', id: 'b' }).slice(0, -2)}`],
  ])('refuses %j', (text) => {
    expect(codeOf(() => decodeCursor(text))).toBe('CURSEUR_INVALIDE')
  })
})

describe('a page', () => {
  it.each([[0], [-1], [PAGE_MAX + 1], [1.5], [Number.NaN], [Number.POSITIVE_INFINITY], [null], ['5']])(
    'refuses the size %s',
    (first) => {
      expect(codeOf(() => pageOf({ first: first as number }))).toBe('PAGE_INVALIDE')
    },
  )

  it('begins at the first without a cursor, and an empty cursor is none of ours', () => {
    expect(pageOf({ first: 1 })).toEqual({ limit: 1, after: null })
    expect(pageOf({ first: PAGE_MAX, after: null })).toEqual({ limit: PAGE_MAX, after: null })
    expect(codeOf(() => pageOf({ first: 1, after: '' }))).toBe('CURSEUR_INVALIDE')
  })

  it('says whether there is more from the one row beyond, and never shows it', () => {
    const rows = ['a', 'b', 'c'].map((id) => ({ id }))
    const cursorOf = ({ id }: { id: string }) => ({ key: id, id })
    const page = toConnection(rows, { limit: 2, after: null }, cursorOf)
    expect(page.edges.map(({ node }) => node.id)).toEqual(['a', 'b'])
    expect(page.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: encodeCursor({ key: 'a', id: 'a' }),
      endCursor: encodeCursor({ key: 'b', id: 'b' }),
    })
    expect(toConnection([], { limit: 2, after: { key: 'c', id: 'c' } }, cursorOf)).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    })
  })
})

describe('a sort', () => {
  const byDefault = { key: 'nom', descending: true } as const
  type Tri = { nom?: 'CROISSANT' | 'DECROISSANT' | null; date?: 'CROISSANT' | 'DECROISSANT' | null }

  it.each<[string, Tri | null | undefined, object]>([
    ['nothing', undefined, byDefault],
    ['null', null, byDefault],
    ['no key', {}, byDefault],
    ['null keys only', { nom: null, date: null }, byDefault],
    ['one key', { nom: 'CROISSANT' }, { key: 'nom', descending: false }],
    ['one key among nulls', { nom: null, date: 'DECROISSANT' }, { key: 'date', descending: true }],
  ])('reads %s', (_case, tri, expected) => {
    expect(sortOf<'nom' | 'date'>(tri, byDefault)).toEqual(expected)
  })

  it('refuses two keys', () => {
    expect(codeOf(() => sortOf<'nom' | 'date'>({ nom: 'CROISSANT', date: 'CROISSANT' }, byDefault))).toBe(
      'TRI_INVALIDE',
    )
  })
})
