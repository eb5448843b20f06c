import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Binaries, binariesIn, nativeFolder } from './binaries.js'
import { PostgresFault } from './errors.js'
import { canReach, type ServerUser } from './server-user.js'

const ABOVE_HOMES = 'trait-dunion'

/**
 * Where the data live. As an ordinary user: in the caller's own folder. As root, the server runs as `postgres` or `nobody`,
 * who cannot cross a 0700 home: the data then go to /var/lib (the place of a machine's durable state, unlike /tmp, which is
 * emptied at boot) or, where the system disk is read-only, /var/tmp; throw-away servers go to /tmp.
 * The path is remembered in installation.json, so the choice is made once.
 */
export function chooseHome(directory: string, user: ServerUser, durable: boolean): string {
  if (canReach(directory, user)) return directory
  for (const base of durable ? ['/var/lib', '/var/tmp'] : ['/tmp', '/var/tmp']) {
    const home = join(base, ABOVE_HOMES, `${basename(dirname(directory))}-${randomBytes(6).toString('hex')}`)
    if (makeHome(home) && canReach(home, user)) return home
  }
  throw new PostgresFault('POSTGRES_DOSSIER_REFUSE', directory)
}

/** 0711: the server's user passes through by name; nobody lists it. A link or a stranger's folder is not ours to use. */
function makeHome(home: string): boolean {
  try {
    const parent = dirname(home)
    mkdirSync(parent, { recursive: true })
    const { uid } = lstatSync(parent)
    if (!lstatSync(parent).isDirectory() || uid !== process.getuid?.()) return false
    mkdirSync(home)
    // Said explicitly: the umask of the caller must not decide.
    for (const folder of [parent, home]) chmodSync(folder, 0o711)
    return true
  } catch {
    return false
  }
}

/** The programs where they are, or a private copy (60 MB, once) when the server's user cannot read them. */
export function readableBinaries(binaries: Binaries, home: string, user: ServerUser): Binaries {
  const native = nativeFolder(binaries)
  if (user === undefined || (canReach(binaries.postgres, user) && canReach(join(native, 'share', 'postgresql'), user)))
    return binaries
  const copy = join(home, 'programmes')
  if (!existsSync(copy)) {
    const draft = `${copy}.${randomBytes(4).toString('hex')}`
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
    giveToGroup(draft, user)
    try {
      renameSync(draft, copy)
    } catch {
      // Another node copied at the same time and was first.
      removeFolder(draft)
    }
  }
  return binariesIn(copy)
}

/** Readable by the server's group alone; npm under umask 077 leaves files that only root reads. */
function giveToGroup(path: string, user: NonNullable<ServerUser>): void {
  const stat = lstatSync(path)
  if (stat.isSymbolicLink()) return
  chownSync(path, 0, user.gid)
  chmodSync(path, stat.isDirectory() || stat.mode & 0o100 ? 0o750 : 0o640)
  if (stat.isDirectory()) for (const entry of readdirSync(path)) giveToGroup(join(path, entry), user)
}

/** The home of one installation; the folder above goes with the last of them. */
export function removeHome(home: string): void {
  removeFolder(home)
  if (basename(dirname(home)) !== ABOVE_HOMES) return
  try {
    rmdirSync(dirname(home))
  } catch {
    // Other installations live there.
  }
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
