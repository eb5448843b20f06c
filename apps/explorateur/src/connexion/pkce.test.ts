import { describe, expect, it } from 'vitest'
import { base64url, challengeOf, unguessable } from './pkce.js'

describe('PKCE', () => {
  it('gives the challenge of the example of RFC 7636', async () => {
    expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    )
  })

  it('writes base64url without padding nor characters that an address would change', () => {
    expect(base64url(new Uint8Array([251, 255, 254, 0]))).toBe('-__-AA')
  })

  it('never says the same twice, with the length that the RFC asks', () => {
    const drawn = Array.from({ length: 200 }, unguessable)
    expect(new Set(drawn).size).toBe(200)
    expect(drawn.every((text) => /^[\w-]{43}$/.test(text))).toBe(true)
  })
})
