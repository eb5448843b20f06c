import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { rename, writeFile } from 'node:fs/promises'
import type { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type FaultProxy, startFaultProxy } from './faults/proxy.js'
import { startInventedHub } from './hub.js'

const SWAPS = 6
const CLIENTS = 4
const AT_ONCE = 4
const OPERATION_MS = 5000
const LONG = { timeout: 60_000, interval: 20 }

describe('the supergraph, swapped again and again under load', () => {
  /** Threads in which graphs are planned: each belongs to one graph, and ends with it. */
  const threads = new Set<Worker>()
  let begun = 0
  const onThread = (message: unknown) => {
    const { worker } = message as { readonly worker: Worker }
    begun += 1
    threads.add(worker)
    worker.once('exit', () => threads.delete(worker))
  }
  let hub: Awaited<ReturnType<typeof startInventedHub>>
  const proxies: FaultProxy[] = []
  beforeAll(async () => {
    subscribe('worker_threads', onThread)
    hub = await startInventedHub({
      through: async (_nom, url) => {
        const proxy = await startFaultProxy(url)
        proxies.push(proxy)
        return proxy.url
      },
      over: { deadlineMs: OPERATION_MS, bounds: { operationMs: OPERATION_MS, atOnce: AT_ONCE } },
    })
  })
  afterAll(async () => {
    unsubscribe('worker_threads', onThread)
    await Promise.all(proxies.map((proxy) => proxy.close()))
  })

  it('loses no request, answers none wrongly, and keeps nothing of the graphs before', async () => {
    const graphs = [
      hub.supergraphOf(hub.catalogue, hub.suivi),
      hub.supergraphOf(
        {
          nom: 'catalogue',
          sdl: hub.catalogue.sdl.replace('type Query {', 'type Query { nouveau: String @donnee(categorie: "PUBLIC")'),
        },
        hub.suivi,
      ),
    ] as const
    const token = await hub.token()
    const wrong: unknown[] = []
    let [asked, acts] = [0, 0]
    let running = true

    /** Each a document that was never planned before, on whatever graph serves then. */
    const steps: readonly ((rank: number) => Promise<unknown>)[] = [
      async (rank) => {
        const { data, errors } = await hub.ask(
          `{ personne(id: "${rank}") { nom a${rank}: metierVise { code libelle } } }`,
          { token },
        )
        const expected = { personne: { nom: 'Durand', [`a${rank}`]: { code: 'K1304', libelle: 'Métier K1304' } } }
        return JSON.stringify(data) === JSON.stringify(expected) ? undefined : { data, errors }
      },
      async (rank) => {
        const { data, errors } = await hub.ask(`{ metier(code: "A${rank}") { libelle } }`)
        return data?.metier?.libelle === `Métier A${rank}` ? undefined : { data, errors }
      },
      async (rank) => {
        acts += 1
        const { data, errors } = await hub.ask(`mutation { orienter(id: "${rank}") { id } }`, { token })
        return data?.orienter?.id === `${rank}` ? undefined : { data, errors }
      },
    ]
    const client = async () => {
      while (running) {
        const rank = asked++
        const fault = await steps[rank % steps.length]?.(rank).catch(String)
        if (fault) wrong.push(fault)
      }
    }
    const knows = async () =>
      JSON.stringify(await hub.ask('{ __schema { queryType { fields { name } } } }')).includes('"nouveau"')

    const clients = Array.from({ length: CLIENTS }, client)
    try {
      for (let swap = 1; swap <= SWAPS; swap++) {
        await writeFile(`${hub.supergraphPath}.neuf`, graphs[swap % 2] as string)
        await rename(`${hub.supergraphPath}.neuf`, hub.supergraphPath)
        await vi.waitUntil(async () => (await knows()) === (swap % 2 === 1), LONG)
        const reached = asked + 10 * CLIENTS
        await vi.waitUntil(() => asked > reached, LONG)
      }
    } finally {
      running = false
      await Promise.all(clients)
    }
    expect(wrong).toEqual([])
    expect(hub.suivi.seen.filter(({ query }) => query.includes('mutation'))).toHaveLength(acts)
    // One pool a subgraph, whatever graph asks through it.
    for (const proxy of proxies) expect(proxy.open()).toBeLessThanOrEqual(AT_ONCE)

    if (process.env['MOTEUR'] !== 'apollo') {
      expect(begun).toBe(SWAPS + 1)
      await vi.waitUntil(() => threads.size === 1, LONG)
      expect(await steps[0]?.(asked)).toBeUndefined()
    }
    await hub.stop()
    expect(threads.size).toBe(0)
    for (const proxy of proxies) expect(proxy.open()).toBe(0)
  }, 180_000)
})
