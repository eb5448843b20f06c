import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateKeys, startAcces } from '@traitdunion/acces'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

const TDU = resolve(fileURLToPath(import.meta.url), '../../bin/tdu.js')

// The partner's subgraph is played here: what it was sent, and what it answers.
interface Received {
  readonly query: Record<string, string>
  readonly authorization: string
  readonly bytes: number
}

let folder: string
let acces: Awaited<ReturnType<typeof startAcces>>
let subgraph: FastifyInstance
/** Stands in between, and answers in its own name. */
let proxy: FastifyInstance
let received: Received[] = []
let answers: { status: number; body: object }[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tdu-'))
  const { privees, publiques } = await generateKeys()
  acces = await startAcces({
    host: '127.0.0.1',
    port: 0,
    keys: (await generateKeys()).privees,
    applications: [
      {
        id: 'si-caf',
        nom: 'CAF',
        partenaire: 'caf',
        siret: '90000000400011',
        jwks: publiques,
        audiences: ['urn:traitdunion:import:caf'],
        scopes: [],
      },
    ],
    explorateurUrls: [],
    logLevel: 'silent',
  })
  proxy = Fastify({ bodyLimit: 1e9 })
  proxy.removeAllContentTypeParsers()
  proxy.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  proxy.all('*', async (_request, reply) => reply.code(502).type('text/html').send('<p>Bad gateway</p>'))
  subgraph = Fastify({ bodyLimit: 1e9 })
  subgraph.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )
  subgraph.post('/imports/cnaf', async (request, reply) => {
    const body = request.body as Buffer
    received.push({
      query: request.query as Record<string, string>,
      authorization: String(request.headers.authorization),
      bytes: body.length,
    })
    const answer = answers.shift() ?? { status: 200, body: { etat: 'PUBLIE', compteurs: { dossiers: 2 } } }
    return reply.code(answer.status).send(answer.body)
  })
  const sousGraphe = await subgraph.listen({ host: '127.0.0.1', port: 0 })
  const profil = {
    partenaire: 'caf',
    acces: acces.issuer,
    hub: sousGraphe,
    sousGraphe,
    application: 'si-caf',
    cle: { ...privees.keys[0], alg: 'EdDSA' },
  }
  await writeFile(join(folder, 'caf.json'), JSON.stringify(profil))
  await writeFile(join(folder, 'autre.json'), JSON.stringify({ ...profil, application: 'inconnue' }))
  await writeFile(join(folder, 'muet.json'), JSON.stringify({ ...profil, sousGraphe: 'http://127.0.0.1:9' }))
  const pages = await proxy.listen({ host: '127.0.0.1', port: 0 })
  await writeFile(join(folder, 'relais.json'), JSON.stringify({ ...profil, sousGraphe: pages }))
  await writeFile(join(folder, 'relais-acces.json'), JSON.stringify({ ...profil, acces: pages }))
  await writeFile(join(folder, 'vide.json'), '{}')
  await writeFile(join(folder, 'sans-cle.json'), JSON.stringify({ ...profil, cle: undefined }))
  await mkdir(join(folder, 'dossier.xml'))
  for (const nom of ['un.xml', 'deux.xml']) await writeFile(join(folder, nom), 'x'.repeat(300_000))
})
afterAll(async () => {
  await subgraph.close()
  await proxy.close()
  await acces.stop()
  await rm(folder, { recursive: true })
})
beforeEach(() => {
  received = []
  answers = []
})

const tdu = (...args: string[]) =>
  new Promise<{ code: number | null; out: string; err: string }>((done) => {
    const child = spawn('node', [TDU, ...args], { cwd: folder, env: { PATH: process.env['PATH'] as string } })
    let out = ''
    let err = ''
    child.stdout.on('data', (chunk) => (out += chunk))
    child.stderr.on('data', (chunk) => (err += chunk))
    child.once('close', (code) => done({ code, out, err }))
  })
const importer = (...args: string[]) => tdu('import', 'cnaf', ...args)

