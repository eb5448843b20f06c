import { type ChildProcess, fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export interface Spawned {
  readonly url: string
  /** Everything it has written: its log and its faults. */
  readonly said: () => string
  /** As a power cut would: no handler runs. */
  readonly kill: () => Promise<void>
}

const exited = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise<void>((resolve) => child.once('exit', () => resolve()))

const alive = new Set<ChildProcess>()

/** Whatever a failing test leaves. */
export const killAll = async (): Promise<void> => {
  for (const child of alive) child.kill('SIGKILL')
  await Promise.all([...alive].map(exited))
}

/** Starts the built program of a room as its own process, and waits until it listens. */
export const spawnRoom = async (room: string, env: Readonly<Record<string, string>>): Promise<Spawned> => {
  const main = fileURLToPath(new URL(`../../../${room}/dist/main.js`, import.meta.url))
  if (!existsSync(main)) throw new Error(`${main} is missing: build first (npx tsc -b ${room})`)
  const child = fork(main, {
    execArgv: [],
    env: { ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  alive.add(child)
  child.once('exit', () => alive.delete(child))
  let said = ''
  for (const output of [child.stdout, child.stderr])
    output?.on('data', (piece) => {
      said += piece
    })
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { url: string }).url))
    child.once('exit', () => reject(new Error(`${room} did not start: ${said}`)))
  })
  return {
    url,
    said: () => said,
    kill: async () => {
      child.kill('SIGKILL')
      await exited(child)
    },
  }
}
