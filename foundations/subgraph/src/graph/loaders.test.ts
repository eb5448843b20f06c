import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { StoredAliasBook } from '../personnes/alias-book.js'
import { byPersonneLoader, oneByPersonneLoader } from '../personnes/by-personne.js'
import { byIdLoader } from './by-id.js'
import { groupedInOrderOf, inOrderOf } from './loaders.js'

const [a, b, c] = [randomUUID(), randomUUID(), randomUUID()]

describe('rows in the order of their keys', () => {
  it('have the length and order of the keys, whatever the order of the rows', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (keys, ids) => {
        const found = inOrderOf(
          keys,
          ids.map((id) => ({ id })),
          (row) => row.id,
        )
        expect(found.map((row, i) => row === null || row.id === keys[i])).toEqual(keys.map(() => true))
        expect(found.map((row) => row !== null)).toEqual(keys.map((key) => ids.includes(key)))
        const grouped = groupedInOrderOf(
          keys,
          ids.map((id) => ({ id })),
          (row) => row.id,
        )
        expect(grouped.map((rows) => rows.length)).toEqual(keys.map((key) => ids.filter((id) => id === key).length))
      }),
    )
  })
})

describe('a loader by key', () => {
  const loaderOver = (ids: readonly string[]) => {
    const asked: (readonly string[])[] = []
    const loader = byIdLoader(async (wanted) => {
      asked.push(wanted)
      return ids.filter((id) => wanted.includes(id)).map((id) => ({ id }))
    })
    return { loader, asked }
  }

  it('puts rows back in order and leaves null where there is none', async () => {
    const { loader, asked } = loaderOver([b, a])
    expect(await loader.loadMany([a, c, b])).toEqual([{ id: a }, null, { id: b }])
    expect(asked).toHaveLength(1)
  })

  it('takes a key in capitals for the same key, asked once', async () => {
    const { loader, asked } = loaderOver([a])
    expect(await Promise.all([loader.load(a.toUpperCase()), loader.load(a)])).toEqual([{ id: a }, { id: a }])
    expect(asked).toEqual([[a]])
    loader.clear(a.toUpperCase())
    await loader.load(a)
    expect(asked).toHaveLength(2)
  })

  it('asks nothing of the database for what is no key', async () => {
    const { loader, asked } = loaderOver([a])
    const wrong = ['', 'x', "' or 1=1", `${a} `, `{${a}}`, a.replaceAll('-', '')]
    expect(await loader.loadMany(wrong)).toEqual(wrong.map(() => null))
    expect(await loader.loadMany([5, {}] as never[])).toEqual([null, null])
    expect(asked).toEqual([])
  })

  it('fails alone when the database fails', async () => {
    const loader = byIdLoader(async () => Promise.reject(new Error('panne')))
    await expect(loader.load(a)).rejects.toThrow('panne')
  })
})

describe('a loader by person', () => {
  const bookOf = (...lines: [string, string][]) => {
    const book = new StoredAliasBook()
    for (const [alias, personneId] of lines) book.point(alias, personneId)
    return book
  }
  const rowsOver = (rows: { personneId: string; n: number }[]) => {
    const asked: (readonly string[])[] = []
    const fetch = async (ids: readonly string[]) => {
      asked.push(ids)
      return rows.filter(({ personneId }) => ids.includes(personneId))
    }
    return { fetch, asked }
  }

  it('gathers the rows of every name of a person, in the order of the store', async () => {
    const { fetch, asked } = rowsOver([
      { personneId: b, n: 1 },
      { personneId: c, n: 2 },
      { personneId: a, n: 3 },
    ])
    const loader = byPersonneLoader(bookOf([b, a]), fetch)
    const [byAlias, byName, other] = await loader.loadMany([b, a, c])
    expect(byAlias).toEqual(byName)
    expect((byName as { n: number }[]).map(({ n }) => n)).toEqual([1, 3])
    expect((other as { n: number }[]).map(({ n }) => n)).toEqual([2])
    expect(asked).toHaveLength(1)
    expect(new Set(asked[0]).size).toBe(asked[0]?.length)
  })

  it('takes an identifier in capitals for the same person', async () => {
    const { fetch } = rowsOver([{ personneId: b, n: 1 }])
    expect(await byPersonneLoader(bookOf([b, a]), fetch).load(a.toUpperCase())).toEqual([{ personneId: b, n: 1 }])
    expect(await byPersonneLoader(bookOf(), fetch).load(b.toUpperCase())).toEqual([{ personneId: b, n: 1 }])
  })

  it('asks nothing of the database for what is no identifier', async () => {
    const { fetch, asked } = rowsOver([])
    expect(await byPersonneLoader(bookOf(), fetch).loadMany(['', 'x'])).toEqual([[], []])
    expect(asked).toEqual([])
  })

  it('shows the first row where one is expected, and null where there is none', async () => {
    const { fetch } = rowsOver([
      { personneId: b, n: 1 },
      { personneId: a, n: 2 },
    ])
    const loader = oneByPersonneLoader(bookOf([b, a]), fetch)
    expect(await loader.loadMany([a, b, c])).toEqual([{ personneId: b, n: 1 }, { personneId: b, n: 1 }, null])
  })
})

describe('the book of aliases', () => {
  it('gives its names back to a person after a split', () => {
    const book = new StoredAliasBook()
    book.point(b, a)
    expect(book.canonical(b)).toBe(a)
    expect(new Set(book.namesOf([a]))).toEqual(new Set([a, b]))
    expect(new Set(book.namesOf([b]))).toEqual(new Set([a, b]))
    book.point(b, null)
    expect(book.canonical(b)).toBe(b)
    expect(book.namesOf([a, b])).toEqual([a, b])
  })

  it('moves an alias from one person to another', () => {
    const book = new StoredAliasBook()
    book.point(b, a)
    book.point(b, c)
    expect(book.namesOf([a])).toEqual([a])
    expect(new Set(book.namesOf([c]))).toEqual(new Set([c, b]))
    book.point(randomUUID(), null)
  })
})