describe('tdu import cnaf', () => {
  it('sends each file whole, with a token, in order, and tells progress in lines where there is no terminal', async () => {
    const { code, out, err } = await importer('un.xml', 'deux.xml', '--profil', 'caf.json', '--tolerer', '3')
    expect(code).toBe(0)
    expect(received.map(({ bytes, query }) => [query['nom'], bytes, query['tolerer']])).toEqual([
      ['un.xml', 300_000, '3'],
      ['deux.xml', 300_000, '3'],
    ])
    expect(received[0]?.authorization).toMatch(/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/)
    expect(out).toContain('un.xml : importé')
    expect(out).toMatch(/dossiers\s+2/)
    expect(err).toContain('un.xml : 100 %')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a bar draws with control characters, a log must not
    expect(err).not.toMatch(/\u001b/)
  })

  it('stops at a rejected file with exit code 2, and shows where it is wrong', async () => {
    answers = [
      {
        status: 422,
        body: {
          etat: 'REJETE',
          code: 'TOTAL_DISCORDANT',
          message: 'Le total annoncé n’est pas celui du fichier.',
          ecarts: [
            {
              ligne: 12,
              enregistrement: 'InfosFoyerRSA[1]',
              champ: 'DTNAI',
              natureValeur: 'texte',
              code: 'DATE_INVALIDE',
              message: 'Une date est attendue.',
            },
          ],
          ecartsTus: 4,
        },
      },
    ]
    const { code, out } = await importer('un.xml', 'deux.xml', '--profil', 'caf.json')
    expect(code).toBe(2)
    expect(received).toHaveLength(1)
    expect(out).toContain('TOTAL_DISCORDANT')
    expect(out).toContain('ligne 12, InfosFoyerRSA[1], DTNAI (texte) : DATE_INVALIDE')
    expect(out).toContain('et 4 autres écarts')
  })

  it('gives the report as JSON, passes every option on, and calls an import already done a success', async () => {
    answers = [{ status: 200, body: { etat: 'DEJA_IMPORTE' } }]
    const { code, out } = await importer(
      'un.xml',
      '--profil',
      'caf.json',
      '--json',
      '--dry-run',
      '--autoriser-clotures',
    )
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({ etat: 'DEJA_IMPORTE' })
    expect(received[0]?.query).toEqual({ nom: 'un.xml', tolerer: '0', aBlanc: 'oui', autoriserClotures: 'oui' })
  })

  it.each([
    ['a file that is not there', ['rien.xml', '--profil', 'caf.json'], 'FICHIER_ABSENT'],
    ['a folder in place of a file', ['dossier.xml', '--profil', 'caf.json'], 'FICHIER_ABSENT'],
    ['a profile that says nothing', ['un.xml', '--profil', 'vide.json'], 'PROFIL_ABSENT'],
    ['a profile without its key', ['un.xml', '--profil', 'sans-cle.json'], 'PROFIL_ABSENT'],
    ['a proxy that answers for the subgraph', ['un.xml', '--profil', 'relais.json'], 'HUB_INJOIGNABLE'],
    ['a proxy that answers for acces', ['un.xml', '--profil', 'relais-acces.json'], 'HUB_INJOIGNABLE'],
    ['no profile', ['un.xml'], 'PROFIL_ABSENT'],
    ['a profile that is not there', ['un.xml', '--profil', 'rien.json'], 'PROFIL_ABSENT'],
    ['an application that acces does not know', ['un.xml', '--profil', 'autre.json'], 'ACCES_REFUSE'],
    ['a subgraph that does not answer', ['un.xml', '--profil', 'muet.json'], 'HUB_INJOIGNABLE'],
  ])('says what to do with %s, without a stack, exit code 1', async (_case, args, fault) => {
    const { code, err } = await importer(...args)
    expect(code).toBe(1)
    expect(err).toContain(fault)
    expect(err).not.toContain('    at ')
    expect(received).toHaveLength(0)
  })

  it('shows the code and sentence of a subgraph that refuses the caller', async () => {
    answers = [
      { status: 403, body: { code: 'ACTION_INTERDITE', message: 'Cette application ne dépose pas ce fichier.' } },
    ]
    const { code, err } = await importer('un.xml', '--profil', 'caf.json')
    expect(code).toBe(1)
    expect(err).toContain('ACTION_INTERDITE : Cette application ne dépose pas ce fichier.')
  })

  it.each([
    ['--tolerer', 'x'],
    ['--tolerer', '-1'],
    ['--inconnue', ''],
  ])('refuses %s %s with its help', async (option, value) => {
    const { code, err } = await importer('un.xml', option, value)
    expect(code).toBe(1)
    expect(err).toContain('Usage: tdu import cnaf')
  })
})
