import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '../foundations/postgres/dist/index.js'
import { DATABASES, readLocalConfig, startHub } from '../local/dist/index.js'

const FIRST_PORT = 5700

/** A hub of its own on databases of its own, without the demonstration; `url` is where each database is read from outside. */
export const startBenchHub = async (departement, { durable = true } = {}) => {
  const folder = await mkdtemp(join(tmpdir(), 'trait-dunion-bench-'))
  const postgres = await startEmbeddedPostgres({ directory: join(folder, 'postgres'), durable })
  const urls = {}
  for (const name of DATABASES)
    urls[name] = await postgres.ensureDatabase({ name: `bench_${name.replaceAll('-', '_')}`, role: 'bench' })
  const variable = (name) => `${name.toUpperCase().replaceAll('-', '_')}_DATABASE_URL`
  const hub = await startHub(
    readLocalConfig({
      ...Object.fromEntries(Object.entries(urls).map(([name, url]) => [variable(name), url])),
      PORT: String(FIRST_PORT),
      DEPARTEMENT: departement,
      DONNEES: folder,
      DEMONSTRATION: 'non',
      LOG_NIVEAU: 'error',
    }),
  )
  return {
    hub,
    folder,
    urls,
    profil: (partenaire) => join(folder, 'profils', `${partenaire}.json`),
    stop: async () => {
      await hub.stop()
      await postgres.destroy()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
