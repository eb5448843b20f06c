import { readFileSync } from 'node:fs'

const PAS_MS = 1

/** Processor that the main thread of this process has had, in milliseconds, as the kernel counts it. */
const processeur = () => Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ', 1)[0]) / 1e6

/** Past this, a turn of the event loop keeps everybody waiting. */
export const BORNE_MS = 50

/**
 * Watches the event loop of this process: how late something is that asks to be called each millisecond. On a machine that
 * does other things, a turn may be long because the process was put aside: the processor that it had meanwhile tells.
 * @returns what was seen since it was last asked: the longest turn, and how many were over the bound
 */
export const guetter = () => {
  let vus = []
  let avant = { temps: performance.now(), processeur: processeur() }
  const regarder = () => {
    const ici = { temps: performance.now(), processeur: processeur() }
    vus.push({ ms: ici.temps - avant.temps, processeur: ici.processeur - avant.processeur })
    avant = ici
    setTimeout(regarder, PAS_MS).unref()
  }
  regarder()
  return () => {
    const tous = vus
    vus = []
    const tenu = (un) => Math.min(un.ms, un.processeur)
    const plusLong = tous.reduce((long, un) => (tenu(un) > tenu(long) ? un : long), { ms: 0, processeur: 0 })
    const auDela = tous.filter((un) => tenu(un) > BORNE_MS).length
    return { ...plusLong, auDela }
  }
}
