import { SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeBearerVerifier } from '../src/index.js'
import { json, newKey, serve } from './fixtures/acces.js'

const AUDIENCE = 'urn:traitdunion:essai'

describe('un jeton d’accès', () => {
  let acces: Awaited<ReturnType<typeof serve>>
  let key: Awaited<ReturnType<typeof newKey>>
  let stranger: Awaited<ReturnType<typeof newKey>>
  let answer: 'cles' | 'panne' | 'page' = 'cles'

  beforeAll(async () => {
    key = await newKey('k1')
    stranger = await newKey('k1')
    acces = await serve((_request, response) => {
      if (answer === 'cles') return json(response, 200, { keys: [key.publique] })
      if (answer === 'panne') return json(response, 503, {})
      return response.writeHead(200, { 'content-type': 'text/html' }).end('<p>portail</p>')
    })
  })
  afterAll(() => acces.close())

  interface Token {
    readonly claims?: Record<string, unknown>
    readonly header?: Record<string, unknown>
    readonly issuer?: string
    readonly audience?: string
    readonly exp?: number | null
    readonly signer?: 'stranger'
  }
  const now = () => Math.floor(Date.now() / 1000)
  const token = ({ claims = {}, header = {}, issuer = acces.url, audience = AUDIENCE, exp, signer }: Token = {}) => {
    const jwt = new SignJWT({ client_id: 'caf-si', partenaire: 'caf', ...claims })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'k1', typ: 'at+jwt', ...header })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
    if (exp !== null) jwt.setExpirationTime(exp ?? now() + 60)
    return jwt.sign((signer ? stranger : key).privateKey)
  }
  const verify = (authorization?: string) => makeBearerVerifier(acces.url, AUDIENCE)(authorization)

  it('dit quelle application appelle, et pour quel partenaire', async () => {
    expect(await verify(`Bearer ${await token()}`)).toEqual({ clientId: 'caf-si', partenaire: 'caf' })
    expect(await verify(`bearer ${await token()}`)).toEqual({ clientId: 'caf-si', partenaire: 'caf' })
  })

  it.each([[undefined], [''], ['Bearer '], ['Basic abc'], ['Bearer a b'], ['Bearer é']])(
    'absent : %s',
    async (authorization) => {
      expect(await verify(authorization)).toBe('JETON_ABSENT')
    },
  )

  it.each<[string, Token]>([
    ['destiné à un autre', { audience: 'urn:traitdunion:autre' }],
    ['d’un autre émetteur', { issuer: 'http://autre' }],
    ['expiré', { exp: 1 }],
    ['sans fin', { exp: null }],
    ['d’un autre type', { header: { typ: 'JWT' } }],
    ['signé par un autre', { signer: 'stranger' }],
    ['d’une clé inconnue', { header: { kid: 'k2' } }],
    ['sans application', { claims: { client_id: undefined } }],
    ['sans partenaire', { claims: { partenaire: undefined } }],
    ['d’un partenaire vide', { claims: { partenaire: '' } }],
    ['d’un partenaire nul', { claims: { partenaire: null } }],
    ['d’une application qui n’est pas un nom', { claims: { client_id: { a: 1 } } }],
  ])('refusé : %s', async (_case, parts) => {
    expect(await verify(`Bearer ${await token(parts)}`)).toBe('JETON_INVALIDE')
  })

  it('refusé : sans signature, altéré, ou signé d’un autre algorithme', async () => {
    const [, body, signature] = (await token()).split('.')
    const unsigned = Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')
    const ec = await newKey('k1', 'ES256')
    const other = await new SignJWT({ client_id: 'caf-si', partenaire: 'caf' })
      .setProtectedHeader({ alg: 'ES256', kid: 'k1', typ: 'at+jwt' })
      .setIssuer(acces.url)
      .setAudience(AUDIENCE)
      .setExpirationTime(now() + 60)
      .sign(ec.privateKey)
    for (const wrong of [`${unsigned}.${body}.`, `${unsigned}.${body}.${signature}`, other, 'a.b.c', 'abc'])
      expect(await verify(`Bearer ${wrong}`), wrong).toBe('JETON_INVALIDE')
  })

  it('n’est pas dit mauvais quand les clés sont hors d’atteinte', async () => {
    const good = `Bearer ${await token()}`
    for (const state of ['panne', 'page'] as const) {
      answer = state
      await expect(verify(good), state).rejects.toMatchObject({ statusCode: 503, code: 'ACCES_INDISPONIBLE' })
    }
    answer = 'cles'
    await expect(makeBearerVerifier('http://127.0.0.1:9', AUDIENCE)(good)).rejects.toMatchObject({ statusCode: 503 })
  })
})
