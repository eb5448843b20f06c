import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose'
import { type AccesConfig, type Application, generateKeys, type Persona, type SigningKeys } from '../src/index.js'

export const EXPLORATEUR = 'http://explorateur.test:4000/explorateur/retour'
export const EXPLORATEUR_ORIGIN = 'http://explorateur.test:4000'
const HUB = 'urn:traitdunion:hub'

export const personas: Persona[] = [
  {
    id: 'agnes-referente',
    nom: 'Lemaire',
    prenom: 'Agnès',
    fonction: 'Référente de parcours',
    partenaire: 'departement',
    siret: '11111111100011',
    roles: ['REFERENT_PARCOURS'],
    description: 'Suit une vingtaine de personnes <& leurs contrats>',
    acr: 'eidas1',
    amr: ['pwd', 'mfa'],
  },
  {
    id: 'bruno-gestionnaire',
    nom: 'Pasquier',
    prenom: 'Bruno',
    fonction: 'Gestionnaire conseil allocataires',
    partenaire: 'caf',
    siret: '22222222200022',
    roles: ['GESTIONNAIRE_RSA'],
    description: '',
    acr: 'eidas1',
    amr: ['pwd'],
  },
]

export interface TestApplication {
  fiche: Application
  privee: CryptoKey
  alg: 'EdDSA' | 'ES256'
}

export async function testApplication(alg: TestApplication['alg'] = 'EdDSA', over: Partial<Application> = {}) {
  const { privateKey, publicKey } = await generateKeyPair(alg)
  const jwk = (await exportJWK(publicKey)) as JWK
  const fiche = {
    id: 'caf-flux',
    nom: 'Flux bénéficiaires',
    partenaire: 'caf',
    siret: '22222222200022',
    jwks: { keys: [{ ...jwk, kid: 'k1' }] },
    audiences: [HUB, 'urn:traitdunion:import:caf'],
    scopes: ['hub:lire'],
    ...over,
  } as Application
  return { fiche, privee: privateKey, alg } satisfies TestApplication
}

export async function testConfig(over: Partial<AccesConfig> = {}): Promise<AccesConfig> {
  return {
    host: '127.0.0.1',
    port: 0,
    keys: (await generateKeys()).privees,
    applications: [],
    personas,
    explorateurUrls: [EXPLORATEUR],
    logLevel: 'silent',
    ...over,
  }
}

interface AssertionOptions {
  key?: CryptoKey | Uint8Array
  alg?: string
  jti?: string
  exp?: number
  aud?: string
  iss?: string
}

export const assertionOf = (app: TestApplication, issuer: string, options: AssertionOptions = {}) =>
  new SignJWT({})
    .setProtectedHeader({ alg: options.alg ?? app.alg })
    .setIssuer(options.iss ?? app.fiche.id)
    .setSubject(app.fiche.id)
    .setAudience(options.aud ?? issuer)
    .setJti(options.jti ?? randomUUID())
    .setIssuedAt()
    .setExpirationTime(options.exp ?? Math.floor(Date.now() / 1000) + 60)
    .sign(options.key ?? app.privee)

export const post = (url: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(url, { method: 'POST', body: new URLSearchParams(form), headers, redirect: 'manual' })

export const applicationForm = (assertion: string, over: Record<string, string> = {}) => ({
  grant_type: 'client_credentials',
  client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  client_assertion: assertion,
  ...over,
})

export const publicKeyOf = ({ keys }: SigningKeys, index = 0) => {
  const { d: _private, ...jwk } = keys[index]!
  return importJWK(jwk, 'EdDSA')
}

export function pkce() {
  const verifier = randomBytes(32).toString('base64url')
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') }
}

/** A browser of few words: it keeps cookies by path and follows nothing by itself. */
export class Browser {
  readonly cookies = new Map<string, { value: string; path: string }>()

  async go(url: string, init: RequestInit = {}) {
    const { pathname } = new URL(url)
    const cookie = [...this.cookies]
      .filter(([, { path }]) => pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ')
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } })
    for (const line of response.headers.getSetCookie()) this.#keep(line)
    return response
  }

  #keep(line: string) {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
    const [name = '', value = ''] = pair.split('=')
    const path = attributes.find((one) => one.toLowerCase().startsWith('path='))?.slice(5) ?? '/'
    if (value === '') this.cookies.delete(name)
    else this.cookies.set(name, { value, path })
  }
}

export function authUrl(issuer: string, challenge: string | undefined, over: Record<string, string> = {}) {
  const parameters = {
    client_id: 'explorateur',
    response_type: 'code',
    redirect_uri: EXPLORATEUR,
    scope: 'openid hub:lire',
    state: 'etat-de-l-explorateur',
    ...(challenge ? { code_challenge: challenge, code_challenge_method: 'S256' } : {}),
    ...over,
  }
  return `${issuer}/auth?${new URLSearchParams(parameters)}`
}

export const codeForm = (code: string, verifier: string | undefined, over: Record<string, string> = {}) => ({
  grant_type: 'authorization_code',
  client_id: 'explorateur',
  redirect_uri: EXPLORATEUR,
  code,
  ...(verifier ? { code_verifier: verifier } : {}),
  ...over,
})

/** Follows the redirects of the sign-in until it leaves for the explorer (or stops on a page). */
export async function follow(browser: Browser, issuer: string, first: Response) {
  let response = first
  while (response.status === 303) {
    const next = new URL(response.headers.get('location')!, issuer)
    if (next.origin === EXPLORATEUR_ORIGIN) return { retour: next, response }
    response = await browser.go(next.href)
  }
  return { retour: undefined, response }
}
