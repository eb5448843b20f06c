import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '../foundations/postgres/dist/index.js'
import { DATABASES, readLocalConfig, startHub } from '../local/dist/index.js'
import pg from '../node_modules/pg/lib/index.js'
import { freePorts } from './ports.js'

/** Settings of the server, some of which it reads at its start alone. */
const withSettings = async (options, settings) => {
  const postgres = await startEmbeddedPostgres(options)
  if (Object.keys(settings).length === 0) return postgres
  const client = new pg.Client(postgres.superuserUrl)
  await client.connect()
  for (const [name, value] of Object.entries(settings)) await client.query(`alter system set ${name} = '${value}'`)
  await client.end()
  await postgres.stop()
  return startEmbeddedPostgres(options)
}

/**
 * A hub of its own on databases of its own, without the demonstration; `urls` is where each database is read from outside.
 * @param settings of the PostgreSQL server, beside those of the hub's own
 */
export const startBenchHub = async (departement, { durable = true, settings = {} } = {}) => {
  const folder = await mkdtemp(join(tmpdir(), 'trait-dunion-bench-'))
  const postgres = await withSettings({ directory: join(folder, 'postgres'), durable }, settings)
  const urls = {}
  for (const name of DATABASES)
    urls[name] = await postgres.ensureDatabase({ name: `bench_${name.replaceAll('-', '_')}`, role: 'bench' })
  const variable = (name) => `${name.toUpperCase().replaceAll('-', '_')}_DATABASE_URL`
  const config = readLocalConfig({
    ...Object.fromEntries(Object.entries(urls).map(([name, url]) => [variable(name), url])),
    ...(await freePorts()),
    DEPARTEMENT: departement,
    DONNEES: folder,
    DEMONSTRATION: 'non',
    LOG_NIVEAU: 'error',
  })
  const erase = async () => {
    await postgres.destroy()
    await rm(folder, { recursive: true, force: true })
  }
  const hub = await startHub(config).catch(async (error) => {
    await erase()
    throw error
  })
  return {
    hub,
    config,
    folder,
    urls,
    superuserUrl: postgres.superuserUrl,
    profil: (partenaire) => join(folder, 'profils', `${partenaire}.json`),
    stop: async () => {
      await hub.stop()
      await erase()
    },
  }
}
