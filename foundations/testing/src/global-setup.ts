import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkDatabase, dropDatabase, type EmbeddedPostgres, startEmbeddedPostgres } from '@traitdunion/postgres'
import type { TestProject } from 'vitest/node'
import { testDatabaseUrl } from './config.js'
import './run.js'
import { databasesOfRun, sweepKilledRuns } from './sweep.js'

/** One server for the whole run, gone with everything in it at the end, whatever the tests did. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const run = `tdu_${randomBytes(4).toString('hex')}`
  const real = testDatabaseUrl()
  const server = real === undefined ? await startThrowAway() : undefined
  const url = server?.superuserUrl ?? (real as string)
  // Ctrl-C ends vitest without its teardown.
  const cutShort = () => server?.destroyNow()
  process.once('exit', cutShort)
  const fault = await checkDatabase(url)
  if (fault) throw new Error(`${fault.code} : ${fault.message}`)
  project.provide('postgresUrl', url)
  project.provide('postgresRun', run)
  return async () => {
    process.off('exit', cutShort)
    if (server) return server.destroy()
    for (const name of await databasesOfRun(url, run)) await dropDatabase(url, name)
  }
}

async function startThrowAway(): Promise<EmbeddedPostgres> {
  await sweepKilledRuns()
  // The pid in the name tells a later run whether this one still lives.
  const directory = join(tmpdir(), `trait-dunion-essai-${process.pid}-${randomBytes(4).toString('hex')}`)
  return startEmbeddedPostgres({ directory, durable: false })
}
