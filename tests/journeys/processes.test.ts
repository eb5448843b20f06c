import { type ChildProcess, spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Addresses,
  applicationsOf,
  DATABASES,
  type DatabaseName,
  environmentsOf,
  openInstallation,
  ROOT,
  type RoomName,
  readDepartement,
  SUBGRAPHS,
  wholeFile,
} from '@traitdunion/local'
import { freshDatabase } from '@traitdunion/testing'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { freePorts, newFolder, removeFolder } from './npm-start.js'

// What docker-compose.yml starts, without containers: each room a process, built artefacts, one external PostgreSQL.
const ENTRY: Readonly<Record<RoomName, string>> = {
  acces: 'acces',
  appariement: 'appariement',
  gateway: 'gateway',
  ...(Object.fromEntries(SUBGRAPHS.map((nom) => [nom, `subgraphs/${nom}`])) as Record<
    (typeof SUBGRAPHS)[number],
    string
  >),
}
const ORDER: readonly RoomName[] = ['acces', 'appariement', ...SUBGRAPHS, 'gateway']
const DEPARTEMENT = '37'

let folder: string
let addresses: Addresses
const processes = new Map<RoomName, ChildProcess>()
const databases = new Map<DatabaseName, Awaited<ReturnType<typeof freshDatabase>>>()
let environments: ReturnType<typeof environmentsOf>

const isReady = (room: RoomName) =>
  fetch(`${addresses.reach(room)}/pret`).then(
    (answer) => answer.ok,
    () => false,
  )

const startRoom = async (room: RoomName) => {
  // Nothing of this test's own environment: a process gets its settings file and no more.
  const env = {
    PATH: process.env['PATH'] as string,
    NODE_ENV: 'production',
    LOG_NIVEAU: 'error',
    ...environments[room],
  }
  const child = spawn('node', [join(ROOT, ENTRY[room], 'dist/main.js')], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  processes.set(room, child)
  await vi.waitUntil(() => child.exitCode !== null || isReady(room), { timeout: 30_000, interval: 100 })
  if (child.exitCode !== null) throw new Error(`${room} ne démarre pas :\n${output}`)
}

const stopRoom = (room: RoomName, signal: NodeJS.Signals) =>
  new Promise<number | null>((resolve) => {
    const child = processes.get(room) as ChildProcess
    child.once('exit', resolve)
    child.kill(signal)
    processes.delete(room)
  })

beforeAll(async () => {
  folder = newFolder()
  const installation = await openInstallation(folder, DEPARTEMENT)
  const facts = await readDepartement(DEPARTEMENT)
  for (const name of DATABASES) databases.set(name, await freshDatabase({ template: 'vide', prepare: async () => {} }))
  const first = Number((await freePorts())['PORT'])
  const ports = Object.fromEntries(ORDER.map((room, rank) => [room, first + rank])) as Record<RoomName, number>
  const reach = (room: RoomName) => `http://127.0.0.1:${ports[room]}`
  addresses = {
    host: '127.0.0.1',
    ports,
    reach,
    accesPublic: `http://localhost:${ports.acces}`,
    gatewayPublic: `http://localhost:${ports.gateway}`,
    databaseUrl: (name) => databases.get(name)?.url as string,
  }
  const files = {
    accesKeys: join(folder, 'cles.json'),
    applications: join(folder, 'applications.json'),
    personas: join(ROOT, 'local/demonstration/personas.json'),
    supergraph: join(ROOT, 'schema/published/supergraph.graphql'),
    documents: join(ROOT, 'clients/hub/src/generated/persisted-documents.json'),
    explorateur: join(ROOT, 'apps/explorateur/dist'),
  }
  await writeFile(files.accesKeys, JSON.stringify(installation.acces))
  await writeFile(files.applications, JSON.stringify(applicationsOf(installation, facts)))
  environments = environmentsOf({ installation, numorgs: facts.numorgs, addresses, files })
  for (const room of ORDER) await startRoom(room)
}, 180_000)

afterAll(async () => {
  for (const room of [...processes.keys()].reverse()) await stopRoom(room, 'SIGTERM')
  await Promise.all([...databases.values()].map((database) => database.drop()))
  removeFolder(folder)
}, 60_000)

const tokenOf = async (persona: string) => {
  const answer = await fetch(`${addresses.accesPublic}/personas/${persona}/jeton`, { method: 'POST' })
  return ((await answer.json()) as { access_token: string }).access_token
}

const ask = async (query: string) => {
  const answer = await fetch(`${addresses.gatewayPublic}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf('claire-moreau')}` },
    body: JSON.stringify({ query }),
  })
  // biome-ignore lint/suspicious/noExplicitAny: a test knows the shape it asked for
  return (await answer.json()) as { data?: any; errors?: any[] }
}

describe('the hub as separate processes', () => {
  it('answers the whole-file operation from the published supergraph', async () => {
    const { data, errors } = await ask(wholeFile())
    expect(errors).toBeUndefined()
    expect(data.personnes.edges).toEqual([])
  })

  it('keeps answering with one partner dead, and heals when it comes back', async () => {
    await stopRoom('region', 'SIGKILL')
    const without = await ask(
      '{ offres(first: 1) { edges { node { id } } } sessionsFormation(first: 1) { edges { node { id } } } }',
    )
    expect(without.data.offres.edges).toEqual([])
    expect(without.data.sessionsFormation).toBeNull()
    expect(without.errors?.[0].extensions.code).toBe('SOUS_GRAPHE_INDISPONIBLE')
    await startRoom('region')
    const back = await ask('{ sessionsFormation(first: 1) { edges { node { id } } } }')
    expect(back.errors).toBeUndefined()
  })

  it('lets a subgraph answer nobody but the gateway', async () => {
    for (const query of [
      '{ __typename }',
      '{ _service { sdl } }',
      '{ _entities(representations: []) { __typename } }',
    ]) {
      const answer = await fetch(`${addresses.reach('caf')}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf('marc-dubois')}` },
        body: JSON.stringify({ query }),
      })
      expect(answer.status).toBe(401)
      expect(await answer.json()).toEqual({
        errors: [expect.objectContaining({ extensions: { code: 'PASSEPORT_ABSENT' } })],
      })
    }
  })

  it('stops each process cleanly on SIGTERM', async () => {
    for (const room of [...ORDER].reverse()) expect(await stopRoom(room, 'SIGTERM'), room).toBe(0)
  })
})
