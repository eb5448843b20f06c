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

/** How long a planner may take, in milliseconds. */
export interface PlannerLimits {
  /** To load the supergraph. */
  readonly loadMs: number
  /** To plan one operation. */
  readonly planMs: number
}

/** Where each planner's thread begins: the one asked first, and the reference's, for what the first does not do. */
export const FIRST = new URL('./planner.worker.js', import.meta.url)
export const SECOND = new URL('../../apollo/second-planner.worker.js', import.meta.url)

const makePlanner = (thread: URL, supergraph: string, { loadMs, planMs }: PlannerLimits) => {
  const jobs = new Map<number, Job>()
  let last = 0
  let worker: Worker | undefined
  let ready = false
  /** Closed, or the supergraph is none for this planner. */
  let over = false

  /** Only the first in line is being planned: the clock of the others has not begun. */
  const startClock = () => {
    const [first] = jobs
    if (!ready || !first || first[1].timer) return
    first[1].timer = setTimeout(() => tooLong(first[0]), planMs)
  }
  const settle = (id: number): Job | undefined => {
    const job = jobs.get(id)
    clearTimeout(job?.timer)
    jobs.delete(id)
    startClock()
    return job
  }
  /** Who waits is told, and the next document begins another thread. */
  const giveUp = (error: unknown) => {
    const old = worker
    worker = undefined
    ready = false
    for (const id of [...jobs.keys()]) settle(id)?.reject(error)
    return old?.terminate()
  }
  const tooLong = (id: number) => {
    const job = jobs.get(id)
    jobs.delete(id)
    job?.reject(planTooLong())
    const old = worker
    void begin().catch(() => {})
    void old?.terminate()
  }

  /** Rejects when the planner cannot load the supergraph, or not in time; whoever waits for a plan is told as well. */
  const begin = async (): Promise<void> => {
    const begun = new Worker(thread, { workerData: supergraph })
    begun.unref()
    worker = begun
    ready = false
    let clock: NodeJS.Timeout | undefined
    const told = new Promise<void>((resolve, reject) => {
      const fail = (why: string, heard = planImpossible()) => {
        reject(new Error(`Le planificateur ${why}`))
        // Whatever ended it may do so again: it is not begun again for those who wait.
        if (begun === worker) void giveUp(heard)
      }
      clock = setTimeout(() => fail(`met plus de ${loadMs} ms à lire le supergraphe`, planTooLong()), loadMs)
      begun.once('error', ({ message }) => fail(`s’est arrêté : ${message}`))
      begun.once('exit', () => fail('s’est arrêté'))
      begun.on('message', (said: Told) => {
        if (begun !== worker) return
        if (said.kind === 'ready') resolve()
        else if (said.kind === 'unusable') {
          over = true
          fail('ne lit pas le supergraphe')
        } else if (said.kind === 'none') settle(said.id)?.reject(planImpossible())
        else settle(said.id)?.resolve(JSON.parse(said.plan))
      })
    })
    try {
      await told
    } finally {
      clearTimeout(clock)
    }
    if (begun !== worker) return
    ready = true
    for (const [id, { document }] of jobs) begun.postMessage({ id, document })
    startClock()
  }

  const plan: Planner['plan'] = (document) =>
    new Promise((resolve, reject) => {
      if (over) return reject(planImpossible())
      last += 1
      jobs.set(last, { document, resolve, reject, timer: undefined })
      if (!worker) begin().catch(() => {})
      else if (ready) worker.postMessage({ id: last, document })
      startClock()
    })
  const close = async () => {
    over = true
    await giveUp(planImpossible())
  }
  return { begin, plan, close }
}

/**
 * A planner in a thread. A plan over its time ends the thread; what waited behind it starts again in a new one.
 * @throws Error when the planner cannot load the supergraph
 */
export const startPlanner = async (thread: URL, supergraph: string, limits: PlannerLimits): Promise<Planner> => {
  const { begin, ...planner } = makePlanner(thread, supergraph, limits)
  await begin()
  return planner
}

/** The same, whose thread starts when it is first asked: whoever waits for it is told when it takes too long to. */
export const plannerWhenAsked = (thread: URL, supergraph: string, limits: PlannerLimits): Planner =>
  makePlanner(thread, supergraph, limits)
