import { importJWK, type JWK, jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Acces, startAcces } from '../src/index.js'
import {
  authUrl,
  Browser,
  codeForm,
  EXPLORATEUR,
  EXPLORATEUR_ORIGIN,
  follow,
  pkce,
  post,
  testConfig,
} from './fixtures.js'

let acces: Acces
beforeAll(async () => {
  acces = await startAcces(await testConfig())
})
afterAll(() => acces.stop())

const begin = async (challenge: string | undefined, over: Record<string, string> = {}) => {
  const browser = new Browser()
  return { browser, first: await browser.go(authUrl(acces.issuer, challenge, over)) }
}
const signIn = async (challenge: string, over: Record<string, string> = {}) => {
  const { browser, first } = await begin(challenge, { login_hint: 'agnes-referente', ...over })
  return { browser, ...(await follow(browser, acces.issuer, first)) }
}
const exchange = (code: string, verifier: string | undefined, over = {}, headers = {}) =>
  post(`${acces.issuer}/token`, codeForm(code, verifier, over), headers)
const claimsOf = async (token: string, audience: string) => {
  const { keys } = (await (await fetch(`${acces.issuer}/jwks`)).json()) as { keys: JWK[] }
  const verified = await jwtVerify(token, await importJWK(keys[0]!, 'EdDSA'), { issuer: acces.issuer, audience })
  return { ...verified.payload, typ: verified.protectedHeader.typ }
}
const openPage = async () => {
  const { verifier, challenge } = pkce()
  const { browser, first } = await begin(challenge)
  const address = new URL(first.headers.get('location')!, acces.issuer).href
  return { verifier, browser, address, response: await browser.go(address) }
}
const choose = (form: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(form) })

describe('an agent signs in', () => {
  it('directly, with login_hint, and gets a token for the hub', async () => {
    const { verifier, challenge } = pkce()
    const { retour } = await signIn(challenge)
    expect(retour!.href.startsWith(EXPLORATEUR)).toBe(true)
    expect(retour!.searchParams.get('state')).toBe('etat-de-l-explorateur')
    expect(retour!.searchParams.get('iss')).toBe(acces.issuer)

    const response = await exchange(retour!.searchParams.get('code')!, verifier)
    const body = (await response.json()) as Record<string, string>
    expect(await claimsOf(body['access_token']!, 'urn:traitdunion:hub')).toMatchObject({
      typ: 'at+jwt',
      sub: 'agnes-referente',
      client_id: 'explorateur',
      scope: 'hub:lire',
      genre: 'agent',
      agent: 'agnes-referente',
      partenaire: 'departement',
      siret: '11111111100011',
      roles: ['REFERENT_PARCOURS'],
      acr: 'eidas1',
      amr: ['pwd', 'mfa'],
    })
    expect(await claimsOf(body['id_token']!, 'explorateur')).toMatchObject({
      sub: 'agnes-referente',
      acr: 'eidas1',
      amr: ['pwd', 'mfa'],
    })
    expect(body['expires_in']).toBe(300)
    expect(body).not.toHaveProperty('refresh_token')
  })

  it('without a name in any token', async () => {
    const { verifier, challenge } = pkce()
    const { retour } = await signIn(challenge)
    const body = (await (await exchange(retour!.searchParams.get('code')!, verifier)).json()) as Record<string, string>
    for (const token of [body['access_token']!, body['id_token']!]) {
      const content = Buffer.from(token.split('.')[1]!, 'base64url').toString()
      expect(content).not.toMatch(/Lemaire|Agnès|@/)
    }
  })

  it('by choosing a persona on the page', async () => {
    const { verifier, browser, address } = await openPage()
    const { retour } = await follow(
      browser,
      acces.issuer,
      await browser.go(address, choose({ persona: 'bruno-gestionnaire' })),
    )
    const response = await exchange(retour!.searchParams.get('code')!, verifier)
    const body = (await response.json()) as { access_token: string }
    expect(await claimsOf(body.access_token, 'urn:traitdunion:hub')).toMatchObject({
      agent: 'bruno-gestionnaire',
      partenaire: 'caf',
    })
  })

  it('and keeps no cookie: the next sign-in asks again, and may be another persona', async () => {
    const { browser } = await signIn(pkce().challenge)
    expect([...browser.cookies.keys()].filter((name) => !name.startsWith('_interaction'))).toEqual([])
    const { verifier, challenge } = pkce()
    const first = await browser.go(authUrl(acces.issuer, challenge, { login_hint: 'bruno-gestionnaire' }))
    const { retour } = await follow(browser, acces.issuer, first)
    const body = (await (await exchange(retour!.searchParams.get('code')!, verifier)).json()) as {
      access_token: string
    }
    expect(await claimsOf(body.access_token, 'urn:traitdunion:hub')).toMatchObject({ agent: 'bruno-gestionnaire' })
  })

  it('and may cancel, which brings back to the explorer', async () => {
    const { browser, address } = await openPage()
    const { retour } = await follow(browser, acces.issuer, await browser.go(address, choose({ annuler: 'oui' })))
    expect(retour!.searchParams.get('error')).toBe('access_denied')
    expect(retour!.searchParams.get('error_description')).toMatch(/^CONNEXION_ANNULEE/)
    expect(retour!.searchParams.has('code')).toBe(false)
  })
})

