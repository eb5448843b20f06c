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

const parNom = { key: 'nom', descending: false } as const

const b64 = (text: string) => Buffer.from(text).toString('base64url')

describe('a cursor', () => {
  it('gives back the place that it was made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.uuid(), (key, id) => {
        expect(decodeCursor(encodeCursor({ key, id }, parNom), parNom)).toEqual({ key, id })
      }),
    )
  })

  it('is nothing but itself: any other text is refused by its code, never by a crash', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.base64String(), fc.json().map(b64)), (text) => {
        const code = codeOf(() => decodeCursor(text, parNom))
        if (code === 'aucune faute')
          expect(Object.values(decodeCursor(text, parNom)).every((v) => typeof v === 'string')).toBe(true)
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
    [b64('["a","b"]')],
    [b64('["nom","CROISSANT","a"]')],
    [b64('["nom","CROISSANT","a","b","c"]')],
    [b64('["nom","CROISSANT","a",1]')],
    [b64('["nom","CROISSANT",null,"b"]')],
    [b64('"a"')],
    [b64('["nom","CROISSANT","a\\u0000","b"]')],
    [`${encodeCursor({ key: 'a', id: 'b' }, parNom).slice(0, -2)}`],
  ])('refuses %j', (text) => {
    expect(codeOf(() => decodeCursor(text, parNom))).toBe('CURSEUR_INVALIDE')
  })
})

describe('a cursor of another order', () => {
  const cursor = encodeCursor({ key: '2026-03-01', id: 'b' }, { key: 'debut', descending: false })

  it.each([
    ['another key', { key: 'nom', descending: false }],
    ['the other direction', { key: 'debut', descending: true }],
    ['both', { key: 'fin', descending: true }],
  ])('is refused: %s', (_case, sort) => {
    expect(codeOf(() => pageOf({ first: 1, after: cursor }, sort))).toBe('CURSEUR_INVALIDE')
  })

  it('is taken in its own', () => {
    expect(pageOf({ first: 1, after: cursor }, { key: 'debut', descending: false }).after).toEqual({
      key: '2026-03-01',
      id: 'b',
    })
  })
})

describe('a page', () => {
  it.each([[0], [-1], [PAGE_MAX + 1], [1.5], [Number.NaN], [Number.POSITIVE_INFINITY], [null], ['5']])(
    'refuses the size %s',
    (first) => {
      expect(codeOf(() => pageOf({ first: first as number }, parNom))).toBe('PAGE_INVALIDE')
    },
  )

  it('begins at the first without a cursor, and an empty cursor is none of ours', () => {
    expect(pageOf({ first: 1 }, parNom)).toEqual({ limit: 1, after: null, sort: parNom })
    expect(pageOf({ first: PAGE_MAX, after: null }, parNom)).toEqual({ limit: PAGE_MAX, after: null, sort: parNom })
    expect(codeOf(() => pageOf({ first: 1, after: '' }, parNom))).toBe('CURSEUR_INVALIDE')
  })

  it('says whether there is more from the one row beyond, and never shows it', () => {
    const rows = ['a', 'b', 'c'].map((id) => ({ id }))
    const cursorOf = ({ id }: { id: string }) => ({ key: id, id })
    const page = toConnection(rows, { limit: 2, after: null, sort: parNom }, cursorOf)
    expect(page.edges.map(({ node }) => node.id)).toEqual(['a', 'b'])
    expect(page.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: encodeCursor({ key: 'a', id: 'a' }, parNom),
      endCursor: encodeCursor({ key: 'b', id: 'b' }, parNom),
    })
    expect(toConnection([], { limit: 2, after: { key: 'c', id: 'c' }, sort: parNom }, cursorOf)).toEqual({
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
