import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { applicationsOf } from '../applications.js'
import { ROOT, readLocalConfig } from '../config.js'
import { demonstrationPath, readDepartement } from '../demonstration/files.js'
import { openInstallation } from '../installation.js'
import { DATABASES, type DatabaseName, SUBGRAPHS } from '../rooms.js'
import { type Addresses, environmentsOf, type RoomName } from './environments.js'

// Draws the secrets of an installation once and writes what docker-compose.yml reads: one settings file a service, the
// keys of acces, and the statements that make the databases. Running it again changes nothing that is already drawn.

const PORTS = Object.fromEntries(
  (['gateway', 'acces', 'appariement', ...SUBGRAPHS] as const).map((room, rank) => [
    room,
    room === 'gateway' ? 4000 : room === 'acces' ? 4010 : room === 'appariement' ? 4020 : 4098 + rank,
  ]),
) as Record<RoomName, number>

const passwordsIn = async (folder: string): Promise<Record<DatabaseName | 'postgres', string>> => {
  const path = join(folder, 'mots-de-passe.json')
  const known = await readFile(path, 'utf8').then(JSON.parse, (error: NodeJS.ErrnoException) => {
    // Drawn anew beside databases that keep the old ones, passwords would open nothing.
    if (error.code !== 'ENOENT') throw error
    return {}
  })
  const drawn = Object.fromEntries(
    [...DATABASES, 'postgres'].map((name) => [name, known[name] ?? randomBytes(24).toString('base64url')]),
  )
  await writeFile(path, JSON.stringify(drawn, null, 2), { mode: 0o600 })
  return drawn as Record<DatabaseName | 'postgres', string>
}

const roleOf = (name: DatabaseName) => name.replaceAll('-', '_')

const config = readLocalConfig(process.env)
const installation = await openInstallation(config.directory, config.departement)
const facts = await readDepartement(config.departement)
const folder = join(config.directory, 'compose')
await mkdir(folder, { recursive: true, mode: 0o700 })
await chmod(folder, 0o700)
const passwords = await passwordsIn(folder)

const addresses: Addresses = {
  host: '0.0.0.0',
  ports: PORTS,
  reach: (room) => `http://${room}:${PORTS[room]}`,
  accesPublic: `http://localhost:${PORTS.acces}`,
  gatewayPublic: `http://localhost:${PORTS.gateway}`,
  databaseUrl: (name) => `postgres://${roleOf(name)}:${passwords[name]}@postgres:5432/${roleOf(name)}`,
}
const environments = environmentsOf({
  installation,
  numorgs: facts.numorgs,
  addresses,
  files: {
    accesKeys: '/run/trait-dunion/acces-cles.json',
    applications: '/run/trait-dunion/applications.json',
    personas: '/app/local/demonstration/personas.json',
    supergraph: '/app/schema/published/supergraph.graphql',
    documents: '/app/clients/hub/src/generated/persisted-documents.json',
    explorateur: '/app/apps/explorateur/dist',
  },
})

const secret = (name: string, text: string) => writeFile(join(folder, name), text, { mode: 0o600 })

/**
 * Read inside a container by a user who is not the owner here (`node`, `postgres`): a mounted file keeps its owner and
 * its mode. On this machine, the folder above lets nobody else in.
 */
const mounted = async (name: string, text: string) => {
  await writeFile(join(folder, name), text, { mode: 0o644 })
  await chmod(join(folder, name), 0o644)
}
for (const [room, environment] of Object.entries(environments))
  await secret(
    `${room}.env`,
    Object.entries(environment)
      .map(([key, value]) => `${key}=${value}\n`)
      .join(''),
  )
await secret(
  'postgres.env',
  `POSTGRES_PASSWORD=${passwords.postgres}\nPOSTGRES_INITDB_ARGS=--auth-host=scram-sha-256\n`,
)
await mounted('acces-cles.json', JSON.stringify(installation.acces))
await mounted('applications.json', JSON.stringify(applicationsOf(installation, facts)))
await mounted(
  'bases.sql',
  DATABASES.map(
    (name) =>
      `create role ${roleOf(name)} login password '${passwords[name]}';\ncreate database ${roleOf(name)} owner ${roleOf(name)};\nrevoke connect on database ${roleOf(name)} from public;\n`,
  ).join('\n'),
)
process.stdout.write(
  `Réglages écrits dans ${folder} pour le département ${config.departement}.\nDémarrez : docker compose --project-directory ${ROOT} up --build\nDémonstration : ${demonstrationPath(config.departement, '')}\n`,
)
