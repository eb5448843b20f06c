import { decodeJwt, jwtVerify } from 'jose'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { makeTokenSource } from '../src/index.js'
import { json, newKey, serve } from './fixtures/acces.js'

describe('la source de jetons', () => {
  let key: Awaited<ReturnType<typeof newKey>>
  let acces: Awaited<ReturnType<typeof serve>> | undefined
  beforeAll(async () => {
    key = await newKey('app')
  })
  afterEach(async () => {
    vi.useRealTimers()
    await acces?.close()
  })

  const asked: URLSearchParams[] = []
  const start = async (answer: (n: number) => { status?: number; body: unknown }) => {
    asked.length = 0
    acces = await serve(async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk)
      asked.push(new URLSearchParams(Buffer.concat(chunks).toString()))
      const { status = 200, body } = answer(asked.length)
      if (typeof body === 'string') response.writeHead(status).end(body)
      else json(response, status, body)
    })
    return makeTokenSource(
      { issuer: 'http://acces.hub', reach: `${acces.url}/`, clientId: 'caf-si', key: key.privee },
      'urn:x',
    )
  }

  it('prouve la clé de l’application et nomme le service demandé', async () => {
    const token = await start(() => ({ body: { access_token: 'j1', expires_in: 300 } }))
    expect(await token()).toBe('j1')
    const assertion = asked[0]?.get('client_assertion') as string
    await jwtVerify(assertion, key.publique, { issuer: 'caf-si', subject: 'caf-si', audience: 'http://acces.hub' })
    expect(asked[0]?.get('resource')).toBe('urn:x')
    expect(asked[0]?.get('grant_type')).toBe('client_credentials')
  })

  it('ne demande qu’une fois pour tous ceux qui attendent, puis réutilise', async () => {
    const token = await start((n) => ({ body: { access_token: `j${n}`, expires_in: 300 } }))
    expect(new Set(await Promise.all(Array.from({ length: 20 }, token)))).toEqual(new Set(['j1']))
    expect(await token()).toBe('j1')
    expect(asked).toHaveLength(1)
  })

  it('renouvelle avant la fin, avec une preuve neuve', async () => {
    const token = await start((n) => ({ body: { access_token: `j${n}`, expires_in: 300 } }))
    const begun = Date.now()
    await token()
    vi.useFakeTimers({ toFake: ['Date'], now: begun + 265_000 })
    expect(await token()).toBe('j1')
    vi.setSystemTime(begun + 272_000)
    expect(await token()).toBe('j2')
    const [first, second] = asked.map((form) => decodeJwt(form.get('client_assertion') as string).jti)
    expect(first).not.toBe(second)
  })

  it('garde aussi un jeton qui vit moins longtemps que sa marge', async () => {
    const token = await start((n) => ({ body: { access_token: `j${n}`, expires_in: 20 } }))
    await token()
    expect(await token()).toBe('j1')
  })

  it.each([
    ['un refus', 401, { error: 'invalid_client', error_description: 'SECRET' }, /invalid_client/],
    ['une erreur qui n’a pas la forme d’OAuth', 400, { error: 'SECRET de la base' }, /\(400\)/],
    ['la page d’un intermédiaire', 502, '<h1>SECRET</h1>', /\(502\)/],
    ['une réponse vide', 200, null, /\(200\)/],
    ['un jeton qui n’en est pas un', 200, { access_token: { SECRET: 1 } }, /\(200\)/],
    ['un jeton dans un refus', 403, { access_token: 'SECRET' }, /\(403\)/],
  ])('dit %s sans rien de secret', async (_case, status, body, said) => {
    const token = await start(() => ({ status, body }))
    const error: Error = await token().then(
      () => expect.unreachable(),
      (e) => e,
    )
    expect(error.message).toMatch(said)
    expect(error.message).not.toMatch(/SECRET/)
    expect(error.message).not.toContain(key.privee.d as string)
  })

  it('redemande après un échec', async () => {
    const token = await start((n) =>
      n === 1 ? { status: 500, body: {} } : { body: { access_token: 'j', expires_in: 60 } },
    )
    await expect(token()).rejects.toThrow()
    expect(await token()).toBe('j')
  })
})
