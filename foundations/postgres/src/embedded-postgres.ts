import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findBinaries, type LoadBinaries } from './binaries.js'
import { describeConnectionFault } from './connection-fault.js'
import { createDatabase, createFromTemplate, dropDatabase, ensureOwnedDatabase } from './database.admin.js'
import { PostgresFault } from './errors.js'
import { type Hold, takeHold } from './hold.js'
import {
  foundInstallation,
  type Installation,
  makeDirectory,
  passwordOf,
  readInstallation,
  rememberPort,
} from './installation.js'
import { chooseHome, readableBinaries, removeFolder, removeHome } from './placement.js'
import { chooseFreePort, isFree } from './port.js'
import { clearDeadLock, findPostmaster } from './postmaster.js'
import { halt, initialise, launch, probe, type Server, SUPERUSER } from './programs.js'
import { chooseServerUser } from './server-user.js'

export interface EmbeddedPostgresOptions {
  /** Persistent folder of this installation, e.g. `.trait-dunion/postgres`. */
  readonly directory: string
  /** Without it: a free one, remembered. With it: that one or the fault PORT_OCCUPE. */
  readonly port?: number
  /** False only for tests: faster, and the data do not survive a power cut. */
  readonly durable?: boolean
  readonly log?: (sentence: string) => void
  readonly loadBinaries?: LoadBinaries
}

export interface EmbeddedPostgres {
  readonly port: number
  readonly superuserUrl: string
  /** Pure: the address that `ensureDatabase` would return. */
  databaseUrl(name: string, role: string): string
  ensureDatabase(wanted: { name: string; role: string }): Promise<string>
  createDatabase(name: string): Promise<void>
  createFromTemplate(name: string, template: string): Promise<void>
  dropDatabase(name: string): Promise<void>
  /** Stops the server, unless another node is still using it. A second call changes nothing. */
  stop(): Promise<void>
  /** Stops the server and deletes the installation with all its data. */
  destroy(): Promise<void>
  /** The same for the `exit` event of a process, where nothing can be awaited any more: cuts instead of stopping. */
  destroyNow(): void
}

/** Longer than a zombie needs to be reaped or an orphan backend to notice that its server died. */
const PATIENCE_AFTER_A_KILL = 15_000
/** Replaying a long log after a power cut takes time; it is not a failure. */
const PATIENCE_WHILE_STARTING = 120_000

/** Starts the server of this folder, or takes over the one a killed node left running. Throws `PostgresFault`. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const directory = resolve(options.directory)
  const { server, installation } = await settle(directory, options)
  if (!existsSync(server.data)) {
    options.log?.('Première fois : création de la base embarquée.')
    await initialise(server, passwordOf(installation, SUPERUSER))
  }
  const { port, hold } = await rise(server, directory, installation, options)
  return handle({ server, directory, installation, port, hold })
}

/** Decides who runs the server and where, once and for all. */
async function settle(directory: string, options: EmbeddedPostgresOptions) {
  const durable = options.durable ?? true
  const found = await findBinaries(options.loadBinaries)
  makeDirectory(directory)
  const known = readInstallation(directory)
  const knownData = known && join(known.home, 'data')
  const user = chooseServerUser(knownData && existsSync(knownData) ? knownData : undefined)
  const installation =
    known ??
    foundInstallation(directory, {
      port: options.port ?? (await chooseFreePort()),
      home: chooseHome(directory, user, durable),
    })
  const { home } = installation
  const data = join(home, 'data')
  const binaries = readableBinaries(found, home, user)
  const server: Server = { binaries, user, home, data, logFile: join(data, 'serveur.log'), durable }
  const major = await probe(server)
  const written = existsSync(data) ? Number.parseInt(readFileSync(join(data, 'PG_VERSION'), 'utf8'), 10) : major
  if (written !== major)
    throw new PostgresFault('POSTGRES_VERSION_DIFFERENTE', `données ${written}, programme ${major}`)
  return { server, installation }
}

