import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readManifests } from './manifests.js'

const idOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`

describe('a manifest of registered documents', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'manifeste-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('is the one that our client generates', async () => {
    const path = fileURLToPath(new URL('../../../clients/hub/src/generated/persisted-documents.json', import.meta.url))
    const { byHash, texts } = await readManifests([path])
    expect(byHash.size).toBeGreaterThan(5)
    for (const [hash, text] of byHash) expect(idOf(text)).toBe(`sha256:${hash}`)
    expect([...texts]).toEqual([...byHash.values()])
  })

  it('may be one of several in a folder', async () => {
    await writeFile(join(folder, 'a.json'), JSON.stringify({ [idOf('{ a }')]: '{ a }' }))
    await writeFile(join(folder, 'b.json'), JSON.stringify({ [idOf('{ b }')]: '{ b }' }))
    await writeFile(join(folder, 'lisez-moi.txt'), '')
    expect([...(await readManifests([folder])).texts]).toEqual(['{ a }', '{ b }'])
    expect((await readManifests([])).byHash.size).toBe(0)
  })

  it.each([
    ['that is not there', undefined, 'absent'],
    ['that is no JSON', '{', 'JSON'],
    ['that is a list', '[]', 'objet'],
    ['with a hash of another form', JSON.stringify({ 'md5:1': '{ a }' }), 'hachage'],
    ['with a hash of another text', JSON.stringify({ [idOf('{ a }')]: '{ b }' }), 'hachage'],
    ['with something else than a text', JSON.stringify({ [idOf('1')]: 1 }), 'hachage'],
  ])('%s is refused by its name', async (_what, content, why) => {
    const path = join(folder, `${why}.faux`)
    if (content !== undefined) await writeFile(path, content)
    await expect(readManifests([path])).rejects.toMatchObject({
      code: 'MANIFESTE_INVALIDE',
      message: expect.stringMatching(new RegExp(`${why}\\.faux.*${why}`)),
    })
  })
})
