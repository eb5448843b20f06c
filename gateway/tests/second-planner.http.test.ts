import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compose } from '@traitdunion/composition'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { catalogue } from './differential/graphs/catalogue.js'
import { sdlOf } from './differential/subgraph.js'
import { startInventedHub } from './hub.js'

/** Two required values from two subgraphs: the first planner does not plan it (`listed-faults.test.ts`). */
const SECOND = '{ avis { sur { cout resume } } }'
/** Enough for what is planned already; the second planner takes much longer to start. */
const OPERATION_MS = 200

describe('an operation that only the second planner plans', () => {
  let folder: string
  let hub: Awaited<ReturnType<typeof startInventedHub>>
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'second-'))
    const composition = compose(Object.entries(catalogue.subgraphs).map(([nom, sdl]) => ({ nom, sdl: sdlOf(sdl) })))
    if (composition.kind === 'refusee') throw new Error(composition.fautes.join())
    const supergraphPath = join(folder, 'supergraphe.graphql')
    await writeFile(supergraphPath, composition.supergraph)
    // Nobody listens there: that a subgraph is asked at all says that there is a plan.
    const nowhere = { url: 'http://127.0.0.1:9', porteeKey: Buffer.alloc(32) }
    const subgraphs = Object.fromEntries(Object.keys(catalogue.subgraphs).map((nom) => [nom, nowhere]))
    hub = await startInventedHub({ over: { supergraphPath, subgraphs, bounds: { operationMs: OPERATION_MS } } })
  })
  afterAll(async () => {
    await hub.stop()
    await rm(folder, { recursive: true })
  })

  it('is answered in its time while that one starts, and planned once it has', { timeout: 60_000 }, async () => {
    const token = await hub.token()
    const codeOf = async (query: string) => (await hub.ask(query, { token })).errors?.[0].extensions.code
    await vi.waitUntil(async () => (await codeOf('{ moi { nom } }')) === 'SOUS_GRAPHE_INDISPONIBLE', 20_000)
    const begun = performance.now()
    expect(await codeOf(SECOND)).toBe('PLAN_TROP_LONG')
    expect(performance.now() - begun).toBeLessThan(OPERATION_MS + 1000)
    await vi.waitUntil(async () => (await codeOf(SECOND)) === 'SOUS_GRAPHE_INDISPONIBLE', 40_000)
  })
})
