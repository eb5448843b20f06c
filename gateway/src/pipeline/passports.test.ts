import { PASSPORT_LIFETIME_S, type Passport } from '@traitdunion/passport'
import { describe, expect, it } from 'vitest'
import { makePassportOf } from './passports.js'
import type { Caller } from './stages.js'

const application: Caller = {
  kind: 'connu',
  genre: 'application',
  application: 'si-rsa',
  partenaire: 'departement',
  roles: ['instructeur'],
  scopes: new Set(['hub:lire']),
}

const counting = () => {
  let now = 1_000_000
  const issued: Passport[] = []
  const issue = async (passport: Passport) => {
    issued.push(passport)
    return { token: `passeport ${issued.length}`, expiresAt: now / 1000 + 2 * PASSPORT_LIFETIME_S }
  }
  const passportOf = makePassportOf({ issue }, () => now)
  return { issued, passportOf, wait: (seconds: number) => (now += seconds * 1000) }
}

describe('the passport of a caller', () => {
  it('is kept for the caller while it outlives the fetches that it goes with, and no longer', async () => {
    const { passportOf, wait } = counting()
    expect(await passportOf(application, 'v1')).toBe('passeport 1')
    wait(PASSPORT_LIFETIME_S - 1)
    expect(await passportOf(application, 'v1')).toBe('passeport 1')
    wait(1)
    expect(await passportOf(application, 'v1')).toBe('passeport 2')
  })

  it.each<[string, Caller, string]>([
    ['of another graph', application, 'v2'],
    ['of another purpose', { ...application, finalite: 'CONTROLE' }, 'v1'],
    ['of a stranger', { kind: 'etranger', raison: 'JETON_ABSENT' }, 'v1'],
  ])('is not the one %s', async (_what, caller, version) => {
    const { passportOf, issued } = counting()
    await passportOf(application, 'v1')
    expect(await passportOf(caller, version)).toBe('passeport 2')
    expect(issued[1]).not.toEqual(issued[0])
    expect(await passportOf(application, version === 'v1' ? 'v1' : 'v2')).toBe(
      version === 'v1' ? 'passeport 1' : 'passeport 2',
    )
  })
})
