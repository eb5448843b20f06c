import { createHmac, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PostgresFault } from './errors.js'

/**
 * What one installation remembers, in `<directory>/installation.json` (0600, ours even when the server runs as another user).
 * Every password is derived from `secret`: nothing more to store, and two nodes can never disagree about a role's password.
 */
export interface Installation {
  readonly secret: string
  readonly port: number
  /** Folder that holds the data (and the programs, when the server's user cannot read ours). */
  readonly home: string
}

const fileIn = (directory: string): string => join(directory, 'installation.json')

export function readInstallation(directory: string): Installation | undefined {
  const file = fileIn(directory)
  if (!existsSync(file)) return undefined
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new PostgresFault('POSTGRES_DOSSIER_REFUSE', directory)
  }
  try {
    const { secret, port, home } = JSON.parse(text) as Partial<Installation>
    if (typeof secret === 'string' && typeof port === 'number' && typeof home === 'string')
      return { secret, port, home }
  } catch {
    // The same sentence as for a file without our three values.
  }
  throw new PostgresFault('POSTGRES_INSTALLATION_ILLISIBLE', file)
}

/** Of two nodes that start for the first time together, the first to link its file wins and both use it. */
export function foundInstallation(directory: string, wanted: Omit<Installation, 'secret'>): Installation {
  const draft = writeDraft(directory, { ...wanted, secret: randomBytes(32).toString('base64url') })
  try {
    linkSync(draft, fileIn(directory))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
  return readInstallation(directory) as Installation
}

export function rememberPort(directory: string, installation: Installation, port: number): Installation {
  if (installation.port === port) return installation
  const changed = { ...installation, port }
  renameSync(writeDraft(directory, changed), fileIn(directory))
  return changed
}

function writeDraft(directory: string, installation: Installation): string {
  const draft = join(directory, `installation.${randomBytes(6).toString('hex')}.json`)
  writeFileSync(draft, `${JSON.stringify(installation, null, 2)}\n`, { mode: 0o600 })
  return draft
}

/** Letters, digits, - and _ only: needs no encoding in a URL. */
export function passwordOf({ secret }: Installation, role: string): string {
  return createHmac('sha256', secret).update(`role:${role}`).digest('base64url')
}

/** Creates the folder without opening it to others: as root it may be crossed (the server's user must), never listed. */
export function makeDirectory(directory: string): void {
  if (existsSync(directory)) return
  try {
    mkdirSync(directory, { recursive: true })
    chmodSync(directory, process.getuid?.() === 0 ? 0o711 : 0o700)
  } catch {
    throw new PostgresFault('POSTGRES_DOSSIER_REFUSE', directory)
  }
}
