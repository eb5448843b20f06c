import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '@traitdunion/local'

/** Settings of `npm start` that say where it listens. */
export interface Ports extends Record<string, string> {
  readonly PORT: string
  readonly PORT_ACCES: string
  readonly PORT_APPARIEMENT: string
  readonly PORT_SOUS_GRAPHES: string
}

/** A run of free ports: the gateway, acces, appariement, then the six subgraphs. */
export const freePorts = async (): Promise<Ports> => {
  const isFree = (port: number) =>
    new Promise<boolean>((resolve) => {
      const server = createServer()
      server.once('error', () => resolve(false))
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
    })
  for (;;) {
    // Below 32768, from where the system gives ports to whoever connects: one could be taken between here and the start.
    const first = 20_000 + Math.floor(Math.random() * 12_000)
    const wanted = Array.from({ length: 9 }, (_, rank) => first + rank)
    if ((await Promise.all(wanted.map(isFree))).every(Boolean))
      return {
        PORT: String(first),
        PORT_ACCES: String(first + 1),
        PORT_APPARIEMENT: String(first + 2),
        PORT_SOUS_GRAPHES: String(first + 3),
      }
  }
}

export interface Started {
  readonly npm: ChildProcess
  /** Everything printed so far. */
  readonly output: () => string
  /** Resolves when the hub says that it is ready. */
  readonly ready: Promise<void>
  readonly exited: Promise<number | null>
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'trait-dunion-journey-'))
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true })

/** `npm start`, as a newcomer types it, in a process group of its own. */
export const npmStart = (env: Record<string, string>): Started => {
  const npm = spawn('npm', ['start'], {
    cwd: ROOT,
    detached: true,
    env: { ...process.env, NODE_ENV: 'production', VITEST: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const exited = new Promise<number | null>((resolve) => npm.once('close', resolve))
  const ready = new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('Ctrl-C arrête tout')) resolve()
    }
    npm.stdout?.on('data', read)
    npm.stderr?.on('data', read)
    exited.then((code) => reject(new Error(`npm start s'est arrêté (${code}) :\n${output}`)))
  })
  ready.catch(() => {})
  return { npm, output: () => output, ready, exited }
}

/** Processes whose environment names this folder: the hub's, its database's, whoever started them. */
export const processesOf = (folder: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
        if (/\) Z /.test(stat)) return false
        return (
          readFileSync(`/proc/${pid}/environ`, 'utf8').includes(folder) ||
          readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)
        )
      } catch {
        return false
      }
    })
    .map(Number)
