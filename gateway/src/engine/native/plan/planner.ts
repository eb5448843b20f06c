import { Worker } from 'node:worker_threads'
import { planImpossible, planTooLong } from '../faults.js'

interface Job {
  readonly document: string
  readonly resolve: (json: unknown) => void
  readonly reject: (error: unknown) => void
  timer: NodeJS.Timeout | undefined
}

type Told =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unusable' }
  | { readonly kind: 'plan'; readonly id: number; readonly plan: string }
  | { readonly kind: 'none'; readonly id: number }

export interface Planner {
  /** JSON of the plan of a document of one operation. Rejects with a listed error. */
  readonly plan: (document: string) => Promise<unknown>
  readonly close: () => Promise<void>
}

/** Where each planner's thread begins: the one asked first, and the reference's, for what the first does not do. */
export const FIRST = new URL('./planner.worker.js', import.meta.url)
export const SECOND = new URL('../../apollo/second-planner.worker.js', import.meta.url)

/**
 * A planner in a thread. A plan over its time ends the thread; what waited behind it starts again in a new one.
 * @throws Error when the planner cannot load the supergraph
 */
export const startPlanner = async (thread: URL, supergraph: string, limitMs: number): Promise<Planner> => {
  const jobs = new Map<number, Job>()
  let last = 0
  let worker: Worker | undefined
  let ready = false
  let closed = false

  /** Only the first in line is being planned: the clock of the others has not begun. */
  const startClock = () => {
    const [first] = jobs
    if (!ready || !first || first[1].timer) return
    first[1].timer = setTimeout(() => tooLong(first[0]), limitMs)
  }
  const settle = (id: number): Job | undefined => {
    const job = jobs.get(id)
    clearTimeout(job?.timer)
    jobs.delete(id)
    startClock()
    return job
  }
  const giveUp = () => {
    for (const id of [...jobs.keys()]) settle(id)?.reject(planImpossible())
  }
  const replace = () => {
    const old = worker
    begin().catch(giveUp)
    return old?.terminate()
  }
  const tooLong = (id: number) => {
    const job = jobs.get(id)
    jobs.delete(id)
    job?.reject(planTooLong())
    void replace()
  }

  const begin = async () => {
    const begun = new Worker(thread, { workerData: supergraph })
    begun.unref()
    worker = begun
    ready = false
    await new Promise<void>((resolve, reject) => {
      begun.once('error', reject)
      begun.once('exit', () => {
        reject(new Error('Le planificateur s’est arrêté'))
        if (begun !== worker) return
        // Whatever ended it may do so again: who waits is told, and the next document begins another.
        worker = undefined
        ready = false
        giveUp()
      })
      begun.on('message', (told: Told) => {
        if (begun !== worker) return
        if (told.kind === 'ready') resolve()
        else if (told.kind === 'unusable') reject(new Error('Le planificateur ne lit pas le supergraphe'))
        else if (told.kind === 'none') settle(told.id)?.reject(planImpossible())
        else settle(told.id)?.resolve(JSON.parse(told.plan))
      })
    })
    ready = true
    for (const [id, { document }] of jobs) begun.postMessage({ id, document })
    startClock()
  }

  await begin()
  return {
    plan: (document) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(planImpossible())
        last += 1
        jobs.set(last, { document, resolve, reject, timer: undefined })
        if (!worker) begin().catch(giveUp)
        else if (ready) worker.postMessage({ id: last, document })
        startClock()
      }),
    close: async () => {
      closed = true
      giveUp()
      await worker?.terminate()
    },
  }
}

/** A planner that starts when it is first asked, and for good. */
export const startWhenAsked = (start: () => Promise<Planner>): Planner => {
  let started: Promise<Planner> | undefined
  return {
    plan: async (document) => {
      started ??= start()
      return (await started).plan(document)
    },
    close: async () => (await started?.catch(() => undefined))?.close(),
  }
}