describe('the page of personas', () => {
  it('is French, labelled, usable without script and locked by its policy', async () => {
    const { response } = await openPage()
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(html).toContain('<html lang="fr">')
    expect(html).toMatch(/<title>[^<]+<\/title>/)
    expect(html).toContain('<h1>Choisir une persona</h1>')
    expect(html).toContain('Conseil départemental</h2>')
    expect(html).not.toMatch(/<script|\son\w+=|javascript:/i)
    for (const [, id] of html.matchAll(/aria-labelledby="([^"]+)"/g)) expect(html).toContain(`<h2 id="${id}">`)
    for (const [, content] of html.matchAll(/<button[^>]*>([\s\S]*?)<\/button>/g))
      expect(content!.replaceAll(/<[^>]+>/g, '').trim()).not.toBe('')
    expect(html).toContain('&lt;&amp; leurs contrats&gt;')

    const policy = response.headers.get('content-security-policy')!
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe-inline')
    expect(policy).not.toContain('script-src')
    expect(policy).toContain(`form-action 'self' ${EXPLORATEUR_ORIGIN}`)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('has its style allowed by the digest that the policy names', async () => {
    const { response } = await openPage()
    const style = /<style>([\s\S]*)<\/style>/.exec(await response.text())![1]!
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style))).toString(
      'base64',
    )
    expect(response.headers.get('content-security-policy')).toContain(`'sha256-${digest}'`)
  })

  it('says it when login_hint names nobody, and offers the list', async () => {
    const { response } = await signIn(pkce().challenge, { login_hint: '<script>personne' })
    const html = await response.text()
    expect(html).toContain('role="alert"')
    expect(html).toContain('Cette persona n’existe pas')
    expect(html).not.toContain('personne</')
    expect(html).not.toContain('<script')
  })

  it('refuses a persona that is not in the list', async () => {
    const { browser, address } = await openPage()
    const response = await browser.go(address, choose({ persona: 'toute-puissante' }))
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('role="alert"')
  })

  it.each([
    ['without the cookie of this sign-in', (address: string) => fetch(address)],
    ['posted without the cookie', (address: string) => fetch(address, choose({ persona: 'agnes-referente' }))],
  ])('refuses to answer %s', async (_name, call) => {
    const { address } = await openPage()
    const response = await call(address)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('CONNEXION_EXPIREE')
  })

  it('refuses the sign-in of another browser', async () => {
    const [one, other] = [await openPage(), await openPage()]
    const cookie = [...one.browser.cookies].map(([name, { value }]) => `${name}=${value}`).join('; ')
    const response = await fetch(other.address, { ...choose({ persona: 'agnes-referente' }), headers: { cookie } })
    expect(response.status).toBe(400)
  })

  it('serves once', async () => {
    const { browser, address } = await openPage()
    const chosen = choose({ persona: 'agnes-referente' })
    await follow(browser, acces.issuer, await browser.go(address, chosen))
    expect((await browser.go(address, chosen)).status).toBe(400)
  })
})

