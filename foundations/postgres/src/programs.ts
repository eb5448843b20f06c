import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.js'
import { type FaultCode, PostgresFault } from './errors.js'
import { removeFolder } from './placement.js'
import type { ServerUser } from './server-user.js'

export const SUPERUSER = 'postgres'

/** All that the three programs need to know about one installation. */
export interface Server {
  readonly binaries: Binaries
  readonly user: ServerUser
  readonly home: string
  readonly data: string
  readonly logFile: string
  readonly durable: boolean
}

interface Outcome {
  readonly code: number | null
  readonly output: string
}

/** A bare environment: a PGPORT or PGDATA of the caller's shell must not reach the server. Windows needs its own to run anything. */
const environment = process.platform === 'win32' ? undefined : { LC_ALL: 'C', PATH: '/usr/bin:/bin' }

async function run(
  server: Server,
  program: string,
  args: string[],
  output: 'pipe' | 'ignore' = 'pipe',
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...server.user,
      // The caller's folder may be closed to the server's user, and the programs insist on knowing where they are.
      cwd: server.home,
      env: environment,
      stdio: ['ignore', output, output],
      windowsHide: true,
    })
    let text = ''
    child.stdout?.on('data', (chunk) => (text += chunk))
    child.stderr?.on('data', (chunk) => (text += chunk))
    child.once('error', () => reject(new PostgresFault('POSTGRES_INEXECUTABLE', program)))
    child.once('close', (code) => resolve({ code, output: text }))
  })
}

/** The cheapest proof that the programs can run here, as that user; returns the major version. */
export async function probe(server: Server): Promise<number> {
  const { code, output } = await run(server, server.binaries.postgres, ['--version'])
  const version = /PostgreSQL\)? (\d+)/.exec(output)?.[1]
  if (code === 0 && version) return Number(version)
  const missing = /shared librar|Library not loaded/.test(output)
  throw new PostgresFault(missing ? 'POSTGRES_LIENS_ABSENTS' : 'POSTGRES_INEXECUTABLE', server.binaries.postgres)
}

/** Made beside, then put in place by one rename: a kill half-way leaves no half-made data, and of two nodes one wins. */
export async function initialise(server: Server, password: string): Promise<void> {
  const nursery = join(server.home, `naissance.${randomBytes(4).toString('hex')}`)
  const passwordFile = join(nursery, 'mot-de-passe')
  try {
    mkdirSync(nursery, { mode: 0o700 })
    writeFileSync(passwordFile, password, { mode: 0o600 })
    if (server.user) for (const path of [passwordFile, nursery]) chownSync(path, server.user.uid, server.user.gid)
    const { code, output } = await run(server, server.binaries.initdb, [
      `--pgdata=${join(nursery, 'data')}`,
      `--username=${SUPERUSER}`,
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      // Bytes decide the default order, the same on each machine; French order is asked for by COLLATE "fr-x-icu".
      '--locale=C',
      '--set=timezone=UTC',
      '--no-instructions',
      ...(server.durable ? [] : ['--no-sync']),
    ])
    if (code !== 0) throw new PostgresFault(reasonIn(output) ?? 'POSTGRES_DEMARRAGE_REFUSE', lastLine(output))
    if (!existsSync(server.data)) renameSync(join(nursery, 'data'), server.data)
  } catch (error) {
    if (!existsSync(join(server.data, 'PG_VERSION'))) throw error
  } finally {
    removeFolder(nursery)
  }
}

/** False when something of a dead server, or another program, is in the way for the moment; throws on what waiting cannot mend. */
export async function launch(server: Server, port: number): Promise<boolean> {
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    // TCP only: a socket in /tmp fails where /tmp is not writable, and would be one more door.
    'unix_socket_directories=',
    'max_connections=200',
    // The log must not become a copy of the data: no statement texts, no DETAIL lines quoting a row.
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
    ...(server.durable
      ? []
      : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'wal_level=minimal', 'max_wal_senders=0']),
  ]
  // A fresh log at each start: what is in it after a failure belongs to that failure.
  removeFolder(server.logFile)
  const { code } = await run(
    server,
    server.binaries.pg_ctl,
    [
      'start',
      '-w',
      '-t',
      '60',
      '-s',
      '-D',
      server.data,
      '-l',
      server.logFile,
      '-o',
      settings.map((s) => `-c ${s}`).join(' '),
    ],
    // The server inherits these; a pipe would keep us waiting for as long as it lives.
    'ignore',
  )
  if (code === 0) return true
  const log = logOf(server)
  if (/lock file .* already exists|shared memory block|could not bind|could not create any TCP\/IP sockets/.test(log))
    return false
  throw new PostgresFault(reasonIn(log) ?? 'POSTGRES_DEMARRAGE_REFUSE', server.logFile)
}

/** Fast: open transactions are rolled back, everything committed is on disk. False when it did not end in time. */
export async function halt(server: Server): Promise<boolean> {
  const args = ['stop', '-w', '-t', '30', '-s', '-m', 'fast', '-D', server.data]
  return (await run(server, server.binaries.pg_ctl, args, 'ignore')).code === 0
}

function logOf(server: Server): string {
  try {
    return readFileSync(server.logFile, 'utf8')
  } catch {
    return ''
  }
}

function reasonIn(text: string): FaultCode | undefined {
  if (/No space left|Disk quota/.test(text)) return 'DISQUE_PLEIN'
  if (/Read-only file system|Permission denied/.test(text)) return 'POSTGRES_DOSSIER_REFUSE'
  if (/incompatible with server/.test(text)) return 'POSTGRES_VERSION_DIFFERENTE'
  return undefined
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1)?.slice(0, 200) ?? ''
