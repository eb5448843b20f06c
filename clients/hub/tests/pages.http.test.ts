import { afterEach, describe, expect, it } from 'vitest'
import { HubError, makeHubClient, PersonnesRechercherDocument, pages } from '../src/index.js'
import { graphql, startScriptedServer, status } from './scripted-server.js'

const page = (ids: string[], endCursor: string | null, hasNextPage = endCursor !== null) =>
  graphql({
    data: { personnes: { edges: ids.map((id) => ({ node: { id } })), pageInfo: { hasNextPage, endCursor } } },
  })

describe('the pages of a list', () => {
  let stop = async () => {}
  afterEach(() => stop())

  const over = async (steps: Parameters<typeof startScriptedServer>, after?: string) => {
    const server = await startScriptedServer(...steps)
    stop = server.stop
    const all = pages(
      makeHubClient({ url: server.url, retries: 0 }),
      PersonnesRechercherDocument,
      { filtre: { nom: 'A' }, first: 2, ...(after ? { after } : {}) },
      (data) => data.personnes,
    )
    return { all, sent: server.sent }
  }
  const read = async (all: Awaited<ReturnType<typeof over>>['all']) => {
    const seen: string[] = []
    for await (const { answer, connection } of all)
      seen.push(connection?.edges?.map((edge) => edge.node?.id).join() ?? answer.kind)
    return seen
  }

  it('follow one another to the last, with the other variables unchanged', async () => {
    const { all, sent } = await over([page(['a', 'b'], 'c1'), page(['c', 'd'], 'c2'), page(['e'], 'c3', false)])
    expect(await read(all)).toEqual(['a,b', 'c,d', 'e'])
    expect(sent.map(({ body }) => body.variables)).toEqual([
      { filtre: { nom: 'A' }, first: 2 },
      { filtre: { nom: 'A' }, first: 2, after: 'c1' },
      { filtre: { nom: 'A' }, first: 2, after: 'c2' },
    ])
  })

  it('begin where told, and are asked for only when wanted', async () => {
    const { all, sent } = await over([page(['c'], 'c2')], 'c1')
    for await (const _first of all) break
    expect(sent.map(({ body }) => body.variables['after'])).toEqual(['c1'])
  })

  it('end with the one that is refused or withheld', async () => {
    const errors = [{ message: 'Non.', extensions: { code: 'CHAMP_NON_AUTORISE' } }]
    expect(await read((await over([page(['a'], 'c1'), graphql({ data: null, errors })])).all)).toEqual(['a', 'refus'])
    await stop()
    expect(await read((await over([graphql({ data: { personnes: null }, errors })])).all)).toEqual(['partiel'])
  })

  it('end without a cursor, even if there should be more', async () => {
    expect(await read((await over([page(['a'], null, true)])).all)).toEqual(['a'])
  })

  it('do not go round in circles', async () => {
    const { all, sent } = await over([page(['a'], 'c1')])
    await expect(read(all)).rejects.toThrow('deux fois le même curseur')
    expect(sent).toHaveLength(2)
  })

  it('keep what was read when the next one has no answer', async () => {
    const { all } = await over([page(['a'], 'c1'), status(503)])
    expect((await all.next()).value).toMatchObject({ answer: { kind: 'complet' } })
    await expect(all.next()).rejects.toThrow(HubError)
  })
})
