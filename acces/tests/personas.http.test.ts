import { request } from 'node:http'
import { importJWK, type JWK, jwtVerify } from 'jose'
import { afterEach, describe, expect, it } from 'vitest'
import { type Acces, type AccesConfig, startAcces } from '../src/index.js'
import { authUrl, EXPLORATEUR_ORIGIN, pkce, testConfig } from './fixtures.js'

const started: Acces[] = []
const start = async (over: Partial<AccesConfig> = {}) => {
  const acces = await startAcces(await testConfig(over))
  started.push(acces)
  return acces
}
afterEach(async () => {
  for (const acces of started.splice(0)) await acces.stop()
})

/** `fetch` does not let a test choose the Host header. */
const statusWithHost = (url: string, host: string, method = 'GET') =>
  new Promise<number | undefined>((resolve, reject) =>
    request(url, { method, headers: { host } }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end(),
  )

describe('the personas of this machine', () => {
  it('are listed, open to the explorer', async () => {
    const { url } = await start()
    const response = await fetch(`${url}/personas`, { headers: { origin: EXPLORATEUR_ORIGIN } })
    expect(response.headers.get('access-control-allow-origin')).toBe(EXPLORATEUR_ORIGIN)
    const list = (await response.json()) as { id: string }[]
    expect(list.map(({ id }) => id)).toEqual(['agnes-referente', 'bruno-gestionnaire'])
    expect(response.headers.getSetCookie()).toEqual([])
  })

  it('give a token in one call, as a sign-in would', async () => {
    const { url, issuer } = await start()
    const response = await fetch(`${url}/personas/agnes-referente/jeton`, { method: 'POST' })
    expect(response.headers.get('cache-control')).toBe('no-store')
    const body = (await response.json()) as { access_token: string; expires_in: number }
    const { keys } = (await (await fetch(`${url}/jwks`)).json()) as { keys: JWK[] }
    const { payload } = await jwtVerify(body.access_token, await importJWK(keys[0]!, 'EdDSA'), {
      issuer,
      audience: 'urn:traitdunion:hub',
      typ: 'at+jwt',
    })
    expect(payload).toMatchObject({
      sub: 'agnes-referente',
      client_id: 'poste-local',
      genre: 'agent',
      agent: 'agnes-referente',
      roles: ['REFERENT_PARCOURS'],
      amr: ['pwd', 'mfa'],
      scope: 'hub:lire hub:ecrire',
    })
    expect(payload.exp! - payload.iat!).toBe(300)
    expect(body.expires_in).toBe(300)
  })

  it.each(['', 'a=b', '{"broken'])('give it whatever body comes with the call (%j)', async (body) => {
    const { url } = await start()
    for (const type of ['application/json', 'application/x-www-form-urlencoded']) {
      const headers = { 'content-type': type }
      const response = await fetch(`${url}/personas/agnes-referente/jeton`, { method: 'POST', headers, body })
      expect(response.status).toBe(200)
    }
  })

  it('refuse a name that is not theirs', async () => {
    const { url } = await start()
    const response = await fetch(`${url}/personas/personne/jeton`, { method: 'POST' })
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ code: 'PERSONA_INCONNUE', titre: 'Cette persona n’existe pas' })
  })

  it('give no token to a GET', async () => {
    const { url } = await start()
    expect((await fetch(`${url}/personas/agnes-referente/jeton`)).status).toBe(404)
  })

  it('are not there for a name that was made to point here', async () => {
    const { url } = await start()
    expect(await statusWithHost(`${url}/personas`, 'piege.test')).toBe(404)
    expect(await statusWithHost(`${url}/personas/agnes-referente/jeton`, 'piege.test', 'POST')).toBe(404)
    expect(await statusWithHost(`${url}/personas`, 'localhost')).toBe(200)
  })

  it('do not sign in under a name that was made to point here', async () => {
    const { url } = await start()
    const { pathname, search } = new URL(authUrl(url, pkce().challenge, { login_hint: 'agnes-referente' }))
    expect(await statusWithHost(`${url}${pathname}${search}`, 'piege.test')).toBe(404)
    expect(await statusWithHost(`${url}/auth/abc`, 'piege.test')).toBe(404)
    for (const method of ['GET', 'POST'])
      expect(await statusWithHost(`${url}/connexion/abc`, 'piege.test', method)).toBe(404)
    expect(await statusWithHost(`${url}${pathname}${search}`, 'localhost')).toBe(303)
    expect(await statusWithHost(`${url}/jwks`, 'acces')).toBe(200)
  })

  it('are not there when the server listens to others', async () => {
    const { url } = await start({ host: '0.0.0.0', publicUrl: 'http://localhost:4010' })
    const local = url.replace('0.0.0.0', '127.0.0.1')
    expect((await fetch(`${local}/personas`)).status).toBe(404)
    expect((await fetch(`${local}/personas/agnes-referente/jeton`, { method: 'POST' })).status).toBe(404)
  })
})

describe('without personas', () => {
  it('the sign-in of agents is refused with a sentence, and leaves no cookie', async () => {
    const { issuer } = await start({ personas: undefined })
    const response = await fetch(authUrl(issuer, pkce().challenge), { redirect: 'manual' })
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('CONNEXION_AGENT_INDISPONIBLE')
    expect(response.headers.getSetCookie()).toEqual([])
  })

  it('there is no list, no token, and no client for agents', async () => {
    const { issuer } = await start({ personas: undefined })
    expect((await fetch(`${issuer}/personas`)).status).toBe(404)
    expect((await fetch(`${issuer}/personas/agnes-referente/jeton`, { method: 'POST' })).status).toBe(404)
    const body = new URLSearchParams({ grant_type: 'authorization_code', client_id: 'explorateur', code: 'x' })
    expect((await fetch(`${issuer}/token`, { method: 'POST', body })).status).toBe(401)
  })
})
