import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { generateKeys, startAcces } from '@traitdunion/acces'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const TDU = resolve(fileURLToPath(import.meta.url), '../../bin/tdu.js')
const LIGNE = `${'x'.repeat(999)}\n`

let folder: string
let acces: Awaited<ReturnType<typeof startAcces>>
/** The partner's subgraph is played here. */
let subgraph: FastifyInstance
let asked: { query: object; authorization: string } | undefined

async function* lines(count: number, cut = false) {
  for (let rang = 0; rang < count; rang++) yield LIGNE
  if (cut) throw new Error('coupé')
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tdu-'))
  const { privees, publiques } = await generateKeys()
  acces = await startAcces({
    host: '127.0.0.1',
    port: 0,
    keys: (await generateKeys()).privees,
    applications: [
      {
        id: 'si-departement',
        nom: 'Département',
        partenaire: 'departement',
        siret: '90000000400011',
        jwks: publiques,
        audiences: ['urn:traitdunion:import:departement'],
        scopes: [],
      },
    ],
    explorateurUrls: [],
    logLevel: 'silent',
  })
  subgraph = Fastify()
  subgraph.get('/exports/stock', async ({ query, headers }, reply) => {
    asked = { query: query as object, authorization: String(headers.authorization) }
    return reply.send(Readable.from(lines(2_000)))
  })
  subgraph.get('/exports/ft-orientations', async (_request, reply) => reply.send(Readable.from(lines(300, true))))
  subgraph.get('/exports/ft-rendez-vous', async (_request, reply) => reply.code(502).send('<p>Bad gateway</p>'))
  subgraph.get('/exports/rendez-vous.ics', async (_request, reply) =>
    reply.code(400).send({ code: 'EXPORT_INVALIDE', message: 'Cela ne va pas.' }),
  )
  const sousGraphe = await subgraph.listen({ host: '127.0.0.1', port: 0 })
  const profil = {
    partenaire: 'departement',
    acces: acces.issuer,
    hub: sousGraphe,
    sousGraphe,
    application: 'si-departement',
    cle: { ...privees.keys[0], alg: 'EdDSA' },
  }
  await writeFile(join(folder, 'departement.json'), JSON.stringify(profil))
})
afterAll(async () => {
  await subgraph.close()
  await acces.stop()
  await rm(folder, { recursive: true })
})

const exporter = (...args: string[]) =>
  new Promise<{ code: number | null; out: string; err: string }>((done) => {
    const child = spawn('node', [TDU, 'export', ...args], {
      cwd: folder,
      env: { PATH: process.env['PATH'] as string, TDU_PROFIL: 'departement.json' },
    })
    let out = ''
    let err = ''
    child.stdout.on('data', (chunk) => (out += chunk))
    child.stderr.on('data', (chunk) => (err += chunk))
    child.once('close', (code) => done({ code, out, err }))
  })

describe('tdu export', () => {
  it('writes the whole export on the standard output, with a token and what was asked', async () => {
    const { code, out, err } = await exporter(
      'stock',
      '--separateur',
      ',',
      '--modifie-depuis',
      '2026-01-01T00:00:00+01:00',
    )
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe(LIGNE.repeat(2_000))
    expect(asked?.query).toEqual({ separateur: ',', modifieDepuis: '2026-01-01T00:00:00+01:00' })
    expect(asked?.authorization).toMatch(/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/)
  })

  it.each([
    ['an export that is cut short', ['ft-orientations'], 'EXPORT_INTERROMPU'],
    ['a proxy that answers for the subgraph', ['ft-rendez-vous'], 'HUB_INJOIGNABLE'],
    ['a refusal', ['calendrier', '--professionnel', 'moi'], 'EXPORT_INVALIDE : Cela ne va pas.'],
    ['a calendar of nobody', ['calendrier'], '--professionnel'],
  ])('says what to do with %s, without a stack, exit code 1', async (_case, args, fault) => {
    const { code, err } = await exporter(...args)
    expect(code).toBe(1)
    expect(err).toContain(fault)
    expect(err).not.toContain('    at ')
  })
})
