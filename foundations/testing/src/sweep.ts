import { existsSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@traitdunion/postgres'
import pg from 'pg'

/** A run killed with -9 could not clean up: the next one does, for runs whose process is gone. */
export async function sweepKilledRuns(folder = tmpdir()): Promise<void> {
  for (const name of readdirSync(folder)) {
    const pid = /^trait-dunion-essai-(\d+)-/.exec(name)?.[1]
    if (pid === undefined || isRunning(Number(pid))) continue
    const directory = join(folder, name)
    try {
      // Taking it over is the one way to stop a server that was left running, and to find data kept elsewhere.
      if (existsSync(join(directory, 'installation.json')))
        await (await startEmbeddedPostgres({ directory, durable: false })).destroy()
      rmSync(directory, { recursive: true, force: true })
    } catch {
      // Someone else's, or half deleted by another run: not worth failing the tests for.
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

export async function databasesOfRun(url: string, run: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      '/* databasesOfRun */ select datname as name from pg_database where starts_with(datname, $1)',
      [`${run}_`],
    )
    return rows.map((row) => row.name)
  } finally {
    await client.end()
  }
}
