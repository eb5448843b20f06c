import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** What a running server writes about itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
  readonly ready: boolean
}

const pidFile = (data: string): string => join(data, 'postmaster.pid')

/** The live server of this data folder, if there is one. */
export function findPostmaster(data: string): Postmaster | undefined {
  let lines: string[]
  try {
    lines = readFileSync(pidFile(data), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const pid = Number(lines[0])
  if (!(pid > 0) || !isAlive(pid) || worksElsewhere(pid, data)) return undefined
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

/**
 * Removes the lock file of a dead server. PostgreSQL does so itself, except when the pid still seems to exist: a zombie that
 * nobody reaps (node as PID 1 of a container), or the number given again to another program.
 * Only where /proc proves that no process works in the folder any more: an orphan backend could still be writing.
 */
export function clearDeadLock(data: string): void {
  if (process.platform !== 'linux') return
  const someoneWorks = readdirSync('/proc').some(
    (name) => /^\d+$/.test(name) && workingFolder(Number(name)) === real(data),
  )
  if (!someoneWorks) rmSync(pidFile(data), { force: true })
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return !isZombie(pid)
}

function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z')
  } catch {
    return false
  }
}

/** A server always works in its data folder; unknown (not Linux, not our process) counts as "may be ours". */
function worksElsewhere(pid: number, data: string): boolean {
  const folder = workingFolder(pid)
  return folder !== undefined && folder !== real(data)
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

function real(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
