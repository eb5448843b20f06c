import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startEmbeddedPostgres } from '../foundations/postgres/dist/index.js'
import {
  applicationsOf,
  DATABASES,
  environmentsOf,
  openInstallation,
  ROOT,
  readDepartement,
  SUBGRAPHS,
} from '../local/dist/index.js'
import { freePort } from './ports.js'

const entryOf = (room) => join(ROOT, SUBGRAPHS.includes(room) ? `subgraphs/${room}` : room, 'dist/main.js')

/** Every room that the hub has. */
export const ROOMS = ['acces', 'appariement', ...SUBGRAPHS, 'gateway']

/** Rooms as processes of their own, on durable databases: what one costs is seen beside the others. A `dossier` that is given keeps what it holds. */
export const startProcesses = async (departement, rooms, { durable = true, dossier } = {}) => {
  const folder = dossier ?? (await mkdtemp(join(tmpdir(), 'trait-dunion-bench-')))
  // Ours alone before the server chooses where its data may live.
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const postgres = await startEmbeddedPostgres({ directory: join(folder, 'postgres'), durable })
  const urls = {}
  for (const name of DATABASES)
    urls[name] = await postgres.ensureDatabase({ name: `bench_${name.replaceAll('-', '_')}`, role: 'bench' })
  const installation = await openInstallation(folder, departement)
  const facts = await readDepartement(departement)
  const ports = {}
  for (const room of ROOMS) ports[room] = await freePort()
  const reach = (room) => `http://127.0.0.1:${ports[room]}`
  const files = {
    accesKeys: join(folder, 'cles.json'),
    applications: join(folder, 'applications.json'),
    personas: join(ROOT, 'local/demonstration/personas.json'),
    supergraph: join(ROOT, 'schema/published/supergraph.graphql'),
    documents: join(ROOT, 'clients/hub/src/generated/persisted-documents.json'),
    explorateur: join(ROOT, 'apps/explorateur/dist'),
  }
  const applications = applicationsOf(installation, facts)
  await writeFile(files.accesKeys, JSON.stringify(installation.acces))
  await writeFile(files.applications, JSON.stringify(applications))
  const addresses = {
    host: '127.0.0.1',
    ports,
    reach,
    accesPublic: `http://localhost:${ports.acces}`,
    gatewayPublic: `http://localhost:${ports.gateway}`,
    databaseUrl: (name) => urls[name],
  }
  await mkdir(join(folder, 'profils'), { recursive: true })
  for (const partenaire of SUBGRAPHS) {
    const application = applications.find(({ audiences }) =>
      audiences.includes(`urn:traitdunion:import:${partenaire}`),
    ).id
    const cle = { ...installation.applications[application].privees.keys[0], alg: 'EdDSA' }
    const { accesPublic: acces, gatewayPublic: hub } = addresses
    const profil = { partenaire, acces, hub, sousGraphe: reach(partenaire), application, cle }
    await writeFile(join(folder, 'profils', `${partenaire}.json`), JSON.stringify(profil))
  }
  const environments = environmentsOf({ installation, numorgs: facts.numorgs, addresses, files })
  const children = new Map()
  for (const room of rooms) {
    const env = { PATH: process.env.PATH, NODE_ENV: 'production', LOG_NIVEAU: 'error', ...environments[room] }
    children.set(room, spawn('node', [entryOf(room)], { env, stdio: ['ignore', 'inherit', 'inherit'] }))
    const isReady = () =>
      fetch(`${reach(room)}/pret`).then(
        ({ ok }) => ok,
        () => false,
      )
    while (!(await isReady())) await pause(100)
  }
  return {
    folder,
    installation,
    accesUrl: addresses.accesPublic,
    urls,
    reach,
    pidOf: (room) => children.get(room).pid,
    profil: (partenaire) => join(folder, 'profils', `${partenaire}.json`),
    stop: async () => {
      for (const child of children.values()) {
        const gone = new Promise((resolve) => child.once('exit', resolve))
        child.kill()
        await gone
      }
      if (dossier) return postgres.stop()
      await postgres.destroy()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
