import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Acces, generateKeys, readAccesConfig, startAcces } from '../src/index.js'
import {
  applicationForm,
  assertionOf,
  authUrl,
  Browser,
  codeForm,
  EXPLORATEUR,
  follow,
  personas,
  pkce,
  post,
  testApplication,
  testConfig,
} from './fixtures.js'

describe('the server', () => {
  let acces: Acces
  beforeAll(async () => {
    acces = await startAcces(await testConfig())
  })
  afterAll(() => acces.stop())

  it.each(['/sante', '/pret'])('answers %s', async (path) => {
    const response = await fetch(`${acces.url}${path}`)
    expect(response.status).toBe(200)
    expect(response.headers.getSetCookie()).toEqual([])
  })

  it('publishes addresses of the configuration, whatever name it was called by', async () => {
    const other = await startAcces(await testConfig({ publicUrl: 'https://acces.exemple.test' }))
    const response = await fetch(`${other.url}/.well-known/openid-configuration`, {
      headers: { 'x-forwarded-host': 'piege.test', 'x-forwarded-proto': 'http' },
    })
    const document = (await response.json()) as Record<string, unknown>
    await other.stop()
    expect(document['issuer']).toBe('https://acces.exemple.test')
    expect(document['token_endpoint']).toBe('https://acces.exemple.test/token')
    expect(document['jwks_uri']).toBe('https://acces.exemple.test/jwks')
    expect(document['code_challenge_methods_supported']).toEqual(['S256'])
    expect(document['token_endpoint_auth_methods_supported']).toEqual(['private_key_jwt', 'none'])
    expect(document['response_types_supported']).toEqual(['code'])
    expect([...(document['grant_types_supported'] as string[])].sort()).toEqual([
      'authorization_code',
      'client_credentials',
    ])
  })

  it.each(['/me', '/reg', '/request', '/session/end', '/session/end/confirm', '/token/introspection', '/inconnue'])(
    'has nothing at %s',
    async (path) => {
      for (const method of ['GET', 'POST']) {
        const response = await fetch(`${acces.url}${path}`, { method })
        expect(response.status).toBe(404)
        expect(await response.json()).toMatchObject({ code: 'ROUTE_INCONNUE' })
      }
    },
  )

  it('answers a broken body with a refusal and no stack', async () => {
    const response = await fetch(`${acces.url}/token`, {
      method: 'POST',
      body: '{',
      headers: { 'content-type': 'application/json' },
    })
    expect(response.status).toBe(400)
    expect(await response.text()).not.toMatch(/at \w+ \(|node_modules/)
  })

  it('refuses a body that is far too long', async () => {
    const body = new URLSearchParams({ grant_type: 'x'.repeat(100_000) })
    expect((await fetch(`${acces.url}/token`, { method: 'POST', body })).status).toBe(400)
  })

  it('says it when its port is taken', async () => {
    const port = Number(new URL(acces.url).port)
    await expect(startAcces(await testConfig({ port }))).rejects.toMatchObject({ code: 'PORT_OCCUPE' })
  })
})

describe('a stop', () => {
  it('answers what has begun, accepts nothing more, and can be asked twice', async () => {
    const acces = await startAcces(await testConfig())
    const { hostname, port } = new URL(acces.url)
    const socket = connect(Number(port), hostname)
    let received = ''
    socket.on('data', (chunk) => {
      received += String(chunk)
    })
    const ended = new Promise((resolve) => socket.on('close', resolve))
    const body = 'grant_type=inconnu'
    // The server has the headers, and waits for the body, when the stop comes.
    socket.write(
      `POST /token HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\nexpect: 100-continue\r\ncontent-length: ${body.length}\r\n\r\n`,
    )
    await new Promise((resolve) => socket.once('data', resolve))
    const stopped = Promise.all([acces.stop(), acces.stop()])
    socket.write(body)
    await stopped
    await ended
    expect(received).toContain('HTTP/1.1 400')
    await expect(fetch(`${acces.url}/sante`)).rejects.toThrow()
  })
})

describe('the settings', () => {
  const folder = mkdtempSync(join(tmpdir(), 'acces-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const file = (name: string, content: unknown) => {
    const path = join(folder, name)
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
    return path
  }
  const valid = async () => ({
    PORT: '0',
    ACCES_CLES: file('cles.json', (await generateKeys()).privees),
    ACCES_APPLICATIONS: file('applications.json', [(await testApplication()).fiche]),
    ACCES_PERSONAS: file('personas.json', personas),
    ACCES_EXPLORATEUR_URL: EXPLORATEUR,
    LOG_NIVEAU: 'silent',
  })
  const faultsOf = (env: NodeJS.ProcessEnv): string[] => {
    try {
      readAccesConfig(env)
    } catch (error) {
      expect(error).toMatchObject({ name: 'StartFault', code: 'CONFIGURATION_INVALIDE' })
      return (error as Error).message.split('\n- ').slice(1)
    }
    return []
  }

  it('are read from the environment and start a server', async () => {
    const acces = await startAcces(readAccesConfig(await valid()))
    expect((await fetch(`${acces.url}/pret`)).status).toBe(200)
    await acces.stop()
  })

  it('are refused all at once', () => {
    const faults = faultsOf({
      PORT: 'mille',
      ACCES_URL: 'http://a/chemin',
      ACCES_EXPLORATEUR_URL: 'javascript:0',
    })
    for (const name of ['PORT', 'ACCES_URL', 'ACCES_EXPLORATEUR_URL', 'ACCES_CLES', 'ACCES_APPLICATIONS'])
      expect(faults.filter((fault) => fault.startsWith(name))).not.toEqual([])
  })

  it('name the place of a fault in each file, and never what the file holds', async () => {
    const secret = 'trop-courte-mais-secrete'
    const [key] = (await generateKeys()).privees.keys
    const { fiche } = await testApplication()
    const faults = faultsOf({
      ...(await valid()),
      PORT: 'mille',
      ACCES_CLES: file('cles-fausses.json', { keys: [{ ...key, d: secret }] }),
      ACCES_APPLICATIONS: file('applications-fausses.json', [{ ...fiche, siret: '12', audiences: ['urn:x'] }]),
      ACCES_PERSONAS: file('personas-fausses.json', '{ ce n’est pas du JSON'),
    })
    expect(faults.join('\n')).toMatch(/^PORT/m)
    expect(faults.join('\n')).toMatch(/ACCES_CLES\.keys\.0\.d/)
    expect(faults.join('\n')).toMatch(/ACCES_APPLICATIONS\.0\.siret/)
    expect(faults.join('\n')).toMatch(/ACCES_APPLICATIONS\.0\.audiences\.0/)
    expect(faults.join('\n')).toMatch(/ACCES_PERSONAS.*JSON/)
    expect(faults.join('\n')).not.toContain(secret)
  })

  it.each([
    [
      'a file that is not there',
      () => ({ ACCES_CLES: join(folder, 'absent.json') }),
      /ACCES_CLES.*fichier JSON lisible/,
    ],
    ['an empty list of keys', () => ({ ACCES_CLES: file('vide.json', { keys: [] }) }), /ACCES_CLES/],
    ['personas at a public address', () => ({ ACCES_URL: 'https://acces.exemple.fr' }), /ACCES_PERSONAS : réservé/],
    ['an open door without a public address', () => ({ HOST: '0.0.0.0' }), /ACCES_URL : obligatoire/],
    [
      'personas that other machines reach',
      () => ({ HOST: '0.0.0.0', ACCES_URL: 'http://localhost:4010' }),
      /ACCES_PERSONAS : .*ACCES_PERSONAS_PORT_LOCAL/,
    ],
    ['two personas of the same id', () => ({ ACCES_PERSONAS: file('p.json', [personas[0], personas[0]]) }), /même id/],
  ])('refuse %s', async (_name, over, expected) => {
    expect(faultsOf({ ...(await valid()), ...over() }).join('\n')).toMatch(expected)
  })

  it('let personas behind a port that only this machine reaches, when told so', async () => {
    const behind = { HOST: '0.0.0.0', ACCES_URL: 'http://localhost:4010', ACCES_PERSONAS_PORT_LOCAL: 'oui' }
    expect(faultsOf({ ...(await valid()), ...behind })).toEqual([])
  })

  it('refuse an application that gives its private key, or takes a name of the hub', async () => {
    const { fiche } = await testApplication()
    const { privees } = await generateKeys()
    const faults = faultsOf({
      ...(await valid()),
      ACCES_APPLICATIONS: file('a.json', [
        { ...fiche, jwks: privees },
        { ...fiche, id: 'explorateur' },
      ]),
    }).join('\n')
    expect(faults).toMatch(/clé privée/)
    expect(faults).toMatch(/réservé/)
  })
})

describe('the program', () => {
  const main = new URL('../src/main.ts', import.meta.url).pathname.replace('/src/main.ts', '/dist/main.js')
  const folder = mkdtempSync(join(tmpdir(), 'acces-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const run = (env: Record<string, string>) => {
    const child = spawn(process.execPath, [main], { env: { PATH: process.env['PATH'], ...env } })
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += String(chunk)
    })
    child.stderr.on('data', (chunk) => {
      output += String(chunk)
    })
    const exited = new Promise<number | null>((resolve) => child.on('exit', resolve))
    return { child, exited, output: () => output }
  }

  it('stops with code 1 and sentences when a setting is missing', async () => {
    const { exited, output } = run({})
    expect(await exited).toBe(1)
    expect(output()).toContain('CONFIGURATION_INVALIDE')
    expect(output()).toContain('ACCES_CLES')
    expect(output()).not.toMatch(/at \w+ \(/)
  })

  it('stops with code 1 and a sentence when its port is taken', async () => {
    const cles = join(folder, 'port-cles.json')
    writeFileSync(cles, JSON.stringify((await generateKeys()).privees))
    const acces = await startAcces(await testConfig())
    const { port } = new URL(acces.url)
    const { exited, output } = run({ PORT: port, ACCES_CLES: cles, ACCES_APPLICATIONS: '[]' })
    expect(await exited).toBe(1)
    await acces.stop()
    expect(output()).toMatch(new RegExp(`^PORT_OCCUPE : .*${port}`))
    expect(output()).not.toMatch(/at \w+ \(/)
  })

  it('writes no name, code, assertion or token in its log, even at its most talkative', async () => {
    const application = await testApplication()
    const write = (name: string, content: unknown) => {
      writeFileSync(join(folder, name), JSON.stringify(content))
      return join(folder, name)
    }
    const { child, exited, output } = run({
      PORT: '0',
      LOG_NIVEAU: 'debug',
      ACCES_CLES: write('journal-cles.json', (await generateKeys()).privees),
      ACCES_APPLICATIONS: write('journal-applications.json', [application.fiche]),
      ACCES_PERSONAS: write('journal-personas.json', personas),
      ACCES_EXPLORATEUR_URL: EXPLORATEUR,
    })
    await new Promise<void>((resolve) => child.stdout.on('data', () => output().includes('acces écoute') && resolve()))
    const issuer = /"issuer":"([^"]+)"/.exec(output())![1]!

    const { verifier, challenge } = pkce()
    const browser = new Browser()
    const first = await browser.go(authUrl(issuer, challenge, { login_hint: 'agnes-referente' }))
    const { retour } = await follow(browser, issuer, first)
    const code = retour!.searchParams.get('code')!
    const agent = (await (await post(`${issuer}/token`, codeForm(code, verifier))).json()) as { access_token: string }
    const replayed = await post(`${issuer}/token`, codeForm(code, verifier))
    const assertion = await assertionOf(application, issuer)
    const own = (await (await post(`${issuer}/token`, applicationForm(assertion))).json()) as { access_token: string }
    await post(`${issuer}/token`, applicationForm(assertion))
    child.kill('SIGTERM')
    await exited

    expect(replayed.status).toBe(400)
    expect(output()).toContain('jeton remis')
    expect(output()).toContain('ASSERTION_DEJA_UTILISEE')
    const secrets = [
      code,
      verifier,
      challenge,
      assertion,
      agent.access_token,
      own.access_token,
      'etat-de-l-explorateur',
    ]
    for (const secret of [...secrets, 'Lemaire', 'agnes-referente']) expect(output()).not.toContain(secret)
  })

  it.each(['SIGTERM', 'SIGINT'] as const)('starts without a notice of the library and ends on %s', async (signal) => {
    const cles = join(folder, 'cles.json')
    const applications = join(folder, 'applications.json')
    writeFileSync(cles, JSON.stringify((await generateKeys()).privees))
    writeFileSync(applications, '[]')
    const { child, exited, output } = run({ PORT: '0', ACCES_CLES: cles, ACCES_APPLICATIONS: applications })
    await new Promise<void>((resolve) => child.stdout.on('data', () => output().includes('acces écoute') && resolve()))
    child.kill(signal)
    expect(await exited).toBe(0)
    expect(output()).toContain('acces arrêté')
    expect(output()).not.toMatch(/oidc-provider|WARNING|Deprecat/i)
  })
})
