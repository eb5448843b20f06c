import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'

const SCRIPT = fileURLToPath(new URL('./fixtures/processus.js', import.meta.url))

describe('un service lancé comme processus', () => {
  let child: ChildProcess
  let out = ''
  let err = ''
  const start = (mode: string) => {
    out = ''
    err = ''
    child = spawn(process.execPath, [SCRIPT, mode], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], env: {} })
    child.stdout?.on('data', (chunk) => (out += chunk))
    child.stderr?.on('data', (chunk) => (err += chunk))
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
    const ready = new Promise((resolve) => child.once('message', resolve))
    return { ended, ready }
  }
  afterEach(() => child.kill('SIGKILL'))

  it.each(['SIGTERM', 'SIGINT'] as const)('s’arrête proprement sur %s', async (signal) => {
    const { ended, ready } = start('simple')
    expect(await ready).toEqual({ url: 'http://127.0.0.1:1' })
    child.kill(signal)
    expect(await ended).toBe(0)
    expect(out).toBe('arret\narrete\n')
  })

  it('prend un signal et son écho pour un seul', async () => {
    const { ended, ready } = start('simple')
    await ready
    child.kill('SIGINT')
    child.kill('SIGINT')
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(out).toBe('arret\narrete\n')
  })

  it('prend un signal venu pendant le départ : il s’arrête dès qu’il y a de quoi', async () => {
    const { ended } = start('depart')
    await new Promise((resolve) => child.stdout?.once('data', resolve))
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(out).toBe('depart\narret\narrete\n')
  })

  it('s’arrête net sur un second signal, plus tard', async () => {
    const { ended, ready } = start('lent')
    await ready
    child.kill('SIGINT')
    await pause(2300)
    child.kill('SIGINT')
    expect(await ended).toBe(1)
  })

  it('dit pourquoi il ne démarre pas, sans pile, et rend 1', async () => {
    expect(await start('faute').ended).toBe(1)
    expect(err).toBe('PORT_OCCUPE : Le port 4000 est déjà pris.\n')
  })

  it.each([['defaut'], ['rejet']])('ne répète pas ce qu’un défaut inattendu contenait : %s', async (mode) => {
    expect(await start(mode).ended).toBe(1)
    expect(err).toContain('ARRET_INATTENDU')
    expect(err).toContain('processus.js')
    expect(err).not.toContain('Martin')
  })

  it('rend 1 quand son arrêt échoue', async () => {
    const { ended, ready } = start('echec')
    await ready
    child.kill('SIGTERM')
    expect(await ended).toBe(1)
    expect(err).not.toContain('Martin')
  })
})