describe('a sign-in is refused', () => {
  it.each([
    ['without PKCE', {}],
    ['with PKCE in clear', { code_challenge: pkce().verifier, code_challenge_method: 'plain' }],
  ])('%s', async (_name, over) => {
    const { browser, first } = await begin(undefined, over)
    const { retour } = await follow(browser, acces.issuer, first)
    expect(retour!.searchParams.get('error')).toBe('invalid_request')
    expect(first.headers.getSetCookie()).toEqual([])
  })

  it.each([
    ['with another verifier', () => pkce().verifier],
    ['without a verifier', () => undefined],
  ])('at the exchange %s', async (_name, verifier) => {
    const { retour } = await signIn(pkce().challenge)
    const response = await exchange(retour!.searchParams.get('code')!, verifier())
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: 'invalid_grant' })
  })

  it('when a code comes twice, even at the same moment', async () => {
    const { verifier, challenge } = pkce()
    const { retour } = await signIn(challenge)
    const code = retour!.searchParams.get('code')!
    const statuses = await Promise.all(Array.from({ length: 8 }, async () => (await exchange(code, verifier)).status))
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    expect((await exchange(code, verifier)).status).toBe(400)
  })

  it('when the address of return is not registered, without going there', async () => {
    const { first } = await begin(pkce().challenge, { redirect_uri: 'https://ailleurs.test/vol' })
    expect(first.status).toBe(400)
    const html = await first.text()
    expect(html).toContain('REDIRECTION_NON_ENREGISTREE')
    expect(html).toContain('<html lang="fr">')
    expect(html).not.toContain('ailleurs.test')
  })

  it.each([
    ['an unknown client', { client_id: '"><script>alert(1)</script>' }, 'APPLICATION_INCONNUE'],
    ['the client of the command line', { client_id: 'poste-local' }, 'REDIRECTION_NON_ENREGISTREE'],
  ])('for %s, with a page that shows nothing back', async (_name, over, code) => {
    const { first } = await begin(pkce().challenge, over)
    const html = await first.text()
    expect(first.status).toBe(400)
    expect(html).toContain(code)
    expect(html).not.toMatch(/alert\(|poste-local|<script|at \w+ \(/)
    expect(first.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it.each([
    ['another audience', { resource: 'urn:traitdunion:appariement' }, 'invalid_target'],
    ['a silent sign-in', { prompt: 'none' }, 'login_required'],
    ['a token in the address', { response_type: 'token' }, 'unsupported_response_type'],
    ['no OpenID sign-in at all', { scope: 'hub:inconnu', login_hint: 'agnes-referente' }, 'access_denied'],
  ])('for %s', async (_name, over, error) => {
    const { browser, first } = await begin(pkce().challenge, over)
    const { retour } = await follow(browser, acces.issuer, first)
    expect(retour!.searchParams.get('error') ?? new URLSearchParams(retour!.hash.slice(1)).get('error')).toBe(error)
  })
})

describe('a page of the web', () => {
  const call = (path: string, origin: string, method = 'GET') =>
    fetch(`${acces.issuer}${path}`, { method, headers: { origin, 'access-control-request-method': 'POST' } })
  const routes = [
    '/token',
    '/jwks',
    '/.well-known/openid-configuration',
    '/personas',
    '/personas/agnes-referente/jeton',
  ]

  it.each(routes)('of the explorer may call %s', async (path) => {
    const response = await call(path, EXPLORATEUR_ORIGIN, 'OPTIONS')
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-origin')).toBe(EXPLORATEUR_ORIGIN)
    expect(response.headers.get('access-control-allow-credentials')).toBeNull()
  })

  it.each(routes.flatMap((path) => ['https://ailleurs.test', 'null'].map((origin) => [path, origin] as const)))(
    'elsewhere may not call %s (%s)',
    async (path, origin) => {
      for (const method of ['OPTIONS', 'POST', 'GET']) {
        const response = await call(path, origin, method)
        expect(response.status).toBe(403)
        expect(response.headers.get('access-control-allow-origin')).toBeNull()
        expect(await response.json()).toMatchObject({ code: 'ORIGINE_REFUSEE' })
      }
    },
  )

  it('of the explorer may exchange its code', async () => {
    const { verifier, challenge } = pkce()
    const { retour } = await signIn(challenge)
    const response = await exchange(retour!.searchParams.get('code')!, verifier, {}, { origin: EXPLORATEUR_ORIGIN })
    expect(response.status).toBe(200)
    expect(response.headers.get('access-control-allow-origin')).toBe(EXPLORATEUR_ORIGIN)
  })
})
