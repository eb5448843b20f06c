import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Addresses,
  applicationsOf,
  environmentsOf,
  openInstallation,
  ROOT,
  type RoomName,
  readDepartement,
  SUBGRAPHS,
} from '@traitdunion/local'
import { vi } from 'vitest'
import { freePorts, newFolder, removeFolder } from '../journeys/npm-start.js'
import { type ScenarioDatabases, scenarioDatabases } from './databases.js'
import { type GraphClient, graphClient } from './graph-client.js'
import { type Tdu, tduOf } from './tdu.js'

export interface ProcessHub extends GraphClient, Pick<ScenarioDatabases, 'dump' | 'dumpAtRest' | 'sql'> {
  readonly folder: string
  readonly reach: Addresses['reach']
  readonly tdu: Tdu
  /** Everything that every process has written, on both outputs. */
  readonly said: () => string
  readonly stopRoom: (room: RoomName, signal?: NodeJS.Signals) => Promise<void>
  /** Starts a room, and returns once it is ready. */
  readonly startRoom: (room: RoomName) => Promise<void>
  readonly stop: () => Promise<void>
}

const entryOf = (room: RoomName) =>
  join(ROOT, SUBGRAPHS.includes(room as never) ? `subgraphs/${room}` : room, 'dist/main.js')

/** What the CAF's IT was handed over: its own key, and where its subgraph is. */
const writeCafProfil = async (
  folder: string,
  installation: Awaited<ReturnType<typeof openInstallation>>,
  applications: ReturnType<typeof applicationsOf>,
  { accesPublic, gatewayPublic, reach }: Addresses,
) => {
  const application = applications.find(({ audiences }) => audiences.includes('urn:traitdunion:import:caf'))
    ?.id as string
  const cle = { ...installation.applications[application]?.privees.keys[0], alg: 'EdDSA' }
  const profil = {
    partenaire: 'caf',
    acces: accesPublic,
    hub: gatewayPublic,
    sousGraphe: reach('caf'),
    application,
    cle,
  }
  mkdirSync(join(folder, 'profils'))
  await writeFile(join(folder, 'profils', 'caf.json'), JSON.stringify(profil))
}

/** The hub as a process a room, from what is built, so that one can die without the others. */
export const startProcessHub = async (departement: string, logLevel = 'error'): Promise<ProcessHub> => {
  const folder = newFolder()
  const databases = await scenarioDatabases()
  const installation = await openInstallation(folder, departement)
  const facts = await readDepartement(departement)
  const rooms: RoomName[] = ['gateway', 'acces', 'appariement', ...SUBGRAPHS]
  const first = Number((await freePorts())['PORT'])
  const ports = Object.fromEntries(rooms.map((room, rank) => [room, first + rank])) as Record<RoomName, number>
  const reach = (room: RoomName) => `http://127.0.0.1:${ports[room]}`
  const addresses: Addresses = {
    host: '127.0.0.1',
    ports,
    reach,
    accesPublic: `http://localhost:${ports.acces}`,
    gatewayPublic: `http://localhost:${ports.gateway}`,
    databaseUrl: (name) => databases.urls[name],
  }
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
  await writeCafProfil(folder, installation, applications, addresses)
  const environments = environmentsOf({ installation, numorgs: facts.numorgs, addresses, files })

  const said: string[] = []
  const running = new Map<RoomName, ChildProcess>()
  const isReady = (room: RoomName) =>
    fetch(`${reach(room)}/pret`).then(
      (answer) => answer.ok,
      () => false,
    )
  const startRoom = async (room: RoomName) => {
    const { PATH, MOTEUR } = process.env
    const env = { PATH, MOTEUR, NODE_ENV: 'production', LOG_NIVEAU: logLevel, ...environments[room] }
    const child = spawn('node', [entryOf(room)], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    running.set(room, child)
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(String(chunk)))
    await vi.waitUntil(() => child.exitCode !== null || isReady(room), { timeout: 60_000, interval: 100 })
    if (child.exitCode !== null) throw new Error(`${room} ne démarre pas :\n${said.slice(-5).join('')}`)
  }
  const stopRoom = (room: RoomName, signal: NodeJS.Signals = 'SIGTERM') =>
    new Promise<void>((resolve) => {
      const child = running.get(room)
      if (!child || child.exitCode !== null) return resolve()
      running.delete(room)
      child.once('exit', () => resolve())
      child.kill(signal)
    })
  const stop = async () => {
    await Promise.all([...running.keys()].map((room) => stopRoom(room)))
    await databases.drop()
    removeFolder(folder)
  }
  try {
    await startRoom('acces')
    await Promise.all(['appariement' as const, ...SUBGRAPHS].map(startRoom))
    await startRoom('gateway')
  } catch (error) {
    await stop()
    throw error
  }
  return {
    ...graphClient({ accesUrl: addresses.accesPublic, gatewayUrl: addresses.gatewayPublic }),
    folder,
    reach,
    dump: databases.dump,
    dumpAtRest: databases.dumpAtRest,
    sql: databases.sql,
    tdu: tduOf(folder),
    said: () => said.join(''),
    startRoom,
    stopRoom,
    stop,
  }
}
