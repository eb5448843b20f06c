import { randomBytes } from 'node:crypto'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { makePassportIssuer, makePassportVerifier, type Passport, signPortee, verifyPortee } from './index.js'

const agent: Passport = { genre: 'agent', partenaire: 'departement', agent: 'a1', roles: ['referent'], version: '1' }

const newKey = async (kid: string): Promise<{ privee: JWK; publique: JWK }> => {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true })
  return {
    privee: { ...(await exportJWK(privateKey)), kid },
    publique: { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA' },
  }
}

describe('passport', () => {
  let key: Awaited<ReturnType<typeof newKey>>
  let now = 1_800_000_000_000
  const clock = () => now
  beforeAll(async () => {
    key = await newKey('k1')
  })

  it('gives back what the gateway said of the caller, and nothing else', async () => {
    const { token } = await (await makePassportIssuer(key.privee, 'hub', clock)).issue(agent)
    expect(await makePassportVerifier({ keys: [key.publique] }, 'hub', clock).verify(token)).toEqual(agent)
  })

  it('is reused for the same caller and signed anew for another purpose', async () => {
    const issuer = await makePassportIssuer(key.privee, 'hub', clock)
    const first = await issuer.issue(agent)
    expect((await issuer.issue({ ...agent })).token).toBe(first.token)
    expect((await issuer.issue({ ...agent, finalite: 'ORIENTATION' })).token).not.toBe(first.token)
    now += 21_000
    expect((await issuer.issue(agent)).token).not.toBe(first.token)
  })

  it('is refused when absent, expired, of another key, another issuer, altered or unsigned', async () => {
    const { token } = await (await makePassportIssuer(key.privee, 'hub', clock)).issue(agent)
    const verifier = makePassportVerifier({ keys: [key.publique] }, 'hub', clock)
    const stranger = await newKey('k1')
    expect(await verifier.verify(undefined)).toBe('PASSEPORT_ABSENT')
    expect(await verifier.verify('')).toBe('PASSEPORT_ABSENT')
    expect(await verifier.verify('a.b.c')).toBe('PASSEPORT_INVALIDE')
    expect(await verifier.verify(`${token.slice(0, -4)}AAAA`)).toBe('PASSEPORT_INVALIDE')
    const [, body] = token.split('.')
    const unsigned = Buffer.from('{"alg":"none","typ":"passeport+jwt"}').toString('base64url')
    expect(await verifier.verify(`${unsigned}.${body}.`)).toBe('PASSEPORT_INVALIDE')
    expect(await makePassportVerifier({ keys: [stranger.publique] }, 'hub', clock).verify(token)).toBe(
      'PASSEPORT_INVALIDE',
    )
    expect(await makePassportVerifier({ keys: [key.publique] }, 'autre', clock).verify(token)).toBe(
      'PASSEPORT_INVALIDE',
    )
    expect(await verifier.verify(token)).toEqual(agent)
    now += 60_000
    expect(await verifier.verify(token)).toBe('PASSEPORT_EXPIRE')
    expect(await makePassportVerifier({ keys: [key.publique] }, 'hub', clock).verify(token)).toBe('PASSEPORT_EXPIRE')
  })

  it('survives a rotation of keys: both are accepted while both are listed', async () => {
    const next = await newKey('k2')
    const verifier = makePassportVerifier({ keys: [key.publique, next.publique] }, 'hub', clock)
    for (const privee of [key.privee, next.privee]) {
      const { token } = await (await makePassportIssuer(privee, 'hub', clock)).issue(agent)
      expect(await verifier.verify(token)).toEqual(agent)
    }
  })
})

describe('portée', () => {
  const bound = { key: randomBytes(32), subgraph: 'caf', passport: 'jeton', body: '{"query":"{a}"}' }
  const portee = { transaction: 'txn-1', deadline: 2000 }

  it('is accepted as signed, before its deadline', () => {
    expect(verifyPortee(bound, signPortee(bound, portee), 1000)).toEqual(portee)
  })

  it.each([
    ['another body', { ...bound, body: '{"query":"{b}"}' }],
    ['another passport', { ...bound, passport: 'autre' }],
    ['another subgraph', { ...bound, subgraph: 'region' }],
    ['another key', { ...bound, key: randomBytes(32) }],
  ])('is refused for %s', (_case, other) => {
    expect(verifyPortee(other, signPortee(bound, portee), 1000)).toBe('PORTEE_INVALIDE')
  })

  it.each([
    ['', 'PORTEE_ABSENTE'],
    ['txn-1;2000', 'PORTEE_INVALIDE'],
    [signPortee(bound, portee).replace('2000', '9000'), 'PORTEE_INVALIDE'],
    [signPortee(bound, portee).replace('txn-1', 'txn-2'), 'PORTEE_INVALIDE'],
    [`${signPortee(bound, portee)}x`, 'PORTEE_INVALIDE'],
  ])('is refused when it reads %s', (header, fault) => {
    expect(verifyPortee(bound, header, 1000)).toBe(fault)
  })

  it('is refused after its deadline', () => {
    expect(verifyPortee(bound, signPortee(bound, portee), 2001)).toBe('ECHEANCE_DEPASSEE')
  })
})
