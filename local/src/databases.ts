import { join } from 'node:path'
import { checkDatabase, PostgresFault, startEmbeddedPostgres } from '@traitdunion/postgres'
import { StartFault } from '@traitdunion/service'
import { databaseUrlName } from '@traitdunion/subgraph'
import type { LocalConfig } from './config.js'
import { DATABASES, type DatabaseName } from './rooms.js'

export interface Databases {
  readonly urls: Readonly<Record<DatabaseName, string>>
  /** Whether the embedded server holds at least one of them. */
  readonly embedded: boolean
  readonly stop: () => Promise<void>
}

const sentence = (error: unknown): never => {
  if (error instanceof PostgresFault) throw new StartFault(error.code, error.message)
  throw error
}

const checkGiven = async (given: LocalConfig['databaseUrls']) => {
  const faults = await Promise.all(
    Object.entries(given).map(async ([nom, url]) => {
      const fault = await checkDatabase(url)
      return fault && { code: fault.code, phrase: `${databaseUrlName(nom)} : ${fault.message}` }
    }),
  )
  const [first, ...others] = faults.filter((fault) => fault !== null && fault !== undefined)
  if (first) throw new StartFault(first.code, [first, ...others].map(({ phrase }) => phrase).join('\n'))
}

/**
 * An address for each database: the one that the environment names, else one in the embedded server, each with a role
 * of its own.
 * @throws StartFault with a sentence for every database that does not answer
 */
export const openDatabases = async ({ directory, databaseUrls }: LocalConfig): Promise<Databases> => {
  await checkGiven(databaseUrls)
  const missing = DATABASES.filter((nom) => !databaseUrls[nom])
  if (missing.length === 0)
    return { urls: databaseUrls as Record<DatabaseName, string>, embedded: false, stop: async () => {} }

  const server = await startEmbeddedPostgres({ directory: join(directory, 'postgres') }).catch(sentence)
  const urls: Partial<Record<DatabaseName, string>> = { ...databaseUrls }
  for (const nom of missing) {
    const name = nom.replaceAll('-', '_')
    urls[nom] = await server.ensureDatabase({ name, role: name })
  }
  return { urls: urls as Record<DatabaseName, string>, embedded: true, stop: () => server.stop() }
}
