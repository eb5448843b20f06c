import Fastify from 'fastify'
import { expect, it } from 'vitest'
import { testConfig } from '../../tests/fixtures.js'
import { createProvider } from './provider.js'

it.each(['error', 'server_error'])(
  'writes of a fault of the library (%s) its nature, never its message',
  async (event) => {
    const lines: string[] = []
    const { log } = Fastify({ logger: { stream: { write: (line: string) => lines.push(line) } } })
    const provider = await createProvider(await testConfig(), 'http://127.0.0.1:1', log)
    const fault = Object.assign(new TypeError('introuvable : Lemaire Agnès'), { parametres: ['Lemaire'] })
    if (event === 'error') provider.emit('error' as never, fault as never)
    else provider.emit('server_error', { oidc: { route: 'token' } } as never, fault)
    expect(lines.join('')).toContain('ERREUR_INTERNE')
    expect(lines.join('')).toContain('TypeError')
    expect(lines.join('')).not.toContain('Lemaire')
  },
)