/** One loop for a cold start, an adoption, and the minutes after a kill, because each can turn into another while we look. */
async function rise(server: Server, directory: string, installation: Installation, options: EmbeddedPostgresOptions) {
  const since = Date.now()
  for (let current = installation; ; ) {
    const waited = Date.now() - since
    const live = findPostmaster(server.data)
    if (live) {
      const url = urlOf(current, live.port, SUPERUSER, SUPERUSER)
      const hold = await tryHold(url, server.home)
      if (hold && (options.port === undefined || options.port === live.port)) return risen(live.port, hold)
      // Another port is wanted: move the server there, unless another node works with it where it is.
      if (hold && !(await hold.release())) return risen(live.port, await takeHold(url))
      if (hold) await halt(server)
      if (waited > PATIENCE_WHILE_STARTING) throw new PostgresFault('POSTGRES_DEMARRAGE_REFUSE', server.logFile)
      await pause(100)
      continue
    }
    if (waited > PATIENCE_AFTER_A_KILL) throw new PostgresFault('POSTGRES_DEMARRAGE_REFUSE', server.logFile)
    clearDeadLock(server.data)
    if (!(await isFree(options.port ?? current.port))) {
      if (options.port !== undefined) throw new PostgresFault('PORT_OCCUPE', `port ${options.port}`)
      current = { ...current, port: await chooseFreePort() }
    }
    if (!(await launch(server, options.port ?? current.port))) await pause(250)
  }

  function risen(port: number, hold: Hold) {
    rememberPort(directory, installation, port)
    return { port, hold }
  }
}

/** Undefined while the server is not ready to let anyone in. */
async function tryHold(superuserUrl: string, home: string): Promise<Hold | undefined> {
  try {
    return await takeHold(superuserUrl)
  } catch (error) {
    const { code } = describeConnectionFault(superuserUrl, error)
    if (code === 'BASE_IDENTIFIANTS_REFUSES') throw new PostgresFault('POSTGRES_SECRET_PERDU', home)
    return undefined
  }
}

function urlOf(installation: Installation, port: number, name: string, role: string): string {
  return `postgres://${encodeURIComponent(role)}:${passwordOf(installation, role)}@127.0.0.1:${port}/${encodeURIComponent(name)}`
}

interface Running {
  readonly server: Server
  readonly directory: string
  readonly installation: Installation
  readonly port: number
  readonly hold: Hold
}

function handle({ server, directory, installation, port, hold }: Running): EmbeddedPostgres {
  const superuserUrl = urlOf(installation, port, 'postgres', SUPERUSER)
  const databaseUrl = (name: string, role: string) => urlOf(installation, port, name, role)
  const erase = () => {
    removeHome(server.home)
    removeFolder(directory)
  }
  let stopping: Promise<void> | undefined
  const stop = () => (stopping ??= leave(server, hold))
  return {
    port,
    superuserUrl,
    databaseUrl,
    ensureDatabase: async ({ name, role }) => {
      await ensureOwnedDatabase(superuserUrl, { name, role, password: passwordOf(installation, role) })
      return databaseUrl(name, role)
    },
    createDatabase: (name) => createDatabase(superuserUrl, name),
    createFromTemplate: (name, template) => createFromTemplate(superuserUrl, name, template),
    dropDatabase: (name) => dropDatabase(superuserUrl, name),
    stop,
    destroy: async () => {
      await stop()
      // Whoever else uses it: what is destroyed has no server.
      if (findPostmaster(server.data)) await halt(server)
      erase()
    },
    destroyNow: () => {
      const live = findPostmaster(server.data)
      if (live) process.kill(live.pid, 'SIGQUIT')
      erase()
    },
  }
}

async function leave(server: Server, hold: Hold): Promise<void> {
  const last = await hold.release()
  if (!last || !findPostmaster(server.data)) return
  if (!(await halt(server)) && findPostmaster(server.data))
    throw new PostgresFault('POSTGRES_ARRET_REFUSE', server.logFile)
}
