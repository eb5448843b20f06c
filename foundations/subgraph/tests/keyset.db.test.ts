import { randomUUID } from 'node:crypto'
import { GraphQLError } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeCursor } from '../src/graph/pagination.js'
import { keysetPage, type Page, pageOf, toConnection } from '../src/index.js'
import { freshNotes, type Note, NoteEntity } from './fixtures/bases.js'

const TITRES = ['été', 'Ete', 'ETE', 'zoé', 'a', 'A', '', "l'eau", 'œuf', 'été']
const SORTS = {
  titre: 'text',
  rang: 'integer',
  jour: 'date',
  modifieLe: 'timestamptz',
} as const
type Property = keyof typeof SORTS
const byTitre = { key: 'titre', descending: false }

describe('a page on a key', () => {
  let base: Awaited<ReturnType<typeof freshNotes>>
  beforeAll(async () => {
    base = await freshNotes()
    const values = TITRES.map((titre, i) => ({
      id: randomUUID(),
      titre,
      rang: [0, -5, 2_000_000_000, 2_000_000_000, 7][i % 5] as number,
      jour: `2026-03-0${(i % 3) + 1}`,
      modifieLe: new Date(1_790_000_000_000 + (i % 4)),
    }))
    await base.dataSource.getRepository(NoteEntity).insert(values)
  })
  afterAll(() => base.drop())

  const keyOf = (row: Note, property: Property) =>
    property === 'modifieLe' ? row.modifieLe.toISOString() : String(row[property])

  const fetch = (property: Property, descending: boolean, page: Page, none = false) => {
    const query = base.dataSource.getRepository(NoteEntity).createQueryBuilder('note')
    if (none) query.andWhere('note.rang = 1')
    return keysetPage(query, { property, type: SORTS[property], descending, page })
  }

  for (const property of Object.keys(SORTS) as Property[])
    for (const descending of [false, true])
      for (const first of [1, 3, 10, 100])
        it(`gives each row once, in the order of the database: ${property} ${descending ? 'down' : 'up'}, by ${first}`, async () => {
          const seen: string[] = []
          let after: string | null = null
          do {
            const page: Page = pageOf({ first, after }, { key: property, descending })
            const connection = toConnection(await fetch(property, descending, page), page, (row) => ({
              id: row.id,
              key: keyOf(row, property),
            }))
            expect(connection.edges.length).toBeGreaterThan(0)
            seen.push(...connection.edges.map(({ node }) => node.id))
            after = connection.pageInfo.hasNextPage ? connection.pageInfo.endCursor : null
          } while (after)
          const column = property === 'modifieLe' ? 'modifie_le' : property
          const order = descending ? 'desc' : 'asc'
          const all: { id: string }[] = await base.dataSource.query(
            `select id from note order by ${column} ${order}, id ${order}`,
          )
          expect(seen).toEqual(all.map(({ id }) => id))
        })

  it('is empty without rows', async () => {
    const page = pageOf({ first: 5 }, byTitre)
    expect(await fetch('titre', false, page, true)).toEqual([])
  })

  it('is empty after the last row', async () => {
    const byJour = { key: 'jour', descending: false }
    const after = encodeCursor({ key: '9999-12-31', id: randomUUID() }, byJour)
    expect(await fetch('jour', false, pageOf({ first: 5, after }, byJour))).toEqual([])
  })

  it.each<[Property, string]>([
    ['jour', '2026-02-30'],
    ['jour', '0000-01-01'],
    ['jour', 'Martin'],
    ['jour', '2026-03-01T00:00:00.000Z'],
    ['jour', ''],
    ['jour', 'infinity'],
    ['modifieLe', '2026-03-01'],
    ['modifieLe', '1'],
    ['modifieLe', 'now'],
    ['modifieLe', '2026-02-30T00:00:00.000Z'],
    ['modifieLe', '+275760-09-13T00:00:00.000Z'],
    ['rang', '3000000000'],
    ['rang', '1.5'],
    ['rang', '1e3'],
    ['rang', ' 1'],
    ['rang', ''],
    ['titre', 'a\0b'],
  ])('refuses a place that is none in this column: %s after %j', async (property, key) => {
    const sort = { key: property, descending: false }
    const after = encodeCursor({ key, id: randomUUID() }, sort)
    const refusal = Promise.resolve().then(() => fetch(property, false, pageOf({ first: 5, after }, sort)))
    await expect(refusal).rejects.toBeInstanceOf(GraphQLError)
    await expect(refusal).rejects.toMatchObject({ extensions: { code: 'CURSEUR_INVALIDE' } })
  })

  it.each([['x'], ["' or 1=1 --"], ['']])('refuses a cursor whose id is %j', async (id) => {
    const page = pageOf({ first: 5, after: encodeCursor({ key: 'a', id }, byTitre) }, byTitre)
    const refusal = Promise.resolve().then(() => fetch('titre', false, page))
    await expect(refusal).rejects.toMatchObject({ extensions: { code: 'CURSEUR_INVALIDE' } })
  })

  it('takes any text of a text column as a value, never as SQL', async () => {
    for (const key of ["'; drop table note; --", '\ud800', '%', '\\'])
      await fetch(
        'titre',
        false,
        pageOf({ first: 5, after: encodeCursor({ key, id: randomUUID() }, byTitre) }, byTitre),
      )
  })
})
