import { decodeProtectedHeader, importJWK, type JWK, jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Acces, generateKeys, startAcces } from '../src/index.js'
import { applicationForm, assertionOf, post, type TestApplication, testApplication, testConfig } from './fixtures.js'

let acces: Acces
let caf: TestApplication
let region: TestApplication

beforeAll(async () => {
  caf = await testApplication()
  region = await testApplication('ES256', {
    id: 'region-offre',
    partenaire: 'region',
    audiences: ['urn:traitdunion:hub'],
  })
  acces = await startAcces(await testConfig({ applications: [caf.fiche, region.fiche] }))
})
afterAll(() => acces.stop())

const ask = async (assertion: string, over: Record<string, string> = {}) =>
  post(`${acces.issuer}/token`, applicationForm(assertion, over))
const assertion = (options = {}) => assertionOf(caf, acces.issuer, options)
const jwks = async () => (await (await fetch(`${acces.issuer}/jwks`)).json()) as { keys: JWK[] }
const tokenOf = async (response: Response) => ((await response.json()) as { access_token: string }).access_token

describe('an application gets a token', () => {
  it('that verifies against the published keys, for the hub, for five minutes at most', async () => {
    const response = await ask(await assertion(), { scope: 'hub:lire' })
    expect(response.status).toBe(200)
    const token = await tokenOf(response)
    const { keys } = await jwks()
    const { payload, protectedHeader } = await jwtVerify(token, await importJWK(keys[0]!, 'EdDSA'), {
      issuer: acces.issuer,
      audience: 'urn:traitdunion:hub',
      typ: 'at+jwt',
      algorithms: ['EdDSA'],
    })
    expect(protectedHeader.kid).toBe(keys[0]!.kid)
    expect(payload.exp! - payload.iat!).toBeLessThanOrEqual(300)
    expect(payload).toMatchObject({
      sub: 'caf-flux',
      client_id: 'caf-flux',
      scope: 'hub:lire',
      genre: 'application',
      partenaire: 'caf',
      siret: '22222222200022',
      jti: expect.any(String),
    })
    for (const claim of ['agent', 'roles', 'acr', 'amr']) expect(payload).not.toHaveProperty(claim)
  })

  it('with an ES256 key too', async () => {
    expect((await ask(await assertionOf(region, acces.issuer))).status).toBe(200)
  })

  it('for the audience it names, and one only', async () => {
    const token = await tokenOf(await ask(await assertion(), { resource: 'urn:traitdunion:import:caf' }))
    const { payload } = await jwtVerify(token, await importJWK((await jwks()).keys[0]!, 'EdDSA'))
    expect(payload.aud).toBe('urn:traitdunion:import:caf')
  })

  it('whose assertion was made for the token endpoint rather than the issuer', async () => {
    expect((await ask(await assertion({ aud: `${acces.issuer}/token` }))).status).toBe(200)
  })

  it('without a scope that its entry does not hold', async () => {
    const body = await (await ask(await assertion(), { scope: 'hub:lire hub:ecrire' })).json()
    expect(body).toMatchObject({ scope: 'hub:lire' })
  })

  it('and no cookie', async () => {
    expect((await ask(await assertion())).headers.getSetCookie()).toEqual([])
  })
})

describe('an application is refused', () => {
  const refusedAs = async (response: Response, status: number, error: string) => {
    expect(response.status).toBe(status)
    const body = (await response.json()) as Record<string, string>
    expect(body['error']).toBe(error)
    expect(body).not.toHaveProperty('access_token')
    return body['error_description']
  }

  it('with the key of another', async () => {
    await refusedAs(await ask(await assertion({ key: (await testApplication()).privee })), 401, 'invalid_client')
  })

  it('with an expired assertion', async () => {
    await refusedAs(await ask(await assertion({ exp: Math.floor(Date.now() / 1000) - 60 })), 401, 'invalid_client')
  })

  it('with an assertion that would live for an hour', async () => {
    const far = await assertion({ exp: Math.floor(Date.now() / 1000) + 3600 })
    expect(await refusedAs(await ask(far), 401, 'invalid_client')).toMatch(/^ASSERTION_TROP_LONGUE: [\x20-\x7e]+$/)
  })

  it('with an assertion that has served', async () => {
    const once = await assertion()
    expect((await ask(once)).status).toBe(200)
    expect(await refusedAs(await ask(once), 401, 'invalid_client')).toMatch(/^ASSERTION_DEJA_UTILISEE/)
  })

  it('all times but one when the same assertion comes twenty times at the same moment', async () => {
    const once = await assertion()
    const statuses = await Promise.all(Array.from({ length: 20 }, async () => (await ask(once)).status))
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    expect(statuses.filter((status) => status === 401)).toHaveLength(19)
  })

  it('with an assertion made for another server', async () => {
    await refusedAs(await ask(await assertion({ aud: 'https://ailleurs.test' })), 401, 'invalid_client')
  })

  it('with an assertion made for the address that its own request claims', async () => {
    const response = await post(
      `${acces.issuer}/token`,
      applicationForm(await assertion({ aud: 'http://ailleurs.test/token' })),
      { host: 'ailleurs.test', 'x-forwarded-host': 'ailleurs.test' },
    )
    await refusedAs(response, 401, 'invalid_client')
  })

  it('with an assertion in the name of another', async () => {
    await refusedAs(await ask(await assertion({ iss: 'region-offre' })), 401, 'invalid_client')
  })

  it.each([
    ['an audience of another partner', 'urn:traitdunion:import:region'],
    ['the matching service', 'urn:traitdunion:appariement'],
    ['an audience that does not exist', 'urn:ailleurs'],
    ['the hub written otherwise', 'URN:traitdunion:hub'],
    ['something that is no address', 'hub'],
  ])('for %s', async (_name, resource) => {
    const description = await refusedAs(await ask(await assertion(), { resource }), 400, 'invalid_target')
    if (resource !== 'hub') expect(description).toMatch(/^AUDIENCE_NON_AUTORISEE/)
  })

  it('for two audiences at once', async () => {
    const body = new URLSearchParams(applicationForm(await assertion()))
    for (const resource of caf.fiche.audiences) body.append('resource', resource)
    await refusedAs(await fetch(`${acces.issuer}/token`, { method: 'POST', body }), 400, 'invalid_target')
  })

  it('when nobody knows it', async () => {
    const stranger = await testApplication('EdDSA', { id: 'inconnue' })
    await refusedAs(await ask(await assertionOf(stranger, acces.issuer)), 401, 'invalid_client')
  })

  it('with a secret', async () => {
    const form = { grant_type: 'client_credentials', client_id: 'caf-flux', client_secret: 'motdepasse' }
    expect((await post(`${acces.issuer}/token`, form)).status).toBeGreaterThanOrEqual(400)
    const basic = `Basic ${Buffer.from('caf-flux:motdepasse').toString('base64')}`
    const response = await post(`${acces.issuer}/token`, { grant_type: 'client_credentials' }, { authorization: basic })
    await refusedAs(response, 401, 'invalid_client')
  })

  it('with nothing but its name', async () => {
    const form = { grant_type: 'client_credentials', client_id: 'caf-flux' }
    await refusedAs(await post(`${acces.issuer}/token`, form), 401, 'invalid_client')
  })

  it('with an assertion that nobody signed (alg none)', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const claims = { iss: 'caf-flux', sub: 'caf-flux', aud: acces.issuer, jti: 'x', exp: Date.now() / 1000 + 60 }
    await refusedAs(await ask(`${part({ alg: 'none' })}.${part(claims)}.`), 401, 'invalid_client')
  })

  it('with an assertion keyed by its own public key (HS256)', async () => {
    const key = Buffer.from(caf.fiche.jwks.keys[0]!.x, 'base64url')
    await refusedAs(await ask(await assertion({ alg: 'HS256', key })), 401, 'invalid_client')
  })

  it('when it asks for the code of an agent, or a grant that does not exist', async () => {
    const code = await ask(await assertion(), { grant_type: 'authorization_code', code: 'x', redirect_uri: 'http://a' })
    expect(code.status).toBe(400)
    await refusedAs(await ask(await assertion(), { grant_type: 'password' }), 400, 'unsupported_grant_type')
  })
})

describe('our own clients', () => {
  it.each(['explorateur', 'poste-local'])('%s cannot ask for a token on its own account', async (client_id) => {
    const response = await post(`${acces.issuer}/token`, { grant_type: 'client_credentials', client_id })
    expect(response.status).toBe(400)
    expect(await response.json()).not.toHaveProperty('access_token')
  })
})

describe('keys rotate without loss', () => {
  it('a token signed by the key before still verifies, and the new key signs', async () => {
    const [before, after] = [await generateKeys(), await generateKeys()]
    const start = async (...keys: (typeof before)[]) =>
      startAcces(
        await testConfig({ applications: [caf.fiche], keys: { keys: keys.map((key) => key.privees.keys[0]!) } }),
      )
    const first = await start(before)
    const old = await tokenOf(
      await post(`${first.issuer}/token`, applicationForm(await assertionOf(caf, first.issuer))),
    )
    await first.stop()

    const second = await start(after, before)
    const fresh = await tokenOf(
      await post(`${second.issuer}/token`, applicationForm(await assertionOf(caf, second.issuer))),
    )
    const { keys } = (await (await fetch(`${second.issuer}/jwks`)).json()) as { keys: JWK[] }
    await second.stop()

    expect(decodeProtectedHeader(old).kid).toBe(before.publiques.keys[0]!.kid)
    expect(decodeProtectedHeader(fresh).kid).toBe(after.publiques.keys[0]!.kid)
    const published = keys.find(({ kid }) => kid === decodeProtectedHeader(old).kid)!
    await expect(jwtVerify(old, await importJWK(published, 'EdDSA'))).resolves.toBeDefined()
    for (const key of keys) expect(key).not.toHaveProperty('d')
  })
})
